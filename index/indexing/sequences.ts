import type { StoredLexicon } from "../../src/search/store/lexicon.ts";
import { isApart, numberOf, packSequences, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import { NumberList } from "./numbers.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Collects the words of texts in order; they get their final numbers, which depend on all of them, at the end. */
export class SequenceWriter {
  readonly #starts = NumberList.ofUint32();
  readonly #sequence = NumberList.ofUint32();

  /** Adds the text or the credit that comes next: entries with the numbers of the vocabulary. */
  add(entries: ArrayLike<number>): void {
    this.#starts.push(this.#sequence.length);
    this.#sequence.pushAll(entries);
  }

  /** @param words the sorted dictionary, which holds every word that was added */
  finish(vocabulary: Vocabulary, words: readonly string[]): { lexicon: StoredLexicon; sequences: Uint8Array } {
    const sequence = this.#sequence.all();
    const used = new Uint8Array(vocabulary.wordOf.length);
    for (const entry of sequence) used[numberOf(entry)] = 1;
    const { lexicon, numbers } = vocabulary.store(used, words);
    const renumbered = sequence.map((entry) =>
      sequenceEntry(numbers[numberOf(entry)]!, widthOf(entry), isApart(entry)),
    );
    return { lexicon, sequences: packSequences(this.#starts.all(), renumbered) };
  }
}
