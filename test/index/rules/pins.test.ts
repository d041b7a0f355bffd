import { describe, expect, test } from "vitest";
import { IDS, refusal } from "./refusal.ts";

describe("bad pins stop the build with entry and cure", () => {
  const show = ["shop"];
  test.each<[what: string, pins: unknown, said: string, cure: RegExp]>([
    ["no list", { query: "a1", show }, "`pins` is not a list", /brackets/],
    ["a text", ["shop"], "`pins`, entry 1: “shop” is no pin", /Write it like/],
    ["no query", [{ show }], "`pins`, entry 1: `query` is missing", /Write it like/],
    ["a query that is none", [{ query: 7, show }], "`pins`, entry 1: `query` is no text and no list of texts", /like/],
    ["an empty query", [{ query: " ", show }], "`pins`, entry 1: the query “ ” holds no word", /search for/],
    [
      "a query of signs",
      [{ query: ["a1", "?!"], show }],
      "`pins`, entry 1: the query “?!” holds no word",
      /search for/,
    ],
    ["an exclusion", [{ query: "a1 -b2", show }], "`pins`, entry 1: the query “a1 -b2” asks for more than words", /-/],
    ["a choice", [{ query: "a1 OR b2", show }], "`pins`, entry 1: the query “a1 OR b2” asks for more than words", /OR/],
    ["a field", [{ query: "title:a1", show }], "`pins`, entry 1: the query “title:a1” asks for more than words", /:/],
    [
      "a filter",
      [{ query: "a1 tag:b2", show }],
      "`pins`, entry 1: the query “a1 tag:b2” asks for more than words",
      /:/,
    ],
    [
      "a query of another pin",
      [
        { query: "Café", show },
        { query: ["b2", "cafe "], show },
      ],
      "`pins`, entry 2: the query “cafe ” is that of entry 1, too",
      /one/,
    ],
    [
      "a query twice",
      [{ query: ["a1", "A1"], show }],
      "`pins`, entry 1: the query “A1” stands there twice",
      /Take one/,
    ],
    [
      "a query that is too long",
      [{ query: "w ".repeat(97), show }],
      expect.stringMatching(/“w w .*…” has more than 96 words$/),
      /Shorten/,
    ],
    ["nothing to do", [{ query: "a1" }], "`pins`, entry 1: it does nothing", /`show`/],
    ["nothing in it", [{ query: "a1", show: [], boost: {} }], "`pins`, entry 1: it does nothing", /`show`/],
    ["ids that are none", [{ query: "a1", hide: [1] }], "`pins`, entry 1: `hide` is no list of ids", /like `hide:/],
    ["an unknown article", [{ query: "a1", show: ["gide"] }], "`pins`, entry 1: there is no article “gide”", /“guide”/],
    [
      "an article that nothing is like",
      [{ query: "a1", hide: ["zzz"] }],
      "`pins`, entry 1: there is no article “zzz”",
      /id/,
    ],
    [
      "a paragraph of an unknown article",
      [{ query: "a1", boost: { "shopp.k3f9a1zq": 2 } }],
      "`pins`, entry 1: there is no article “shopp”",
      /“shop”/,
    ],
    [
      "a paragraph that was edited",
      [{ query: "a1", show: ["shop.00000000"] }],
      "`pins`, entry 1: “shop” has no paragraph “shop.00000000”",
      /changes with the text/,
    ],
    [
      "a paragraph that is mistyped",
      [{ query: "a1", show: [IDS[2].slice(0, -1)] }],
      `\`pins\`, entry 1: “shop” has no paragraph “${IDS[2].slice(0, -1)}”`,
      new RegExp(`“${IDS[2]}”`),
    ],
    ["shown twice", [{ query: "a1", show: ["shop", "shop"] }], "`pins`, entry 1: “shop” is shown twice", /Take one/],
    [
      "shown twice under two names",
      [{ query: "a1", show: [IDS[0], "guide"] }],
      `\`pins\`, entry 1: “${IDS[0]}” and “guide” show the same paragraph`,
      /Take one/,
    ],
    [
      "shown and hidden",
      [{ query: "a1", show, hide: ["shop"] }],
      "`pins`, entry 1: “shop” is both shown and hidden",
      /`show` or from `hide`/,
    ],
    [
      "an article shown by the paragraph that is hidden",
      [{ query: "a1", show: ["guide"], hide: [IDS[0]] }],
      `\`pins\`, entry 1: “guide” shows its first paragraph, “${IDS[0]}”, which is hidden`,
      /another paragraph/,
    ],
    [
      "boosted and hidden",
      [{ query: "a1", hide: ["shop"], boost: { shop: 2 } }],
      "`pins`, entry 1: “shop” is both boosted and hidden",
      /`boost` or from `hide`/,
    ],
    [
      "factors that are none",
      [{ query: "a1", boost: [2] }],
      "`pins`, entry 1: `boost` is no object of ids with factors",
      /like/,
    ],
    ...[0, -1, 100.5, Number.NaN, Number.POSITIVE_INFINITY, "2", null].map(
      (factor): [string, unknown, string, RegExp] => [
        `a factor of ${factor}`,
        [{ query: "a1", boost: { shop: factor } }],
        `\`pins\`, entry 1: the factor of “shop” is “${factor}”`,
        /over 0 and at most 100/,
      ],
    ),
    [
      "more than a page",
      [{ query: "a1", show: Array.from({ length: 11 }, (_, i) => IDS[i % 3]) }],
      "`pins`, entry 1: `show` has 11 ids; at most 10 are shown",
      /Keep/,
    ],
    [
      "a field with another name",
      [{ query: "a1", show, hid: ["guide"] }],
      "`pins`, entry 1: there is no field “hid”",
      /`hide`/,
    ],
  ])("%s", (_, pins, said, cure) => {
    const [first] = refusal({ pins });
    expect(first).toEqual([typeof said === "string" ? `index/config.ts: ${said}` : said, expect.stringMatching(cure)]);
  });
});
