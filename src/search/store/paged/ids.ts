import { crc32 } from "../../../text/crc32.ts";

/**
 * The ids of paragraphs and articles, found by their CRC-32. Those with equal sums of as many pages as there are stand in
 * one; a page is pairs of 32-bit numbers, sorted: the sum, and the number of the paragraph or, from the number of
 * paragraphs on, of the article. What has this sum is compared where it stands.
 */
export const sumOf = (id: string): number => crc32(encoder.encode(id));

const encoder = new TextEncoder();

/** The page that ids with this sum stand in. */
export const pageOf = (sum: number, pages: number): number => Math.floor((sum / 2 ** 32) * pages);

/** The numbers that this sum stands for in its page. */
export function numbersOf(sum: number, page: Uint8Array<ArrayBuffer>): number[] {
  const pairs = new Uint32Array(page.buffer, page.byteOffset, page.byteLength >>> 2);
  let low = 0;
  let high = pairs.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[2 * middle]! < sum) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = 2 * low; pairs[at] === sum; at += 2) found.push(pairs[at + 1]!);
  return found;
}
