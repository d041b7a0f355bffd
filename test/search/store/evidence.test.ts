import { resolve } from "node:path";
import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../../index/config.ts";
import { readContent } from "../../../index/read.ts";
import { FIELDS } from "../../../src/search/document.ts";
import { createEvidence } from "../../../src/search/rank/evidence.ts";
import type { FieldEvidence, TermEvidence } from "../../../src/search/store/engine.ts";
import { inverseDocumentFrequency, MINISEARCH_OPTIONS } from "../../../src/search/store/minisearch.ts";
import { createResidentEngine } from "../../../src/search/store/resident.ts";
import type { Token } from "../../../src/text/token.ts";
import {
  analyserOf,
  artefactOf,
  contentOf,
  engineOf,
  miniSearchOf,
  type SmallContent,
  sectionsOf,
} from "../content.ts";

/** Holds everything that the engine says of these terms against MiniSearch's own search and a plain count. */
async function holdsOf(content: SmallContent, terms: readonly string[]): Promise<void> {
  const mini = MiniSearch.loadJSON(miniSearchOf(artefactOf(content)), MINISEARCH_OPTIONS);
  const counted = countTerms(content);
  const evidence = await engineOf(content).evidence(terms);
  expect(evidence.map(({ term }) => term)).toEqual(terms);
  expect(await engineOf(content, 0).evidence(terms), "packed").toEqual(evidence);
  for (const { term, fields } of evidence) {
    for (const [field, name] of FIELDS.entries()) {
      const own = fields.find((one) => one.field === field);
      const found = mini.search(term, { fields: [name], prefix: false, fuzzy: false });
      found.sort((a, b) => Number(a.id) - Number(b.id));
      const paragraphs = [...(own?.paragraphs ?? [])];
      expect(paragraphs, `${term} in ${name}`).toEqual(found.map(({ id }) => id));
      for (const [i, { score }] of found.entries()) {
        expect(Math.abs(bm25(own!, i, content.paragraphs.length) - score)).toBeLessThan(1e-9);
      }
      const counts = paragraphs.map((paragraph) => counted[paragraph]![field]!);
      expect([...(own?.frequencies ?? [])]).toEqual(counts.map((of) => of.get(term)));
      expect([...(own?.lengths ?? [])]).toEqual(counts.map((of) => of.size));
    }
    expect(fields.map(({ field }) => field)).toEqual([...new Set(fields.map(({ field }) => field))].sort());
  }
}

/** BM25+ (Lv and Zhai, 2011) as MiniSearch computes it by default, from what the engine gives. */
function bm25(evidence: FieldEvidence, i: number, paragraphs: number): number {
  const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 };
  const frequency = evidence.frequencies[i]!;
  const length = 1 - b + (b * evidence.lengths[i]!) / evidence.averageLength;
  const idf = inverseDocumentFrequency(paragraphs, evidence.paragraphs.length);
  return idf * (d + (frequency * (k + 1)) / (frequency + k * length));
}

/** For each paragraph, for each of FIELDS: how often each term stands there. */
function countTerms(content: SmallContent): Map<string, number>[][] {
  const analyser = analyserOf(content);
  return content.paragraphs.map(({ article, text, credit, headings }) => {
    const { title, lang } = content.articles[article]!;
    return [[text], [credit ?? ""], headings, [title]].map((texts) => {
      const tokens = texts.flatMap((one): Token[] => analyser.tokens(one, lang));
      const counts = new Map<string, number>();
      for (const term of tokens.flatMap((token) => token.terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
      return counts;
    });
  });
}

const allTerms = (content: SmallContent) =>
  new Set(countTerms(content).flatMap((fields) => fields.flatMap((counts) => [...counts.keys()])));

/** Short texts over few words, so that frequencies, lengths and document frequencies of every kind come up. */
const word = fc.constantFrom(
  ...["a", "of", "arms", "weapon", "weapons", "India’s", "free-trade", "state-of-the-art", "33%", "2011–15"],
  ...["U.S.", "defence", "оружие", "武器", "𐐀𐐁", "constructor", "__proto__", "toString", "—", "1"],
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const article = fc.record({
  title: text,
  lang: fc.constantFrom("en", "en-GB", "ru"),
  paragraphs: fc.array(
    fc.record({ text, headings: fc.array(text, { maxLength: 2 }) }).chain((block) =>
      fc.oneof(
        fc.constant(block),
        text.map((credit) => ({ ...block, credit })),
      ),
    ),
    { maxLength: 8 },
  ),
});

describe("what the engine says of a term is what MiniSearch scores and a plain count finds", () => {
  test("in a few hundred random contents, every term of each", { timeout: 30_000 }, async () => {
    const property = fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 4 }), async (articles) => {
      const content = contentOf(...articles);
      await holdsOf(content, [...allTerms(content), "nowhere", "hasOwnProperty"]);
    });
    await fc.assert(property, { seed: 20_268, numRuns: 300 });
  });

  test("in the default article", async () => {
    const content = readContent(resolve(import.meta.dirname, "../../.."), DEFAULTS, () => {});
    const terms = allTerms(content);
    expect(terms.size).toBeGreaterThan(150);
    await holdsOf(content, [...terms]);
  });
});

describe("the evidence of one search", () => {
  const content = contentOf(["Arms and weapons", "Weapons"]);

  test("asks the engine for each term once", async () => {
    const asked: (readonly string[])[] = [];
    const engine = engineOf(content);
    const evidence = createEvidence({
      ...engine,
      evidence: (terms): Promise<readonly TermEvidence[]> => {
        asked.push(terms);
        return engine.evidence(terms);
      },
    });
    await evidence.gather(["arm", "weapon", "arm"]);
    await evidence.gather(["weapon", "nowhere"]);
    await evidence.gather(["nowhere", "arm"]);
    expect(asked).toEqual([["arm", "weapon"], ["nowhere"]]);
  });

  test("knows a term that any paragraph holds, and nothing of the rest", async () => {
    const evidence = createEvidence(engineOf(content));
    const [arms, nowhere] = [analyserOf(content).terms("arms"), ["nowhere"]];
    await evidence.gather([...arms, ...nowhere]);
    expect(evidence.known([...nowhere, ...arms])).toBe(true);
    expect(evidence.known(nowhere)).toBe(false);
    expect(evidence.of("nowhere")).toEqual({ term: "nowhere", fields: [] });
    expect(evidence.of(arms[0]!).fields).toMatchObject([
      { field: 0, paragraphs: Uint32Array.of(0), frequencies: Uint32Array.of(1) },
    ]);
  });
});

test("an index that does not belong to its paragraphs is refused", () => {
  const sections = sectionsOf(artefactOf(contentOf(["One", "Two"])));
  const other = sectionsOf(artefactOf(contentOf(["One"])));
  expect(() => createResidentEngine("test", { ...sections, documents: other.documents })).toThrow();
  expect(() => createResidentEngine("test", { ...sections, sequences: other.sequences })).toThrow();
});
