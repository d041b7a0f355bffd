import { locale } from "../src/page/language.ts";

/** `[start, end)` in UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Longest run of a script without spaces that is taken whole, in UTF-16 code units. */
const RUN = 40;

/**
 * The words of a text by Unicode's rules and its language's dictionary. Where nothing stands between words (Chinese,
 * Thai) they are taken together up to the next sign or space: dictionaries differ from browser to browser, and a link
 * that cuts a word finds nothing.
 */
export function wordsOf(text: string, lang: string): Word[] {
  const words: { start: number; end: number }[] = [];
  for (const { index, segment, isWordLike } of segmenter(lang).segment(text)) {
    if (!isWordLike) continue;
    const last = words.at(-1);
    const end = index + segment.length;
    if (last?.end === index && end - last.start <= RUN) last.end = end;
    else words.push({ start: index, end });
  }
  return words;
}

/** How many words a text has; where nothing stands between them, as a dictionary tells. */
export function countWords(text: string, lang: string): number {
  return [...segmenter(lang).segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  const made = SEGMENTERS.get(lang) ?? new Intl.Segmenter(locale(lang), { granularity: "word" });
  SEGMENTERS.set(lang, made);
  return made;
}
