import { keyOf } from "../../src/search/complete/key.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import { isCalendar } from "./calendar.ts";
import { localeOf } from "./locale.ts";
import { isVague } from "./vague.ts";

/** One word of a text, as a completion may be made of: what is cut into grams is cut into words here. */
export interface Unit {
  /** The same for forms of one word. */
  readonly key: string;
  /** Where it stands in the text: `[from, to)` in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** It says something by itself: no word such as “the”, no number, no lone letter. */
  readonly telling: boolean;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** What is before it: nothing that a phrase goes across; a space; or it is written together with the word before. */
  readonly tie: "none" | "space" | "tied";
  /** Whether a sentence or quotation may begin with it, so that its capital says nothing. */
  readonly opens: boolean;
}

/** The words of a text. */
export function unitsOf(text: string, tokens: readonly Token[], lang: string, analyser: Analyser): Unit[] {
  const units: Unit[] = [];
  let end = -1;
  const put = (from: number, to: number, key: string, telling: boolean, grams: boolean): void => {
    const gap = end < 0 ? "" : text.slice(end, from);
    const word = text.slice(from, to);
    const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
    const before = units.at(-1);
    const initial = before !== undefined && DOTTED.test(text.slice(before.from, from));
    const opens = end < 0 || !(initial || WITHIN.test(gap));
    const says = telling && LETTER.test(word) && !isCalendar(word, lang);
    units.push({
      key,
      from,
      to,
      telling: says && ((capital && !opens) || !isVague(word, lang)),
      capital,
      tie: end < 0 ? "none" : initial ? "space" : grams ? (gap === "" ? "space" : "none") : tieOf(gap),
      opens,
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
      const from = start + index;
      if (isWordLike) put(from, from + segment.length, keyOf(segment).text, saysMuch(segment, analyser), true);
    }
  }
  return units;
}

const LETTER = /\p{L}/u;

const tieOf = (gap: string): Unit["tie"] => (SPACED.test(gap) ? "space" : TIED.test(gap) ? "tied" : "none");
/** A space, perhaps behind a clitic. */
const SPACED = /^(?:['’]\p{L}{1,2})?[\s\u00a0]+$/u;
/** Behind an initial or a title: “William S. Paley”, “St. Louis”. */
const DOTTED = /^(?:\p{Lu}|St|Dr|Mr|Mrs|Ms|Mt|Prof)\.\s+$/u;
/** Within a compound, a name or an address. */
const TIED = /^(?:['’]\p{L}{0,2}|[-‐‑.@_]|::?|)$/u;
/** Between words of one sentence; a quotation mark without a comma or colon sets off a name. */
const WITHIN = /^(?:['’]\p{L}{1,2})?(?:[-‐‑\s\u00a0,;()]*|\s+["“„«‘]\s?)$/u;

/** Particles are short, or written in hiragana alone, or made of common grams only. */
function saysMuch(word: string, analyser: Analyser): boolean {
  if ([...word].length < 2 || /^\p{sc=Hira}+$/u.test(word) || analyser.isCommon(word)) return false;
  return !analyser.tokens(word).every((gram) => gram.part || analyser.isCommon(gram.word));
}

/** Cuts into words what is written without spaces; its dictionaries are those of the Node that builds. */
const segmenters = new Map<string, Intl.Segmenter>();

export function segmenterOf(lang: string): Intl.Segmenter {
  const locale = localeOf(lang);
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, known);
  return known;
}
