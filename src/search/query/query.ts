import type { Analyser } from "../../text/analyser.ts";
import { isGram, isShortGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import type { Bounds } from "../options.ts";

/** One word of a query. */
export interface QueryWord {
  /** As written, folded. */
  readonly word: string;
  /** With its accents, where it has any and `word` has not. */
  readonly exact?: string;
  /** Its index terms, in every language of the content. */
  readonly terms: readonly string[];
  /** What is looked for where the content does not have the word: “camel” and “case” of “camelCase”, “c” of “C++”. */
  readonly parts: readonly Pick<Token, "word" | "terms">[];
  /** Where it stands in the query: `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** A word such as “the”: weighed little beside others. */
  readonly common: boolean;
  /** Written together with the word before it, as in “free-trade” or within a run of Chinese. */
  readonly glued: boolean;
  /**
   * Stands also for longer words that begin with it: written `word*`, the last word of a query still being typed, or a
   * single character of a script whose texts are cut into longer grams.
   */
  readonly prefix: boolean;
}

export interface Query {
  /** The words that are searched, in order; those of phrases too. */
  readonly words: readonly QueryWord[];
  /** Quoted phrases: which of `words`, as `[first, behind last)`. */
  readonly phrases: readonly (readonly [number, number])[];
  /** What must not occur: a word, or words next to each other. */
  readonly excluded: readonly (readonly QueryWord[])[];
  /** True when words beyond the bound were left out. */
  readonly cut: boolean;
}

/** Straight and typographic; any closes any. */
export const QUOTES: ReadonlySet<string> = new Set('"“”„‟«»＂″〝〞');
const MINUS = new Set("-‐‑–−");
const SPACE = /\s/u;

/**
 * Reads a query: words, `"a phrase"`, `-word`, `-"a phrase"`, `word*`. It never fails: syntax that makes no sense (a
 * quote never closed, nothing but exclusions) is read as words.
 *
 * @param bounds words beyond them are left out
 */
export function parseQuery(text: string, analyser: Analyser, bounds: Pick<Bounds, "maxWords" | "maxGrams">): Query {
  const pieces = split(text).map((piece) => ({ ...piece, words: wordsOf(piece, analyser) }));
  const unfinished = text.length > 0 && !SPACE.test(text[text.length - 1]!);
  const senseless = pieces.every((piece) => piece.excluded || piece.words.length === 0);
  const words: QueryWord[] = [];
  const phrases: (readonly [number, number])[] = [];
  const excluded: (readonly QueryWord[])[] = [];
  for (const piece of pieces) {
    if (piece.words.length === 0) continue;
    if (piece.excluded && !senseless) {
      excluded.push(piece.words);
      continue;
    }
    if (piece.phrase) phrases.push([words.length, words.length + piece.words.length]);
    words.push(...piece.words);
  }
  const last = words.at(-1);
  if (last && unfinished && last.end === text.length) words[words.length - 1] = { ...last, prefix: true };
  const most = fitting(words, bounds);
  const { maxWords } = bounds;
  return {
    words: words.slice(0, most),
    phrases: phrases.filter(([, end]) => end <= most),
    excluded: excluded.slice(0, maxWords),
    cut: words.length > most || excluded.length > maxWords,
  };
}

/** How many words the bounds leave; a run of a script without spaces is one word of many grams. */
function fitting(words: readonly QueryWord[], { maxWords, maxGrams }: Pick<Bounds, "maxWords" | "maxGrams">): number {
  let counted = 0;
  let grams = 0;
  const over = words.findIndex(({ word, glued }) => {
    const gram = isGram(word);
    if (gram) grams++;
    if (!gram || !glued) counted++;
    return counted > maxWords || grams > maxGrams;
  });
  return over === -1 ? words.length : over;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly phrase: boolean;
  readonly excluded: boolean;
  readonly prefix: boolean;
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < text.length; ) {
    if (SPACE.test(text[i]!)) {
      i++;
      continue;
    }
    const next = text[i + 1];
    // Behind a quote the sign is a hyphen: “Make in India”-style.
    const begins = i === 0 || SPACE.test(text[i - 1]!);
    // “--dry-run” asks for an option.
    const excluded = begins && MINUS.has(text[i]!) && next !== undefined && !SPACE.test(next) && !MINUS.has(next);
    if (excluded) i++;
    const close = QUOTES.has(text[i]!) ? closingQuote(text, i + 1) : -1;
    if (close >= 0) {
      pieces.push({ text: text.slice(i + 1, close), start: i + 1, phrase: true, excluded, prefix: false });
      i = close + 1;
      continue;
    }
    let end = i + 1;
    while (end < text.length && !SPACE.test(text[end]!) && !QUOTES.has(text[end]!)) end++;
    const prefix = text[end - 1] === "*";
    pieces.push({ text: text.slice(i, end), start: i, phrase: false, excluded, prefix });
    i = end;
  }
  return pieces;
}

function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (QUOTES.has(text[i]!)) return i;
  return -1;
}

function wordsOf(piece: Piece, analyser: Analyser): QueryWord[] {
  const tokens = analyser.tokens(piece.text);
  const single = tokens.filter((token) => token.width === 1 && !token.part);
  const parts = partsByPosition(tokens);
  const glued = gluedPositions(tokens);
  return single.map((token, i) => ({
    word: token.word,
    ...(token.exact === undefined ? {} : { exact: token.exact }),
    terms: token.terms,
    parts: parts.get(token.position) ?? [],
    start: piece.start + token.start,
    end: piece.start + token.end,
    common: analyser.isCommon(token.word),
    glued: glued.has(token.position) || (i > 0 && inOneRun(single[i - 1]!, token)),
    prefix: (piece.prefix && i === single.length - 1) || isShortGram(token.word),
  }));
}

/** The parts of words; the last gram of a run stands for its rests as it is. */
function partsByPosition(tokens: readonly Token[]): ReadonlyMap<number, Token[]> {
  const parts = new Map<number, Token[]>();
  for (const token of tokens) {
    if (token.part && !isGram(token.word)) parts.set(token.position, [...(parts.get(token.position) ?? []), token]);
  }
  return parts;
}

/** Grams of one run overlap or touch. */
function inOneRun(before: Token, token: Token): boolean {
  return isGram(before.word) && isGram(token.word) && token.start <= before.end;
}

/** Positions whose word is written together with the word before it. */
function gluedPositions(tokens: readonly Token[]): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const token of tokens) {
    for (let i = 1; i < token.width; i++) glued.add(token.position + i);
  }
  return glued;
}
