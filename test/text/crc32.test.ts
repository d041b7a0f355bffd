import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/text/crc32.ts";

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("the sum of %j is the published one", (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum);
});

test("the sum of any bytes is that of zlib, and never negative", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("one flipped bit is noticed", () => {
  const bytes = new TextEncoder().encode("search that lands on the paragraph");
  const sum = crc32(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const damaged = bytes.slice();
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(crc32(damaged)).not.toBe(sum);
  }
});
