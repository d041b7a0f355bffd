import { isGram } from "../../text/grams.ts";
import type { Bounds } from "../options.ts";
import { nameOf } from "./names.ts";
import type { Term } from "./operands.ts";
import type { Query, QueryWord } from "./query.ts";

/** Words and phrases in order, the first so many words; what is cut there is no phrase and no alternative. */
export function arrange(units: readonly (readonly Term[])[], most: number): Pick<Query, "words" | "phrases"> {
  const words: QueryWord[] = [];
  const phrases: (readonly [number, number])[] = [];
  let left = most;
  for (const unit of units) {
    const whole: Term[] = [];
    for (const term of unit) {
      if (term.words.length > left) break;
      whole.push(term);
      left -= term.words.length;
    }
    const [term] = whole;
    if (term === undefined) words.push(...unit[0]!.words.slice(0, left).map(unquoted));
    else if (whole.length > 1) words.push(groupOf(whole));
    else {
      if (term.quoted) phrases.push([words.length, words.length + term.words.length]);
      words.push(...term.words);
    }
    if (whole.length < unit.length) left = 0;
  }
  return { words, phrases };
}

/** A quoted word as if it had no quotes. */
export function unquoted(word: QueryWord): QueryWord {
  if (word.field !== undefined) return word;
  const { required, ...plain } = word;
  return plain;
}

/** Alternatives as one word. */
function groupOf(terms: readonly Term[]): QueryWord {
  const words = terms.flatMap((term) => term.words);
  return {
    word: `(${terms.map(written).join(" OR ")})`,
    terms: [],
    parts: [],
    start: words[0]!.start,
    end: words.at(-1)!.end,
    common: words.every(({ common }) => common),
    glued: false,
    prefix: false,
    ...(words.every(({ required }) => required) ? { required: true } : {}),
    alternatives: terms.map((term) => term.words),
  };
}

/** A term in one way of writing it. */
function written({ words, quoted }: Term): string {
  const said = words.map(({ word }) => word).join(" ");
  const field = words[0]?.field;
  return `${field === undefined ? "" : `${nameOf(field)}:`}${quoted || words.length > 1 ? `"${said}"` : said}`;
}

/** The last word also begins longer ones while it is being typed. */
export function unfinished(units: readonly (readonly Term[])[], text: string): readonly (readonly Term[])[] {
  const unit = units.at(-1);
  const term = unit?.at(-1);
  const word = term?.words.at(-1);
  if (!unit || !term || word?.end !== text.length) return units;
  const words = [...term.words.slice(0, -1), { ...word, prefix: true }];
  return [...units.slice(0, -1), [...unit.slice(0, -1), { ...term, words }]];
}

/** How many words the bounds leave; a run of a script without spaces is one word of many grams. */
export function roomFor(
  words: readonly QueryWord[],
  { maxWords, maxGrams }: Pick<Bounds, "maxWords" | "maxGrams">,
): number {
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
