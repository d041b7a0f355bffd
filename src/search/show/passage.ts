import type { Range } from "../searcher.ts";
import type { AnalysedText } from "./analysed.ts";
import { clauseStarts, wordEnd, wordStart } from "./cuts.ts";
import { nextCharacterEdge } from "./edge.ts";

/** A passage that fills less of its room than this says too little: it is better cut within a sentence. */
const LEAST_FILLED = 1 / 2;
/** How much of the room stands before what matched: at most, for the sake of a whole sentence or clause; at best. */
const LEAD = { most: 2 / 3, best: 1 / 3 } as const;

/**
 * Where to begin and end a passage of at most `length` code units that holds `[from, to)` (no longer than that), in a
 * text that is longer. It begins where a sentence does, else where a clause does, else at a word, and ends with a
 * sentence where that hides none of `matches` that it had room for, else with a word. The white space beside a whole
 * sentence is part of it.
 */
export function choosePassage(text: Text, [from, to]: Range, matches: readonly Range[], length: number): Range {
  const start = chooseStart(text, from, to, length);
  return [start, chooseEnd(text, start, to, matches, length)];
}

type Text = Pick<AnalysedText, "text" | "sentences">;

/** Where sentences begin, in `(from, to]`. */
const startsWithin = (sentences: Text["sentences"], from: number, to: number): number[] =>
  sentences.filter((at) => at > from && at <= to);

function chooseStart({ text, sentences: starts }: Text, from: number, to: number, length: number): number {
  const room = length - (to - from);
  const fits = (at: number) =>
    at <= from && to - at <= length && text.length - at >= length * LEAST_FILLED && isEdge(text, at);
  const sentences = [0, ...startsWithin(starts, Math.max(0, to - length), from).map((at) => atSpace(text, at))];
  /** From here on the passage reaches the end of the text. */
  const last = text.length - length;
  const toTheEnd = sentences.find((at) => at >= last && fits(at));
  if (toTheEnd !== undefined) return toTheEnd;

  const own = sentences.findLast(fits);
  if (own !== undefined) {
    const fitsWhole = startsWithin(starts, to, own + length).length > 0;
    if (fitsWhole || from - own <= room * LEAD.most) return own;
  }
  const earliest = Math.max(0, Math.ceil(from - room * LEAD.most));
  const wanted = Math.max(0, Math.ceil(from - room * LEAD.best));
  const clauses = clauseStarts(text, earliest, from).filter(fits);
  if (clauses.length > 0) return clauses.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));
  // At the end of a text the room behind is lost, and what stands before may fill it.
  return wordStart(text, Math.max(earliest, Math.min(wanted, last)), from);
}

function chooseEnd(
  { text, sentences }: Text,
  start: number,
  to: number,
  matches: readonly Range[],
  length: number,
): number {
  const most = start + length;
  if (most >= text.length) return text.length;
  const cut = wordEnd(text, start, to, most);
  const least = Math.max(to, start + length * LEAST_FILLED);
  const hides = (at: number) => matches.some((range) => range[1] > at && range[0] < cut);
  const whole = startsWithin(sentences, start, most).findLast((at) => at >= least && isEdge(text, at));
  return whole === undefined || hides(whole) ? cut : whole;
}

const isEdge = (text: string, at: number): boolean => nextCharacterEdge(text, at) === at;

/** The white space before a sentence belongs to what shows that others are missing. */
const atSpace = (text: string, at: number): number => (/\s/.test(text.charAt(at - 1)) ? at - 1 : at);
