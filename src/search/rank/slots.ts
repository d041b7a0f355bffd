import { FIELDS, OWN_FIELDS, TITLE } from "../document.ts";
import type { Bounds } from "../options.ts";
import type { QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine, FieldPostings } from "../store/engine.ts";
import { inverseDocumentFrequency } from "../store/minisearch.ts";
import { bitsFor, countAll, rowsFor } from "./evaluate/bits.ts";
import { markFirsts } from "./evaluate/holders.ts";
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
  readonly lists: readonly FieldPostings[];
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
  engine: Pick<Engine, "summary" | "articleOf" | "firsts">,
  scratch: Pick<Scratch, "window" | "windows">,
  weights: Weights,
  { maxCounted }: Pick<Bounds, "maxCounted">,
): Slot[] {
  const discount = words.some((word) => !word.common);
  return words.map((word, i): Slot => {
    const sources = sourcesOf(readings[i]!, evidence);
    const ownCount = countOwn(sources, engine, scratch, maxCounted);
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

/** A source, and what is known of its term where it counts in all fields. */
interface Counted extends Source {
  readonly of: TermLists | null;
}

/**
 * Each term once: the best of several readings counts, not their sum, for many rare variants must not outweigh the word
 * itself.
 */
function sourcesOf(readings: readonly Reading[], evidence: Pick<Evidence, "of">): readonly Counted[] {
  const found = new Map<string, Counted>();
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
  return [...found.values()];
}

function owningOf({ field }: FieldPostings): Owning {
  if (field < OWN_FIELDS) return "yes";
  return field === TITLE ? "first" : "no";
}

/** How many paragraphs hold any of these terms themselves; where they have too many postings, at most. */
function countOwn(
  sources: readonly Counted[],
  engine: Pick<Engine, "summary" | "articleOf" | "firsts">,
  { window, windows }: Pick<Scratch, "window" | "windows">,
  maxCounted: number,
): number {
  const known = sources.reduce((sum, { of }) => sum + (of?.own ?? Number.NaN), 0);
  if (sources.length < 2 || known > maxCounted) {
    if (!Number.isNaN(known)) return Math.min(known, engine.summary.paragraphs);
  }
  const bits = bitsFor(window);
  let count = 0;
  for (const [from, to] of windows) {
    const rows = rowsFor(to - from);
    bits.fill(0, 0, rows);
    for (const { lists, owning } of sources) {
      lists.forEach((list, i) => {
        if (owning[i] === "yes") list.mark(from, to, bits);
        else if (owning[i] === "first") markFirsts([list], from, to, bits, engine);
      });
    }
    count += countAll(bits, rows);
  }
  return count;
}
