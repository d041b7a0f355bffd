import { FIELDS, type Field } from "../../../../src/search/document.ts";
import type { Engine, FieldPostings } from "../../../../src/search/store/engine.ts";
import type { Draw } from "./draw.ts";
import { BM25 } from "./minisearch.ts";

/** What an engine gives of terms, read as ranking reads it, and put into MiniSearch's documented formulas. */

export interface Posting {
  readonly paragraph: number;
  readonly frequency: number;
}

/** All postings, marked window by window and looked up; the windows end anywhere. */
export function readPostings(postings: FieldPostings, paragraphs: number, draw: Draw): Posting[] {
  const all: Posting[] = [];
  for (let from = 0; from < paragraphs; ) {
    const to = Math.min(paragraphs, from + (draw.chance(0.5) ? paragraphs : 1 + draw.below(paragraphs)));
    const bits = new Int32Array((to - from + 31) >>> 5);
    postings.mark(from, to, bits);
    for (let paragraph = from; paragraph < to; paragraph++) {
      const at = paragraph - from;
      if ((bits[at >>> 5]! & (1 << (at & 31))) === 0) continue;
      all.push({ paragraph, frequency: postings.frequency(paragraph) });
    }
    from = to;
  }
  return all;
}

/** BM25+ (Lv and Zhai, 2011) of one posting. */
export function scoreOf(
  { paragraph, frequency }: Posting,
  of: FieldPostings,
  engine: Engine,
  { k, b, d } = BM25,
): number {
  const { paragraphs } = engine.summary;
  const { field, documentFrequency: n } = of;
  const relative = (b * engine.lengths[field]![paragraph]!) / engine.averageLengths[field]!;
  const rarity = Math.log(1 + (paragraphs - n + 0.5) / (n + 0.5));
  return rarity * (d + (frequency * (k + 1)) / (frequency + k * (1 - b + relative)));
}

/** What one word of a query stands for, and how much each counts: as MiniSearch weighs them by default. */
export interface Expansion {
  readonly term: string;
  readonly weight: number;
}

/** A word as it stands and, as the beginning of them, longer ones: in MiniSearch's order, which is theirs backwards. */
export function expand(word: string, prefix: boolean, engine: Engine): Expansion[] {
  const longer = prefix ? engine.dictionary.startingWith(word, 1_000_000).words.map((entry) => entry.word) : [];
  longer.sort((a, b) => (a < b ? 1 : -1));
  const weigh = (term: string) => (0.375 * term.length) / (term.length + 0.3 * (term.length - word.length));
  return [{ term: word, weight: 1 }, ...longer.map((term) => ({ term, weight: weigh(term) }))];
}

export interface Asked {
  readonly words: readonly string[];
  readonly prefix: (word: string, i: number, words: string[]) => boolean;
  readonly combineWith: "OR" | "AND";
  readonly fields: readonly Field[];
  readonly boost: Readonly<Partial<Record<Field, number>>>;
  readonly bm25: typeof BM25;
}

export interface Found {
  readonly id: number;
  readonly score: number;
}

/**
 * A search as MiniSearch does it, of an engine's postings alone: every word is a sum over its expansions and fields; OR
 * adds, AND keeps what both have in the order of the later; the sum is multiplied by the number of different words that
 * matched; equals stay in the order in which they were found.
 */
export async function recompose(asked: Asked, engine: Engine, draw: Draw): Promise<Found[]> {
  const words: Matches[] = [];
  for (const [i, word] of asked.words.entries()) {
    const expansions = expand(word, asked.prefix(word, i, [...asked.words]), engine);
    words.push(await matchesOf(word, expansions, asked, engine, draw));
  }
  const combined = words.reduce(asked.combineWith === "OR" ? either : both);
  const found = [...combined].map(([id, { score, words: matched }]) => ({ id, score: score * matched.size }));
  return found.sort((a, b) => b.score - a.score);
}

/** By paragraph, in the order in which they were found. */
type Matches = ReadonlyMap<number, { readonly score: number; readonly words: ReadonlySet<string> }>;

async function matchesOf(
  word: string,
  expansions: readonly Expansion[],
  { fields, boost, bm25 }: Asked,
  engine: Engine,
  draw: Draw,
): Promise<Matches> {
  const matches = new Map<number, { score: number; words: ReadonlySet<string> }>();
  const postings = await engine.postings(expansions.map(({ term }) => term));
  for (const [i, { weight }] of expansions.entries()) {
    for (const name of fields) {
      const of = postings[i]!.fields.find(({ field }) => FIELDS[field] === name);
      if (of === undefined) continue;
      for (const posting of readPostings(of, engine.summary.paragraphs, draw)) {
        const score = weight * (boost[name] ?? 1) * scoreOf(posting, of, engine, bm25);
        const known = matches.get(posting.paragraph);
        if (known) known.score += score;
        else matches.set(posting.paragraph, { score, words: new Set([word]) });
      }
    }
  }
  return matches;
}

function either(one: Matches, other: Matches): Matches {
  const all = new Map(one);
  for (const [paragraph, match] of other) all.set(paragraph, add(one.get(paragraph), match));
  return all;
}

function both(one: Matches, other: Matches): Matches {
  const shared = [...other].filter(([paragraph]) => one.has(paragraph));
  return new Map(shared.map(([paragraph, match]) => [paragraph, add(one.get(paragraph), match)]));
}

function add(one: ReturnType<Matches["get"]>, other: NonNullable<typeof one>): typeof other {
  if (one === undefined) return other;
  return { score: one.score + other.score, words: new Set([...one.words, ...other.words]) };
}
