import { bytesOf } from "../../src/search/store/paged/letters.ts";
import { BLOCK, type StoredTable } from "../../src/search/store/paged/table.ts";
import { NumberList } from "../indexing/numbers.ts";
import { Bytes } from "./bytes.ts";

/** Writes the table of words and terms, see src/search/store/paged/table.ts. */
export class TableWriter {
  readonly #entries = new Bytes();
  readonly #blocks = NumberList.ofUint32();
  #before: readonly number[] = [];
  #longest = 0;
  /** How many entries there are. */
  size = 0;

  /**
   * Adds the next entry, in the order of UTF-16 code units.
   *
   * @param frequency in how many paragraphs it stands as a word
   * @param place of the entry's block; that of its first entry counts
   */
  add(text: string, frequency: number, isTerm: boolean, place: number): void {
    const entries = this.#entries;
    const bytes = bytesOf(text);
    let shared = 0;
    if (this.size++ % BLOCK === 0) {
      this.#blocks.push(entries.length);
      this.#blocks.push(place);
    } else shared = sharedBytes(this.#before, bytes);
    const more = bytes.length - shared;
    entries.byte((Math.min(shared, 15) << 4) | Math.min(more, 15));
    if (shared >= 15) entries.varint(shared - 15);
    if (more >= 15) entries.varint(more - 15);
    entries.append(bytes.slice(shared));
    entries.varint(2 * frequency + (isTerm ? 1 : 0));
    this.#before = bytes;
    this.#longest = Math.max(this.#longest, bytes.length);
  }

  finish(): StoredTable {
    return { entries: this.#entries.all(), blocks: this.#blocks.all(), longest: this.#longest };
  }
}

/** How many bytes both begin with, letters whole: one that takes two code units is not parted. */
function sharedBytes(before: readonly number[], bytes: readonly number[]): number {
  let same = 0;
  while (same < bytes.length && before[same] === bytes[same]) same++;
  const continues = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;
  while (same > 0 && (continues(bytes[same]) || continues(before[same]))) same--;
  // A high surrogate begins with ED A0 to ED AF.
  const isHigh = same >= 3 && bytes[same - 3] === 0xed && bytes[same - 2]! >= 0xa0 && bytes[same - 2]! < 0xb0;
  return isHigh ? same - 3 : same;
}
