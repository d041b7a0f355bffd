import { FIELDS } from "../../src/search/document.ts";
import { PostingList, PostingReader } from "./posting-bytes.ts";
import type { TermColumns } from "./postings.ts";
import type { StoredShard } from "./stored-shard.ts";
import { byCodeUnits } from "./vocabulary.ts";

/** What of a shard is held while all are brought together. */
export interface PlacedShard {
  readonly shard: StoredShard;
  /** Number of its first paragraph. */
  readonly first: number;
  /** Of each of its terms, ascending as texts, the number that all shards have for it. */
  readonly terms: Uint32Array;
}

/**
 * All terms ascending by UTF-16 code units, with the postings of all shards. Each shard has its terms in this order too,
 * so each is read once, from its begin to its end, and no more of it is held than a block.
 *
 * @param texts of the terms, by number
 */
export function* mergeTerms(shards: readonly PlacedShard[], texts: readonly string[]): Generator<TermColumns> {
  // For each term the shards that have it, ascending.
  const starts = new Uint32Array(texts.length + 1);
  for (const { terms } of shards) for (const term of terms) starts[term + 1]!++;
  for (let term = 1; term < starts.length; term++) starts[term]! += starts[term - 1]!;
  const next = starts.slice();
  const holders = new Uint32Array(starts.at(-1)!);
  shards.forEach(({ terms }, number) => {
    for (const term of terms) holders[next[term]!++] = number;
  });
  const readers = shards.map(({ shard }) => new PostingReader((block) => shard.block(block)));
  const lists = FIELDS.map(() => new PostingList());
  const inOrder = Uint32Array.from(texts, (_, term) => term).sort((a, b) => byCodeUnits(texts[a]!, texts[b]!));
  for (const term of inOrder) {
    for (const list of lists) list.length = 0;
    for (let i = starts[term]!; i < starts[term + 1]!; i++) {
      readers[holders[i]!]!.next(lists, shards[holders[i]!]!.first);
    }
    yield { term: texts[term]!, fields: lists.map((list) => (list.length === 0 ? null : list.columns())) };
  }
}
