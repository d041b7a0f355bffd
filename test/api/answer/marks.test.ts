import * as fc from "fast-check";
import { expect, test } from "vitest";
import { marked } from "../../../src/api/answer/marks.ts";
import type { Range } from "../../../src/search/searcher.ts";
import { readable } from "../../page/markup.ts";

test.each<[text: string, ranges: readonly Range[], html: string]>([
  ["", [], ""],
  ["plain", [], "plain"],
  ["all", [[0, 3]], "<mark>all</mark>"],
  ["one two", [[4, 7]], "one <mark>two</mark>"],
  [
    "onetwo",
    [
      [0, 3],
      [3, 6],
    ],
    "<mark>one</mark><mark>two</mark>",
  ],
  ["<img src=x onerror=alert(1)>", [[1, 4]], "&lt;<mark>img</mark> src=x onerror=alert(1)&gt;"],
  ["</mark><script>", [[0, 7]], "<mark>&lt;/mark&gt;</mark>&lt;script&gt;"],
  [`"quoted" & 'so'`, [[1, 7]], "&quot;<mark>quoted</mark>&quot; &amp; &#39;so&#39;"],
  ["&amp; &lt;", [[1, 4]], "&amp;<mark>amp</mark>; &amp;lt;"],
  ["<", [[0, 1]], "<mark>&lt;</mark>"],
  ["a😀b", [[1, 3]], "a<mark>😀</mark>b"],
  ["\ud800<", [], "\ud800&lt;"],
  ["ไทย<b>", [[0, 3]], "<mark>ไทย</mark>&lt;b&gt;"],
])("%j with %j marked is %j", (text, ranges, html) => {
  expect(marked(text, ranges)).toBe(html);
});

test("whatever the text, taking the marks away and reading the rest gives the text", () => {
  const text = fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "mark", "/", "amp;", "#39;", "😀", "a", " "),
  });
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (text, cuts) => {
      const ends = [...new Set(cuts.filter((end) => end <= text.length))].sort((a, b) => a - b);
      const ranges = ends.flatMap((end, i): Range[] => (i % 2 === 1 ? [[ends[i - 1]!, end]] : []));
      const html = marked(text, ranges);
      expect(readable(html.replace(/<\/?mark>/g, ""))).toBe(text);
      expect(html.replace(/<\/?mark>/g, "")).not.toMatch(/[<>"']/);
      expect([...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, inside]) => readable(inside!))).toEqual(
        ranges.map(([start, end]) => text.slice(start, end)),
      );
    }),
    { seed: 6 },
  );
});
