import { seeded } from "../../process/random.ts";
import { ask } from "../pilcrow.ts";
import type { Checked } from "./words.ts";

/** Parts of texts that are written without spaces, looked for as a reader would who knows no more than that part. */
export interface Spans {
  readonly asked: number;
  /** Mean over the spans: which share of the paragraphs that hold one is among all hits. */
  readonly recall: number;
  /** Spans that at most FEW paragraphs hold, and the share of them that has all of those before any other. */
  readonly rare: number;
  readonly ordered: number;
  /** The same where a paragraph below a title that holds the span may stand anywhere. */
  readonly orderedBesideTitles: number;
  /** The first few of which something is wrong. */
  readonly wrong: readonly string[];
}

const FEW = 10;
const SEED = 4_104;
const SHOWN = 10;
/** Every paragraph that matches, however many. */
const ALL = 1_000_000;

/** Languages of which a run of letters is several words; Korean has spaces, but its words carry endings. */
const LANGUAGES = new Set(["zh", "ja", "ko", "th", "lo", "km", "my"]);
const LETTERS =
  /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{M}]+$/u;

/**
 * Spans of two to four characters (code points or, of scripts with marks, what a reader takes for one character) cut at
 * word boundaries as `Intl.Segmenter` sees them, held against a search for that very text in every paragraph. Null
 * where the content has no such language.
 */
export async function checkSpans(checked: Checked, count: number): Promise<Spans | null> {
  const { articles, paragraphs } = checked.content;
  const texts = paragraphs.map(({ id, text, article }) => {
    const { title, lang } = articles[article]!;
    return { id, text: text.normalize("NFC"), title: title.normalize("NFC"), lang: lang.split("-")[0]! };
  });
  const spans = drawSpans(
    texts.filter(({ lang }) => LANGUAGES.has(lang)),
    count,
  );
  if (spans.length === 0) return null;
  let [recall, rare, ordered, orderedBesideTitles] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const span of spans) {
    const holding = new Set(texts.filter(({ text }) => text.includes(span)).map(({ id }) => id));
    const titled = new Set(texts.filter(({ title }) => title.includes(span)).map(({ id }) => id));
    const { hits } = await ask(checked.opened, span, ALL);
    const ranked = hits.map(({ paragraph }) => paragraph.id);
    const found = ranked.filter((id) => holding.has(id)).length;
    recall += found / holding.size;
    const first = ranked.slice(0, holding.size).every((id) => holding.has(id));
    const untitled = ranked.filter((id) => holding.has(id) || !titled.has(id));
    const firstBesideTitles = untitled.slice(0, holding.size).every((id) => holding.has(id));
    if (holding.size <= FEW) {
      rare++;
      if (first && found === holding.size) ordered++;
      if (firstBesideTitles && found === holding.size) orderedBesideTitles++;
    }
    if (found < holding.size || (holding.size <= FEW && !firstBesideTitles)) {
      wrong.push(`${span}: ${found} of ${holding.size} found${firstBesideTitles ? "" : ", others before them"}`);
    }
  }
  return {
    asked: spans.length,
    recall: recall / spans.length,
    rare,
    ordered: ordered / Math.max(1, rare),
    orderedBesideTitles: orderedBesideTitles / Math.max(1, rare),
    wrong: wrong.slice(0, SHOWN),
  };
}

function drawSpans(texts: readonly { text: string; lang: string }[], count: number): string[] {
  const random = seeded(SEED);
  const spans: string[] = [];
  if (texts.length === 0) return spans;
  // A content may have few spans: nobody waits for more than it has.
  for (let tries = 0; spans.length < count && tries < count * 20; tries++) {
    const { text, lang } = texts[Math.floor(random() * texts.length)]!;
    const words = [...segmenter(lang, "word").segment(text)];
    const from = Math.floor(random() * words.length);
    const most = 1 + Math.floor(random() * 3);
    const span = words
      .slice(from, from + most)
      .map(({ segment }) => segment)
      .join("");
    if (LETTERS.test(span) && (isShort([...span].length) || isShort(charactersOf(span, lang)))) spans.push(span);
  }
  return spans;
}

const isShort = (characters: number) => characters >= 2 && characters <= 4;

const charactersOf = (span: string, lang: string) => [...segmenter(lang, "grapheme").segment(span)].length;

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenter(lang: string, granularity: "word" | "grapheme"): Intl.Segmenter {
  const made = SEGMENTERS.get(lang + granularity) ?? new Intl.Segmenter(lang, { granularity });
  SEGMENTERS.set(lang + granularity, made);
  return made;
}
