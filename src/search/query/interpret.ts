import { round } from "../rank/explain.ts";
import type { Slot } from "../rank/slots.ts";
import type { Filter } from "./filter.ts";
import { nameOf } from "./names.ts";
import type { Query, QueryWord } from "./query.ts";
import type { Reading } from "./readings.ts";

/** How a query was read, for people and programs. Words are folded, as the index compares them. */
export interface Interpretation {
  readonly words: readonly InterpretedWord[];
  /** What must stand there word for word. */
  readonly phrases: readonly InterpretedPhrase[];
  /** Quoted, but read as words: they stand nowhere in the content, or in a query of many other words. */
  readonly unquoted: readonly InterpretedPhrase[];
  readonly excluded: readonly InterpretedPhrase[];
  readonly filters: readonly Omit<Filter, "key">[];
  /** Which bounds left something out. */
  readonly cut: readonly Cut[];
}

/**
 * `words`: words, exclusions or filters of the query beyond a bound; `readings`: what its words may mean (beginnings of
 * too many words, too many misspelt ones); `paragraphs`: paragraphs that might hold a phrase.
 */
export type Cut = "words" | "readings" | "paragraphs";

export interface InterpretedPhrase {
  readonly words: string;
  /** `title`, `heading`, `text` or `credit`, where it is meant for one. */
  readonly field?: string;
  /** Longer words that begin like the last one are meant, too. */
  readonly begins?: true;
}

/** One word, or a group such as “rebase OR merge”, which is one word of the ranking. */
export interface InterpretedWord {
  readonly word: string;
  readonly field?: string;
  /** Only paragraphs that hold it are found. */
  readonly required: boolean;
  /** A word such as “the”: weighed little beside others. */
  readonly common: boolean;
  /** Inverse document frequency, a part of it for a common word; 0 for a word that means nothing here. */
  readonly rarity: number;
  /** Whether it adds to scores: a bound leaves the most frequent words of a long query out. */
  readonly scored: boolean;
  /** The word as typed, where a missing space was put back. */
  readonly split?: string;
  /** What it was read as, the likeliest first; empty for a word that means nothing here. */
  readonly readings: readonly InterpretedReading[];
  /** How many readings there are besides. */
  readonly more: number;
}

export interface InterpretedReading {
  readonly kind: Reading["kind"];
  /** The word of the content that is meant. */
  readonly word: string;
  /** What is looked up in the index. */
  readonly terms: readonly string[];
  /** 0–1: how good the reading is. */
  readonly quality: number;
  /** Of a typo: how many edits put it right. */
  readonly edits?: number;
  /** Where several words of the query are read as one: how many. */
  readonly parts?: number;
}

type Weighed = Slot & { readonly scored: boolean };

/** Of a query without a word. */
export const NOTHING_ASKED: Interpretation = {
  words: [],
  phrases: [],
  unquoted: [],
  excluded: [],
  filters: [],
  cut: [],
};

/**
 * @param slots one for each of the words; `scored` where it adds to scores
 * @param most so many readings of a word are told
 */
export function interpret(
  { phrases, excluded, filters }: Query,
  slots: readonly Weighed[],
  unquoted: readonly (readonly QueryWord[])[],
  cut: readonly Cut[],
  most: number,
): Interpretation {
  return {
    words: slots.map((slot) => interpretWord(slot, most)),
    phrases: phrases.map(([from, to]) => asPhrase(slots.slice(from, to).map(({ word }) => word))),
    unquoted: unquoted.map(asPhrase),
    excluded: excluded.map(asPhrase),
    filters: filters.map(({ property, value, excluded }) => ({ property, value, excluded })),
    cut,
  };
}

function interpretWord({ word, readings, rarity, scored }: Weighed, most: number): InterpretedWord {
  return {
    word: word.word,
    ...fieldOf(word),
    required: word.required === true,
    common: word.common,
    rarity: round(rarity),
    scored: scored && rarity > 0,
    ...(word.split === undefined ? {} : { split: word.split }),
    readings: readings.slice(0, most).map(
      ({ kind, word, terms, quality, edits, parts }): InterpretedReading => ({
        kind,
        word,
        // A phrase is looked up as what its words are.
        terms: kind === "phrase" ? [] : terms,
        quality,
        ...(edits === undefined ? {} : { edits }),
        ...(parts === 1 ? {} : { parts }),
      }),
    ),
    more: Math.max(0, readings.length - most),
  };
}

function asPhrase(words: readonly QueryWord[]): InterpretedPhrase {
  const begins = words.at(-1)?.prefix === true ? ({ begins: true } as const) : {};
  return { words: words.map(({ word }) => word).join(" "), ...fieldOf(words[0]!), ...begins };
}

function fieldOf({ field }: QueryWord): { field?: string } {
  return field === undefined ? {} : { field: nameOf(field) };
}
