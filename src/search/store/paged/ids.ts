import { crc32 } from "../../../text/crc32.ts";

/**
 * The ids of paragraphs and articles, found by their CRC-32. Its highest part says which of the pages an id stands in. A
 * page is: how many there are (32 bits), the lower half of each sum, ascending (16 bits each, an even number of them), and
 * for each the number of the paragraph or, from the number of paragraphs on, of the article (32 bits). What has the sum is
 * compared where it stands.
 */
export const sumOf = (id: string): number => crc32(encoder.encode(id));

const encoder = new TextEncoder();

/** The page that ids with this sum stand in. */
export const pageOf = (sum: number, pages: number): number => Math.floor((sum / 2 ** 32) * pages);

/** The numbers that this sum stands for in its page, and perhaps some others. */
export function numbersOf(sum: number, { buffer, byteOffset }: Uint8Array<ArrayBuffer>): number[] {
  const [count = 0] = new Uint32Array(buffer, byteOffset, 1);
  const halves = new Uint16Array(buffer, byteOffset + 4, count);
  const numbers = new Uint32Array(buffer, byteOffset + 4 + 4 * Math.ceil(count / 2), count);
  const half = sum & 0xffff;
  const found: number[] = [];
  for (let at = halves.indexOf(half); at >= 0 && halves[at] === half; at++) found.push(numbers[at]!);
  return found;
}
