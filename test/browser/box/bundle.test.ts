import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleSearchBox } from "../../../index/embed.ts";
import { copyProject } from "../../process/project.ts";

const ROOT = join(import.meta.dirname, "../../..");
const { code } = bundleSearchBox(ROOT);

/** Bytes of the script, gzipped, with its looks and words: what every reader of every page with a box loads. */
const BUDGET = 5 * 1024;

test.each([
  ["today's", code],
  ["a pinned one, which knows what it may load", bundleSearchBox(ROOT, "10.20.30").code],
])("the box is light: %s", (_, code) => {
  const bytes = gzipSync(code, { level: 9 }).length;
  console.log(`search box: ${code.length} bytes, ${bytes} gzipped`);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});

test("it is one module that begins without another, writes no markup, runs no text and remembers nothing", () => {
  const forbidden =
    /\bimport\b(?!\.meta\.resolve|\("\.\/search-box\/more-)|\b(inner|outer)HTML\b|insertAdjacentHTML|DOMParser|document\.write|\beval\b|\bFunction\(|\.style\b|cookie|localStorage|sessionStorage|indexedDB/;
  expect(code.match(forbidden)).toBe(null);
  for (const text of ['e.innerHTML="<b>"', 'import"./a.js"', "document.cookie", "e.style.top"]) {
    expect(text).toMatch(forbidden);
  }
});

test("it is the same wherever it is made, and says nothing of where", () => {
  using copy = copyProject(undefined, "a place elsewhere");
  expect(bundleSearchBox(copy.root).code).toBe(code);
  expect(code).not.toMatch(/src\/|embed|node_modules|sourceMappingURL/);
});
