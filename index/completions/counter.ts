import { numberOf, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import { NumberList } from "../indexing/numbers.ts";
import type { Vocabulary } from "../indexing/vocabulary.ts";
import { PhraseTree, type Sought } from "./phrase-tree.ts";
import { Places } from "./places.ts";

/** In how many paragraphs each phrase stands: of all, and of the sample. */
export interface PhraseCounts {
  readonly all: Uint32Array;
  readonly sampled: Uint32Array;
}

/**
 * Counts in how many paragraphs words stand next to each other, as a search for them in quotes finds them: by their index
 * terms, whatever signs are between; a word also where it is part of a name (“script” of “JavaScript”), two words also
 * where they are written as one (“roll back”, “rollback”).
 *
 * Of the content it holds one number a token, and goes through it once for all phrases.
 */
export class PhraseCounter {
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  /** See sequenceEntry, with the number of the word's list of terms, and of a word whether it stands apart. */
  readonly #tokens = NumberList.ofUint32();
  /** Of each text where its tokens end, its paragraph, and whether that is in the sample. */
  readonly #ends = NumberList.ofUint32();
  readonly #paragraphs = NumberList.ofUint32();
  readonly #sampled = NumberList.ofBytes();
  #longest = 0;

  constructor(analyser: Analyser, vocabulary: Vocabulary) {
    this.#analyser = analyser;
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds the next text of a paragraph; paragraphs come in order.
   *
   * @param entries see sequenceEntry, with the numbers of the vocabulary
   * @param apart for each 1 where it is a word that stands apart from the word before it
   */
  add(paragraph: number, sampled: boolean, entries: ArrayLike<number>, apart: ArrayLike<number>): void {
    const kinds = this.#vocabulary.kindOf.all();
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      this.#tokens.push(sequenceEntry(kinds[numberOf(entry)]!, widthOf(entry), apart[i] === 1));
    }
    this.#ends.push(this.#tokens.length);
    this.#paragraphs.push(paragraph);
    this.#sampled.push(sampled ? 1 : 0);
    this.#longest = Math.max(this.#longest, entries.length);
  }

  /** @param phrases the words of each; without any it stands nowhere */
  count(phrases: readonly (readonly Token[])[]): PhraseCounts {
    const tokens = this.#tokens.all();
    const occurs = new Uint8Array(this.#vocabulary.kinds.size);
    for (let at = 0; at < tokens.length; at++) occurs[numberOf(tokens[at]!)] = 1;
    const isWritten = this.#written(occurs);
    const sought = phrases.map((words) => this.#sought(words, isWritten));
    const tree = new PhraseTree(sought, this.#vocabulary.kinds.texts);
    const places = new Places(this.#longest);
    const [ends, paragraphs, sampled] = [this.#ends.all(), this.#paragraphs.all(), this.#sampled.all()];
    for (let text = 0; text < ends.length; text++) {
      places.read(tokens, text === 0 ? 0 : ends[text - 1]!, ends[text]!);
      tree.count(places, paragraphs[text]!, sampled[text] === 1);
    }
    return tree.counts();
  }

  #sought(words: readonly Token[], isWritten: (word: string) => boolean): Sought[] {
    return words.map(({ word, terms, start }, i): Sought => {
      const joined = word + (words[i + 1]?.word ?? "");
      const asOne = joined !== word && !isGram(joined) && isWritten(joined);
      const glued = isGram(word) && start <= (words[i - 1]?.end ?? -1);
      return { terms, joined: asOne ? this.#analyser.terms(joined) : [], glued };
    });
  }

  /** Whether a word is written so somewhere, or would be without its accents. */
  #written(occurs: Uint8Array): (word: string) => boolean {
    const { words, wordOf, kindOf } = this.#vocabulary;
    const written = new Uint8Array(words.size);
    const kinds = kindOf.all();
    wordOf.all().forEach((word, entry) => {
      if (occurs[kinds[entry]!] === 1) written[word] = 1;
    });
    return (word) => words.has(word) && written[words.of(word)] === 1;
  }
}
