import { keyOf } from "../../src/search/complete/key.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";

/** One word of a text, as a completion may be made of: what is cut into grams is cut into words here. */
export interface Unit {
  /** The same for forms of one word. */
  readonly key: string;
  /** Where it stands in the text: `[from, to)` in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** A completion may begin and end with it: no word such as “the”, no number, no lone letter. */
  readonly telling: boolean;
  readonly digits: boolean;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** Whether a sign parts it from the word before: no completion goes across. */
  readonly apart: boolean;
  /** Whether a sentence or quotation may begin with it, so that its capital says nothing. */
  readonly opens: boolean;
}

/** The words of a text, which `tokens` are those of. */
export function unitsOf(text: string, tokens: readonly Token[], lang: string, analyser: Analyser): Unit[] {
  const units: Unit[] = [];
  let end = -1;
  const put = (from: number, to: number, key: string, telling: boolean, grams: boolean): void => {
    const gap = end < 0 ? "" : text.slice(end, from);
    const first = text.charAt(from);
    units.push({
      key,
      from,
      to,
      telling: telling && /\p{L}/u.test(text.slice(from, to)),
      digits: /^\P{L}+$/u.test(text.slice(from, to)),
      capital: first !== first.toLowerCase(),
      apart: end < 0 || !(grams ? gap === "" : TYING.test(gap)),
      opens: end < 0 || !WITHIN.test(gap),
    });
    end = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const { word, terms, start, end: to, width, part } = tokens[i]!;
    if (width > 1 || part) continue;
    if (!isGram(word)) {
      put(start, to, terms.join(" "), word.length > 1 && !analyser.isCommon(word), false);
      continue;
    }
    let last = to;
    for (let next = tokens[i + 1]; next && isGram(next.word) && next.start <= last; next = tokens[i + 1]) {
      last = Math.max(last, next.end);
      i++;
    }
    for (const { segment, index, isWordLike } of segmenterOf(lang).segment(text.slice(start, last))) {
      if (isWordLike)
        put(start + index, start + index + segment.length, keyOf(segment).text, saysMuch(segment, analyser), true);
    }
  }
  return units;
}

/** Between words that belong together: spaces, one hyphen, a clitic. */
const TYING = /^(?:['’]\p{L}{1,2})?(?:[\s\u00a0]*|[-‐‑])$/u;
/** Between words of one sentence. */
const WITHIN = /^(?:['’]\p{L}{1,2})?[-‐‑\s\u00a0,;()]*$/u;

/** Particles are short, or written in hiragana alone, or made of common grams only. */
function saysMuch(word: string, analyser: Analyser): boolean {
  if ([...word].length < 2 || /^\p{sc=Hira}+$/u.test(word)) return false;
  return !analyser.isCommon(word) && !analyser.tokens(word).every((gram) => gram.part || analyser.isCommon(gram.word));
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts into words what is written without spaces; differs with the version of Node's own dictionaries. */
export function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, known);
  return known;
}
