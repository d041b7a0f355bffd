import { PARAGRAPH_KINDS } from "../../../../src/search/document.ts";
import { contentOf, type GivenArticle, type SmallContent } from "../../content.ts";
import { type Draw, drawing } from "./draw.ts";

/**
 * Contents of every shape that an index may have to hold: one paragraph or many, in many scripts; words that begin each
 * other, that stand once, in a quarter of all paragraphs, hundreds of times in one; paragraphs with more different words
 * than a byte counts; titles over many paragraphs; captions with and without credits, code, headings or none.
 */
interface Shape {
  /** In BCP 47. A language that nothing is known of has words that are their own index terms. */
  readonly languages: readonly string[];
  /** Letters that words are made of; no word mixes two. */
  readonly alphabets: readonly (readonly string[])[];
}

const ASCII = [..."aabcdeorst"];
const ACCENTS = [..."aeéßüœx"];
const HANGUL = [..."가각힣나한"];
const HAN = [..."字学武器東京"];
const THAI = [..."กขนมา", "น้ำ", "ใจ"];
const CYRILLIC = [..."абвёйо"];
/** Letters beyond the basic plane: two UTF-16 code units each. */
const ASTRAL = ["\u{10400}", "\u{10401}", "\u{10428}", "\u{1e900}", "\u{20000}"];
const PICTURES = ["😀", "🚀", "👩‍🚀", "a", "b"];

/** Every word is its own and only index term, so that expansions of words are expansions of terms. */
export const UNSTEMMED: Shape = {
  languages: ["qaa"],
  alphabets: [ASCII, ACCENTS, HANGUL, HAN, THAI, CYRILLIC, ASTRAL, PICTURES],
};

const SHAPES: readonly Shape[] = [
  UNSTEMMED,
  { languages: ["en"], alphabets: [ASCII, ASCII, ACCENTS, PICTURES] },
  { languages: ["de", "qaa"], alphabets: [ASCII, ACCENTS, ASTRAL] },
  { languages: ["ko", "en-GB"], alphabets: [HANGUL, ASCII, HAN] },
  { languages: ["zh", "ja"], alphabets: [HAN, ASCII, ASTRAL] },
  { languages: ["th", "ru"], alphabets: [THAI, CYRILLIC, ASCII] },
];

/**
 * @param random gives numbers from 0 up to, not including, 1
 * @param most paragraphs
 */
export function drawContent(
  random: () => number,
  { most = 1900, shapes = SHAPES }: { most?: number; shapes?: readonly Shape[] } = {},
): SmallContent {
  const draw = drawing(random);
  const shape = draw.of(shapes);
  const words = vocabulary(shape, draw);
  const paragraphs = Math.min(most, draw.chance(0.12) ? 300 + draw.below(1600) : 1 + draw.below(150));
  const articles: GivenArticle[] = [];
  for (let left = paragraphs; left > 0; ) {
    const own = Math.min(left, draw.skewed(draw.chance(0.1) ? 500 : 12));
    articles.push(article(own, shape, words, draw));
    left -= own;
  }
  return contentOf(...articles);
}

interface Words {
  readonly all: readonly string[];
  /** How much of a text the first of them is: above a quarter it stands in most paragraphs. */
  readonly common: number;
}

function vocabulary({ alphabets }: Shape, draw: Draw): Words {
  const known = alphabets.filter(() => draw.chance(0.5));
  const used = (known.length > 0 ? known : alphabets).map((letters) =>
    letters.slice(0, 2 + draw.below(letters.length)),
  );
  const all: string[] = [];
  for (let size = 3 + draw.below(draw.chance(0.3) ? 600 : 60); size > 0; size--) {
    const letters = draw.of(used);
    const begun = all.length > 0 && draw.chance(0.3) ? draw.of(all) : "";
    all.push(begun + draw.times(draw.skewed(draw.chance(0.05) ? 20 : 6), () => draw.of(letters)).join(""));
  }
  return { all, common: draw.chance(0.4) ? 0.3 : 0.03 };
}

function article(count: number, { languages }: Shape, words: Words, draw: Draw): GivenArticle {
  return {
    title: textOf(words, draw.skewed(6), draw),
    lang: draw.of(languages),
    paragraphs: draw.times(count, () => ({
      kind: draw.of(PARAGRAPH_KINDS),
      text: draw.chance(0.05) ? unusual(words, draw) : textOf(words, draw.skewed(60), draw),
      headings: draw.chance(0.5) ? [] : draw.times(draw.skewed(3), () => textOf(words, draw.skewed(4), draw)),
      ...(draw.chance(0.2) ? { credit: textOf(words, draw.below(5), draw) } : {}),
      ...(draw.chance(0.05) ? { lang: draw.of(languages) } : {}),
    })),
    ...(draw.chance(0.6) ? { date: draw.of(["2023", "2024", "2025"]) + draw.of(["-01-31", "-05-01", "-05-02"]) } : {}),
    ...(draw.chance(0.5) ? { section: draw.of(["World", "world", "Süd"]) } : {}),
    ...(draw.chance(0.5) ? { tags: draw.times(draw.below(4), () => draw.of(["One", "one", "Two words", "C++"])) } : {}),
    ...(draw.chance(0.5) ? { authors: draw.times(draw.below(3), () => draw.of(["Leo Tolstoy", "Ann Leo"])) } : {}),
  };
}

/** The first words of the vocabulary far more often than the last ones, as in any language. */
function textOf({ all, common }: Words, length: number, draw: Draw): string {
  const word = () => (draw.chance(common) ? all[0]! : all[Math.floor(draw.fraction() ** 2.5 * all.length)]!);
  return draw.times(length, word).join(draw.of([" ", " ", ", ", ". "]));
}

/** Nothing at all, one word hundreds of times, or hundreds of words that stand nowhere else. */
function unusual(words: Words, draw: Draw): string {
  const kind = draw.below(3);
  if (kind === 0) return "";
  if (kind === 1)
    return Array<string>(draw.of([15, 16, 17, 127, 128, 255, 256, 300]))
      .fill(draw.of(words.all))
      .join(" ")
      .slice(0, 4990);
  const first = draw.below(9000);
  return draw.times(draw.of([254, 255, 256, 257, 500]), (i) => `x${first + i}`).join(" ");
}

/** The same with synonyms and pins, made of its own words and paragraphs. */
export function drawRules(content: SmallContent, draw: Draw): SmallContent {
  const words = (most: number) => {
    const all = draw.of(content.paragraphs).text.split(/[\s,.]+/u);
    const from = draw.below(all.length);
    return all.slice(from, from + draw.skewed(most)).join(" ") || "nothing";
  };
  const number = () => draw.below(content.paragraphs.length);
  const query = words(2);
  const [show, hide, boosted] = [[number()], [number()], number()];
  return {
    ...content,
    rules: {
      synonyms: draw.times(draw.below(3), () => ({ from: [words(2)], to: [words(2), words(3)] })),
      pins: [{ queries: [query], show, hide: hide.filter((one) => one !== show[0]), boost: [[boosted, 2.5]] }],
    },
  };
}
