import { describe, expect, test } from "vitest";
import { paragraphs, pretty, prose } from "../../../index/docs/text.ts";

describe("words of the docs", () => {
  test.each([
    ["plain", "plain"],
    ["`q` is <b>", "<code>q</code> is &lt;b&gt;"],
    ["escaped with `<mark>`", "escaped with <code>&lt;mark&gt;</code>"],
    ["`a``b`", "<code>a</code><code>b</code>"],
  ])("%s", (words, markup) => {
    expect(String(prose(words))).toBe(markup);
  });

  test("are paragraphs between blank lines", () => {
    expect(String(paragraphs("one\n\n`two`"))).toBe("<p>one</p>\n<p><code>two</code></p>\n");
  });
});

describe("an answer as it is shown", () => {
  test.each([
    [{}, "{}"],
    [[], "[]"],
    [null, "null"],
    [{ a: [[0, 3]], b: "“" }, '{ "a": [[0, 3]], "b": "“" }'],
    [{ text: "x".repeat(60), ranges: [[1, 2]] }, `{\n  "text": "${"x".repeat(60)}",\n  "ranges": [[1, 2]]\n}`],
    [[{ a: "y".repeat(70) }], `[\n  {\n    "a": "${"y".repeat(70)}"\n  }\n]`],
  ])("%j", (value, shown) => {
    expect(pretty(value)).toBe(shown);
  });

  test("cuts long texts, and says so", () => {
    expect(pretty("z".repeat(161))).toBe(`"${"z".repeat(160)}…"`);
    expect(pretty("z".repeat(160))).toBe(`"${"z".repeat(160)}"`);
  });
});
