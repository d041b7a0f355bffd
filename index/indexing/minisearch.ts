import MiniSearch from "minisearch";
import { FIELDS, type Field } from "../../src/search/document.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "../../src/search/store/minisearch.ts";
import { numberOf } from "../../src/search/store/sequences.ts";
import { byCodeUnits, type Vocabulary } from "./vocabulary.ts";

/** Makes the index over paragraphs with MiniSearch itself. */
export class MiniSearchIndexer {
  readonly #vocabulary: Vocabulary;
  readonly #index = new MiniSearch<IndexedParagraph>(MINISEARCH_OPTIONS);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds the next paragraph.
   *
   * @param fields for each its words, see sequenceEntry, with the numbers of the vocabulary
   */
  add(fields: Readonly<Record<Field, ArrayLike<number>>>): void {
    const present = FIELDS.filter((name) => fields[name].length > 0).map((name) => [name, this.#terms(fields[name])]);
    this.#index.add({ number: this.#index.documentCount, ...Object.fromEntries(present) });
  }

  #terms(entries: ArrayLike<number>): string {
    const { kinds, kindOf } = this.#vocabulary;
    const numbers = kindOf.all();
    return Array.from(entries, (entry) => kinds.texts[numbers[numberOf(entry)]!]).join(" ");
  }

  /** The index as MiniSearch gives it away: JSON, as UTF-8, sorted by term. */
  finish(): Uint8Array {
    const plain = this.#index.toJSON();
    // MiniSearch's own order depends on its tree's history.
    const index = [...plain.index].sort(([a], [b]) => byCodeUnits(a, b));
    return new TextEncoder().encode(JSON.stringify({ ...plain, index }));
  }
}
