import { expect, test } from "vitest";
import { PageWriter } from "../../../index/paged/pages.ts";
import { ASSET_BYTES } from "../../../index/platform.ts";
import { BadContent } from "../../../index/problems.ts";
import { contentOf, pagedOf } from "../../search/content.ts";

function writer() {
  const written: number[] = [];
  return { written, pages: new PageWriter({ write: (_, { length }) => written.push(length) }) };
}

test("a page may be as large as a file beside a Worker, and not a byte larger", () => {
  const { written, pages } = writer();
  pages.write("c", new Uint8Array(ASSET_BYTES));
  expect(() => pages.write("c", new Uint8Array(ASSET_BYTES + 1))).toThrow(
    /^page c1 of the index: with the values of one property .* has 26,214,401 bytes; .* at most 26,214,400\n {4}Shorten/,
  );
  // Its head counts, too.
  expect(() => pages.writePieces("m", [new Uint8Array(ASSET_BYTES)])).toThrow(BadContent);
  expect(written).toEqual([ASSET_BYTES]);
});

test("a build stops at metadata that no page can hold", () => {
  const tags = ["x".repeat(ASSET_BYTES)];
  expect(() => pagedOf(contentOf({ tags, paragraphs: ["A lamp."] }))).toThrow(/^page d0 of the index: with paragraphs/);
});
