import { FIELDS, OWN_FIELDS, TITLE } from "../document.ts";
import type { QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine } from "../store/engine.ts";
import { inverseDocumentFrequency } from "../store/minisearch.ts";
import { bitsFor, countBits } from "./evaluate/bits.ts";
import type { List } from "./evaluate/list.ts";
import { markOwn } from "./evaluate/own.ts";
import type { Evidence, TermLists } from "./evidence.ts";
import type { Scratch } from "./scratch.ts";
import type { Weights } from "./weights.ts";

/** A word of the query with all that the index says about it. */
export interface Slot {
  readonly word: QueryWord;
  readonly readings: readonly Reading[];
  /** One for each term that it is looked up as; none of a word that means nothing here. */
  readonly sources: readonly Source[];
  /** How many paragraphs hold it themselves (see Owning). */
  readonly ownCount: number;
  /** Inverse document frequency of the word with all its readings, a part of it for a common word; 0 when unknown. */
  readonly rarity: number;
}

/** One term that stands for a word. */
export interface Source {
  /** Ascending by field. */
  readonly lists: readonly List[];
  /** Of the best reading that has the term. */
  readonly quality: number;
  /** By list. */
  readonly owning: readonly Owning[];
}

/**
 * Whether what a list says, the paragraph holds itself: what only a heading or title says does not make a paragraph match,
 * but the first paragraph of an article answers for its title. Who asks for a heading means all that stands under it.
 */
export type Owning = "yes" | "first" | "no";

/** Brings words, their readings and the evidence together. */
export function weighWords(
  words: readonly QueryWord[],
  readings: readonly (readonly Reading[])[],
  evidence: Pick<Evidence, "of">,
  engine: Pick<Engine, "summary" | "startsArticle">,
  scratch: Pick<Scratch, "window" | "windows">,
  weights: Weights,
): Slot[] {
  const discount = words.some((word) => !word.common);
  return words.map((word, i): Slot => {
    const { sources, only } = sourcesOf(readings[i]!, evidence);
    const ownCount = only?.own ?? countOwn(sources, engine, scratch);
    const idf = ownCount > 0 ? inverseDocumentFrequency(engine.summary.paragraphs, ownCount) : 0;
    return {
      word,
      readings: readings[i]!,
      sources,
      ownCount,
      rarity: word.common && discount ? idf * weights.common : idf,
    };
  });
}

/**
 * Each term once: the best of several readings counts, not their sum, for many rare variants must not outweigh the word
 * itself. `only` where all fields of a single term count.
 */
function sourcesOf(readings: readonly Reading[], evidence: Pick<Evidence, "of">) {
  const found = new Map<string, Source & { readonly of: TermLists | null }>();
  for (const { terms, quality, field } of readings) {
    const number = field === undefined ? -1 : FIELDS.indexOf(field);
    for (const term of terms) {
      const key = `${number} ${term}`;
      if ((found.get(key)?.quality ?? 0) >= quality) continue;
      const of = evidence.of(term);
      const lists = number < 0 ? of.lists : of.lists.filter((list) => list.field === number);
      const owning = lists.map((list) => (field === "headings" ? "yes" : owningOf(list)));
      if (lists.length > 0) found.set(key, { lists, quality, owning, of: number < 0 ? of : null });
    }
  }
  const sources = [...found.values()];
  return { sources, only: sources.length === 1 ? sources[0]!.of : null };
}

function owningOf({ field }: List): Owning {
  if (field < OWN_FIELDS) return "yes";
  return field === TITLE ? "first" : "no";
}

/** How many paragraphs hold any of these terms themselves. */
function countOwn(
  sources: readonly Source[],
  engine: Pick<Engine, "startsArticle">,
  { window, windows }: Pick<Scratch, "window" | "windows">,
): number {
  if (sources.length === 0) return 0;
  const bits = bitsFor(window);
  let count = 0;
  for (const [from, to] of windows) {
    bits.fill(0);
    markOwn(sources, from, to, bits, engine);
    count += countBits(bits);
  }
  return count;
}
