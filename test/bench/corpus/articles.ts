import { seeded } from "../../process/random.ts";
import { commonWord, isCommon, tellingWord } from "./law.ts";
import { wordOf } from "./words.ts";

/** An article as a line of JSON Lines holds it, in Pilcrow's own schema. */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly section: string;
  readonly author: string;
  readonly tags: readonly string[];
  readonly lang: "en";
  readonly paragraphs: readonly { readonly text: string; readonly headings?: readonly string[] }[];
}

/** Paragraphs of five articles in turn: ten each in the mean, and the first article alone is a content. */
const LENGTHS = [8, 12, 5, 15, 10] as const;
const PER_ROUND = 50;

/** Half of the telling words of a text are about its topic: drawn from so many that are the article's own. */
const TOPIC_SHARE = 0.5;
const TOPIC_WORDS = 90;

const SECTIONS = ["World", "Science", "Business", "Culture", "Sport", "Travel", "Opinion", "Letters"] as const;
const TAGS = 60;
const AUTHORS = 500;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 5800;

/** How many articles hold so many paragraphs, the last of them perhaps shortened. */
export function articlesFor(paragraphs: number): number {
  const rounds = Math.floor(paragraphs / PER_ROUND);
  let [articles, left] = [rounds * LENGTHS.length, paragraphs - rounds * PER_ROUND];
  for (const length of LENGTHS) {
    if (left <= 0) break;
    articles++;
    left -= length;
  }
  return articles;
}

/** Articles that hold so many paragraphs in all, one after the other; a longer content begins with the shorter one. */
export function* generate(paragraphs: number, seed = 1): Generator<GeneratedArticle> {
  let left = paragraphs;
  for (let number = 0; left > 0; number++) {
    const article = articleAt(number, seed);
    yield left < article.paragraphs.length ? { ...article, paragraphs: article.paragraphs.slice(0, left) } : article;
    left -= article.paragraphs.length;
  }
}

/** The same for the same numbers, whatever was made before. */
export function articleAt(number: number, seed = 1): GeneratedArticle {
  const random = seeded(Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b));
  const pick = (most: number) => Math.floor(random() * most);
  const topic = Array.from({ length: TOPIC_WORDS }, () => wordOf(tellingWord(random)));
  // The first ones are what it is about most: they come again and again.
  const ofTopic = () => topic[Math.floor(TOPIC_WORDS * random() ** 2)]!;
  const word = () => {
    if (isCommon(random)) return wordOf(commonWord(random));
    return random() < TOPIC_SHARE ? ofTopic() : wordOf(tellingWord(random));
  };
  const name = (words: number) => capital(Array.from({ length: words }, ofTopic).join(" "));
  const title = name(3 + pick(5));
  // Every third article has headings, each over some paragraphs.
  const headed = number % 3 === 0;
  let heading: string | undefined;
  const paragraphs = Array.from({ length: LENGTHS[number % LENGTHS.length]! }, (_, at) => {
    if (headed && at % 4 === 2) heading = name(2 + pick(3));
    const text = textOf(word, random);
    return heading === undefined ? { text } : { text, headings: [heading] };
  });
  const day = new Date(FIRST_DAY + pick(DAYS) * 86_400_000).toISOString().slice(0, 10);
  return {
    id: `article-${number}`,
    title,
    date: day,
    section: SECTIONS[pick(SECTIONS.length)]!,
    author: personOf(pick(AUTHORS)),
    // Low numbers more often: some tags stand on many articles.
    tags: [...new Set(Array.from({ length: 1 + pick(4) }, () => wordOf(200 + Math.floor(TAGS * random() ** 2))))],
    lang: "en",
    paragraphs,
  };
}

/** Sentences of 6 to 22 words, of some 45 words in all. */
function textOf(word: () => string, random: () => number): string {
  const words = 15 + Math.floor(30 * (random() + random()));
  let text = "";
  let inSentence = 0;
  let sentence = 0;
  for (let left = words; left > 0; left--) {
    if (inSentence === sentence) {
      if (text !== "") text += ". ";
      sentence = 6 + Math.floor(random() * 17);
      // Nobody writes a sentence of one word behind a long one.
      if (left - sentence < 4) sentence = left;
      inSentence = 0;
      text += capital(word());
    } else text += (random() < 0.06 ? ", " : " ") + word();
    inSentence++;
  }
  return `${text}.`;
}

function personOf(number: number): string {
  return `${capital(wordOf(400 + (number % 40)))} ${capital(wordOf(1000 + number))}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
