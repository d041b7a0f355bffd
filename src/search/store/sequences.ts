/**
 * The words of every paragraph in order, as numbers: what ranking needs of a text to see where words stand, without
 * analysing it again. One section of the artefact, little-endian 32-bit numbers:
 *
 *     number of paragraphs n
 *     2n + 1 places: where the text of paragraph 0, its credit, the text of paragraph 1 … begin, and the end
 *     entries, one a token: its number in the lexicon (24 bits), above it its width (7 bits), and in the highest bit
 *     whether it stands apart from what is before it, by a space or a sign
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
const NUMBER_MASK = 2 ** NUMBER_BITS - 1;
/** Entries that a lexicon may have. */
export const MOST_ENTRIES = 2 ** NUMBER_BITS;

const APART = 2 ** 31;

/** @param width at most 127 */
export const sequenceEntry = (number: number, width: number, apart: boolean): number =>
  (number | (width << NUMBER_BITS)) + (apart ? APART : 0);
export const numberOf = (entry: number): number => entry & NUMBER_MASK;
/** 0 for a part token. */
export const widthOf = (entry: number): number => (entry >>> NUMBER_BITS) & 0x7f;
export const isApart = (entry: number): boolean => entry >= APART;

/**
 * @param starts where each text and credit begins among the entries, two for each paragraph
 * @param entries see sequenceEntry
 */
export function packSequences(starts: ArrayLike<number>, entries: Uint32Array): Uint8Array {
  const head = starts.length + 2;
  const section = new Uint32Array(head + entries.length);
  section[0] = starts.length / 2;
  section.set(starts, 1);
  section[head - 1] = entries.length;
  section.set(entries, head);
  return new Uint8Array(section.buffer);
}

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
