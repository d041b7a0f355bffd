import type { Token } from "../../text/token.ts";

/**
 * The words of every paragraph in order, as numbers: what ranking needs of a text to see where words stand, without
 * analysing it again. One section of the artefact, little-endian 32-bit numbers:
 *
 *     number of paragraphs n
 *     2n + 1 places: where the text of paragraph 0, its credit, the text of paragraph 1 … begin, and the end
 *     entries, one a token: its number in the lexicon (24 bits) and above it its width (8 bits)
 *
 * A token of width 1 stands at the next position, a wider one (a compound) begins there and is followed by its words; a
 * part token has width 0 here and stands where the word before it stands. So positions need not be stored.
 */
export interface Sequences {
  readonly paragraphs: number;
  /** The entries of a paragraph's text or credit. */
  of(paragraph: number, field: "text" | "credit"): Uint32Array;
}

const NUMBER_BITS = 24;
/** Distinct words that a content may have, accents told apart. */
export const MOST_WORDS = 2 ** NUMBER_BITS;
const NUMBER_MASK = MOST_WORDS - 1;

/** What one entry says. */
export const numberOf = (entry: number): number => entry & NUMBER_MASK;
/** 0 for a part token. */
export const widthOf = (entry: number): number => entry >>> NUMBER_BITS;

/** @throws RangeError when the section is not what a build writes */
export function readSequences(section: Uint8Array): Sequences {
  const numbers = new Uint32Array(section.buffer, section.byteOffset, section.byteLength >>> 2);
  const paragraphs = numbers[0] ?? 0;
  const starts = numbers.subarray(1, 2 * paragraphs + 2);
  const entries = numbers.subarray(2 * paragraphs + 2);
  if (starts.at(-1) !== entries.length) throw new RangeError("the sequences do not have the length they name");
  return {
    paragraphs,
    of(paragraph, field) {
      const at = 2 * paragraph + (field === "text" ? 0 : 1);
      return entries.subarray(starts[at], starts[at + 1]);
    },
  };
}

/** Collects the sequences of a content while it is built; words get their final numbers at the end. */
export class SequenceWriter {
  /** Words and exact forms as they are met. */
  readonly #met = new Map<string, number>();
  readonly #starts: number[] = [];
  #entries = new Uint32Array(1024);
  #length = 0;

  /** Adds the text or the credit that comes next. */
  add(tokens: readonly Token[]): void {
    this.#starts.push(this.#length);
    for (const token of tokens) {
      const name = lexiconKey(token.word, token.exact);
      const number = this.#met.get(name) ?? this.#met.size;
      this.#met.set(name, number);
      if (this.#length === this.#entries.length) {
        const larger = new Uint32Array(2 * this.#length);
        larger.set(this.#entries);
        this.#entries = larger;
      }
      this.#entries[this.#length++] = number | ((token.part ? 0 : token.width) << NUMBER_BITS);
    }
  }

  /** Every exact form that was met, with the word that it is a form of, in the order of the forms. */
  exactForms(): { word: string; exact: string }[] {
    return [...this.#met.keys()]
      .map((key) => key.split(SEPARATOR) as [string, string?])
      .flatMap(([word, exact]) => (exact === undefined ? [] : [{ word, exact }]))
      .sort((a, b) => order(a.exact, b.exact) || order(a.word, b.word));
  }

  /** The section. `finalNumber`: the number of a word and its exact form in the lexicon. */
  encode(finalNumber: (word: string, exact: string | undefined) => number): Uint8Array {
    const renumbered = Uint32Array.from(this.#met.keys(), (key) => {
      const [word, exact] = key.split(SEPARATOR) as [string, string?];
      return finalNumber(word, exact);
    });
    const head = 2 + this.#starts.length;
    const section = new Uint32Array(head + this.#length);
    section[0] = this.#starts.length / 2;
    section.set(this.#starts, 1);
    section[head - 1] = this.#length;
    for (let i = 0; i < this.#length; i++) {
      const entry = this.#entries[i]!;
      section[head + i] = renumbered[numberOf(entry)]! | (widthOf(entry) << NUMBER_BITS);
    }
    return new Uint8Array(section.buffer);
  }
}

/** No word holds a space. */
const SEPARATOR = " ";

function lexiconKey(word: string, exact: string | undefined): string {
  return exact === undefined ? word : word + SEPARATOR + exact;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
