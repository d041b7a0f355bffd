import MiniSearch from "minisearch";
import { FIELDS, type Field } from "../../src/search/document.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "../../src/search/store/minisearch.ts";
import { numberOf } from "../../src/search/store/sequences.ts";
import { PostingsWriter } from "./postings.ts";
import { byCodeUnits, type Vocabulary } from "./vocabulary.ts";

/** Makes the index over paragraphs. */
export interface Indexer {
  /**
   * Adds the next paragraph.
   *
   * @param fields for each its words, see sequenceEntry, with the numbers of the vocabulary
   */
  add(fields: Readonly<Record<Field, ArrayLike<number>>>): void;
  /** The index as MiniSearch gives it away: JSON, as UTF-8, sorted by term. */
  finish(): Uint8Array;
}

/** Paragraphs above which MiniSearch takes too long and too much memory: more than a Worker can carry. */
const MANY = 20_000;

/** MiniSearch itself, or for a very large content what writes the same without it. */
export function createIndexer(vocabulary: Vocabulary, paragraphs: number): Indexer {
  return paragraphs > MANY ? new PostingsWriter(vocabulary) : new MiniSearchIndexer(vocabulary);
}

class MiniSearchIndexer implements Indexer {
  readonly #vocabulary: Vocabulary;
  readonly #index = new MiniSearch<IndexedParagraph>(MINISEARCH_OPTIONS);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(fields: Readonly<Record<Field, ArrayLike<number>>>): void {
    const present = FIELDS.filter((name) => fields[name].length > 0).map((name) => [name, this.#terms(fields[name])]);
    this.#index.add({ number: this.#index.documentCount, ...Object.fromEntries(present) });
  }

  #terms(entries: ArrayLike<number>): string {
    const { kinds, kindOf } = this.#vocabulary;
    const numbers = kindOf.all();
    return Array.from(entries, (entry) => kinds.texts[numbers[numberOf(entry)]!]).join(" ");
  }

  finish(): Uint8Array {
    const plain = this.#index.toJSON();
    // MiniSearch's own order depends on its tree's history.
    const index = [...plain.index].sort(([a], [b]) => byCodeUnits(a, b));
    return new TextEncoder().encode(JSON.stringify({ ...plain, index }));
  }
}
