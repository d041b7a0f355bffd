import { composed } from "./characters.ts";
import type { Token } from "./token.ts";

/** Adds to the tokens of a text what it knows, without changing them. `termsOf`: the index terms of a word. */
export type Mark = (tokens: Token[], termsOf: (word: string) => readonly string[]) => Token[];

/**
 * Finds expressions of several words and makes each one word besides, as a compound is:
 *
 *     pay by credit cards      the expression “credit card” stands at 2 with width 2 as “creditcard”
 *     0   1  2      3
 *
 * Words are compared by their index terms, so other forms of them are found too. All that stand there are marked: “new
 * york” within “new york city” as well. Takes time that grows with the text and with the expressions of one beginning.
 *
 * @param expressions the tokens of each; those of fewer than two words are words already and are passed over
 */
export function createMark(expressions: readonly (readonly Token[])[]): Mark {
  const byFirst = new Map<string, Expression[]>();
  for (const tokens of expressions) {
    const words = wordsInSequence(tokens);
    if (words.length < 2) continue;
    const expression = { word: joinWords(words), terms: words.map((word) => word.terms) };
    for (const term of expression.terms[0]!) {
      const begun = byFirst.get(term);
      if (begun) begun.push(expression);
      else byFirst.set(term, [expression]);
    }
  }
  if (byFirst.size === 0) return (tokens) => tokens;
  return (tokens, termsOf) => {
    const words = wordsInSequence(tokens);
    const found: Token[] = [];
    words.forEach((word, first) => {
      for (const { word: joined, terms } of begunBy(word, byFirst)) {
        if (!standsAt(words, first, terms)) continue;
        const { position, start } = word;
        const { end } = words[first + terms.length - 1]!;
        found.push({ position, width: terms.length, start, end, word: joined, terms: termsOf(joined) });
      }
    });
    return found.length === 0 ? tokens : merge(tokens, found);
  };
}

/** Most words have one term and begin no expression. */
function begunBy({ terms }: Token, byFirst: ReadonlyMap<string, readonly Expression[]>): Iterable<Expression> {
  if (terms.length === 1) return byFirst.get(terms[0]!) ?? NONE;
  return new Set(terms.flatMap((term) => byFirst.get(term) ?? NONE));
}

const NONE: readonly Expression[] = [];

interface Expression {
  /** Its words as one. */
  readonly word: string;
  /** Of each of its words. */
  readonly terms: readonly (readonly string[])[];
}

/** The words of a text one after the other: no compounds of them, no further ways to find them. */
export function wordsInSequence(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.width === 1 && !token.part);
}

/** Whether words follow each other from `first` on that share a term each with these. */
export function standsAt(
  words: readonly Pick<Token, "terms">[],
  first: number,
  terms: readonly (readonly string[])[],
): boolean {
  if (first + terms.length > words.length) return false;
  return terms.every((wanted, i) => words[first + i]!.terms.some((term) => wanted.includes(term)));
}

/** Several words as one, like the word of a compound; what two of them share of the text is written once. */
export function joinWords(words: readonly Token[]): string {
  let joined = "";
  let end = 0;
  for (const word of words) {
    joined += word.word.slice(word.start < end ? overlap(joined, word.word) : 0);
    end = word.end;
  }
  return composed(joined);
}

/** Length of the longest beginning of `word` with which `joined` ends. */
function overlap(joined: string, word: string): number {
  let length = word.length;
  while (!joined.endsWith(word.slice(0, length))) length--;
  return length;
}

/** By position, the wider first; what a compound says already is not said again. */
function merge(tokens: readonly Token[], found: readonly Token[]): Token[] {
  const said = new Set<string>();
  const news = (token: Token) => {
    const names = token.terms.map((term) => `${token.position} ${token.width} ${term}`);
    const isNew = names.some((name) => !said.has(name));
    for (const name of names) said.add(name);
    return isNew;
  };
  for (const token of tokens) if (token.width > 1) news(token);
  // Sorting keeps the order of equals: further ways to find a word stay behind it.
  return [...tokens, ...found.filter(news)].sort((a, b) => a.position - b.position || b.width - a.width);
}
