import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContentConfig } from "../../../index/config.ts";
import { readRules } from "../../../index/rules.ts";
import { analyserOf, contentOf } from "../../search/content.ts";
import { IDS, read, refusal } from "./refusal.ts";

const CONTENT = contentOf(["One.", "Two."]);

describe("good rules are read", () => {
  test("none at all", () => {
    expect(read({}).rules).toEqual({ synonyms: [], pins: [] });
    expect(read({ synonyms: [], pins: [] }).rules).toEqual({ synonyms: [], pins: [] });
  });

  test("synonyms both ways and one way, single texts as lists of one", () => {
    const synonyms = [["nyc", "New York City", "纽约"], { from: "laptop", to: ["notebook", "portable PC"] }];
    expect(read({ synonyms }).rules.synonyms).toEqual([
      { from: synonyms[0], to: synonyms[0] },
      { from: ["laptop"], to: ["notebook", "portable PC"] },
    ]);
  });

  test("one word may stand in several rules", () => {
    const synonyms = [["a1", "b2"], ["b2", "c3"], { from: "a1", to: "c3" }];
    expect(read({ synonyms }).rules.synonyms).toHaveLength(3);
  });

  test("pins, ids as numbers of paragraphs in their order", () => {
    const pins = [
      { query: "opening hours", show: ["shop", IDS[1]] },
      { query: ["print", "label"], hide: ["guide"], boost: { shop: 0.5 } },
      { query: "both", show: [IDS[1]], hide: ["guide"], boost: { [IDS[2]]: 2, shop: 100 } },
    ];
    expect(read({ pins }).rules.pins).toEqual([
      { queries: ["opening hours"], show: [2, 1], hide: [], boost: [] },
      { queries: ["print", "label"], show: [], hide: [0, 1], boost: [[2, 0.5]] },
      { queries: ["both"], show: [1], hide: [0], boost: [[2, 2]] },
    ]);
  });
});

test("whatever stands there is read or refused with a cure", () => {
  const property = fc.property(fc.anything(), fc.anything(), (synonyms, pins) => {
    const { rules, problems } = readRules({ synonyms, pins } as ContentConfig, CONTENT, analyserOf(CONTENT));
    for (const { what, cure } of problems) {
      expect(what).toMatch(/^`(synonyms|pins)`(, entry \d+:)? [^ ]/);
      expect(cure).toMatch(/^[A-Z].*\.$/s);
    }
    expect(rules.synonyms.flatMap(({ from }) => from).every((text) => /[\p{L}\p{N}%]/u.test(text))).toBe(true);
    return true;
  });
  const list = fc.array(fc.oneof(fc.anything(), fc.record({ from: fc.anything(), query: fc.anything() })));
  fc.assert(property, { seed: 20_303, numRuns: 500 });
  fc.assert(
    fc.property(list, list, (synonyms, pins) => {
      const { problems } = readRules({ synonyms, pins } as ContentConfig, CONTENT, analyserOf(CONTENT));
      expect(problems.length).toBeGreaterThanOrEqual(pins.length);
    }),
    { seed: 20_304, numRuns: 500 },
  );
});

describe("all is told at once", () => {
  const config = {
    synonyms: [["nyc"], ["a1", "b2"], ["", "?"]],
    pins: [{ query: "?", show: ["gide"] }, { query: "a1" }],
  };

  test("every rule and every problem in it", () => {
    expect(refusal(config).map(([what]) => what)).toEqual([
      "index/config.ts: `synonyms`, entry 1: “nyc” stands alone",
      "index/config.ts: `synonyms`, entry 3: “” holds no word",
      "index/config.ts: `synonyms`, entry 3: “?” holds no word",
      "index/config.ts: `pins`, entry 1: the query “?” holds no word",
      "index/config.ts: `pins`, entry 1: there is no article “gide”",
      "index/config.ts: `pins`, entry 2: it does nothing",
    ]);
  });

  test("with what is wrong in the files; ids are not looked up in a content that is not whole", () => {
    const files = { "a/guide.txt": "", "a/shop.txt": "Open at nine." };
    expect(refusal(config, files).map(([what]) => what)).toEqual([
      "a/guide.txt: there is no text in it",
      "index/config.ts: `synonyms`, entry 1: “nyc” stands alone",
      "index/config.ts: `synonyms`, entry 3: “” holds no word",
      "index/config.ts: `synonyms`, entry 3: “?” holds no word",
      "index/config.ts: `pins`, entry 1: the query “?” holds no word",
      "index/config.ts: `pins`, entry 2: it does nothing",
    ]);
  });
});
