import { resolve } from "node:path";
import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../../index/config.ts";
import { readContent } from "../../../index/read.ts";
import { FIELDS } from "../../../src/search/document.ts";
import { createEvidence } from "../../../src/search/rank/evidence.ts";
import type { Engine, FieldPostings, TermPostings } from "../../../src/search/store/engine.ts";
import { impactOf } from "../../../src/search/store/impact.ts";
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
  const engine = engineOf(content);
  const postings = await engine.postings(terms);
  expect(postings.map(({ term }) => term)).toEqual(terms);
  for (const { term, fields, own: ownCount } of postings) {
    const holders = new Set<number>();
    for (const [field, name] of FIELDS.entries()) {
      const own = fields.find((one) => one.field === field);
      const { paragraphs, frequencies } = own === undefined ? NONE : readAll(own);
      const found = mini.search(term, { fields: [name], prefix: false, fuzzy: false });
      found.sort((a, b) => Number(a.id) - Number(b.id));
      expect([...paragraphs], `${term} in ${name}`).toEqual(found.map(({ id }) => id));
      expect(own?.documentFrequency ?? 0).toBe(found.length);
      const off = found.map(({ score }, i) => Math.abs(bm25(own!, i, engine) - score));
      expect(Math.max(0, ...off)).toBeLessThan(1e-9);
      const counts = [...paragraphs].map((paragraph) => counted[paragraph]![field]!);
      expect([...frequencies]).toEqual(counts.map((of) => of.get(term)));
      expect(Array.from(paragraphs, (paragraph) => engine.lengths[field]![paragraph])).toEqual(
        counts.map((of) => of.size),
      );
      if (own !== undefined) holdsProbes(own, paragraphs, frequencies, engine);
      for (const paragraph of paragraphs) {
        if (field < 2 || (name === "title" && engine.firsts[engine.articleOf(paragraph)] === paragraph))
          holders.add(paragraph);
      }
    }
    expect(ownCount, term).toBe(holders.size);
    expect(engine.knows(term)).toBe(fields.length > 0);
    expect(fields.map(({ field }) => field)).toEqual([...new Set(fields.map(({ field }) => field))].sort());
  }
}

function readAll(postings: FieldPostings): { paragraphs: Uint32Array; frequencies: Uint32Array } {
  const paragraphs: number[] = [];
  for (let next = postings.next(0); Number.isFinite(next); next = postings.next(next + 1)) paragraphs.push(next);
  expect(paragraphs.length).toBe(postings.documentFrequency);
  return {
    paragraphs: Uint32Array.from(paragraphs),
    frequencies: Uint32Array.from(paragraphs, (paragraph) => postings.frequency(paragraph)),
  };
}

const NONE = { paragraphs: new Uint32Array(), frequencies: new Uint32Array() };

/** What is read of a part, one paragraph at a time, and as bounds, is what is read of all. */
function holdsProbes(own: FieldPostings, paragraphs: Uint32Array, frequencies: Uint32Array, engine: Engine): void {
  const { length } = engine.lengths[own.field]!;
  const frequencyOf = new Map([...paragraphs].map((paragraph, i) => [paragraph, frequencies[i]!]));
  const every = Array.from({ length: length + 1 }, (_, paragraph) => paragraph);
  const asked = [...every, ...every.toReversed()];
  expect(asked.map((paragraph) => own.frequency(paragraph))).toEqual(asked.map((at) => frequencyOf.get(at) ?? 0));
  const marked: number[] = [];
  for (let from = 0; from < length; from += 3) {
    const bits = new Int32Array(1);
    own.mark(from, from + 3, bits);
    const holders = [0, 1, 2].filter((at) => (bits[0]! & (1 << at)) !== 0).map((at) => from + at);
    const bound = own.bound(from, from + 3);
    for (const at of holders) {
      const fieldLength = engine.lengths[own.field]![at]!;
      expect(bound).toBeGreaterThanOrEqual(
        impactOf(frequencyOf.get(at)!, fieldLength, engine.averageLengths[own.field]!),
      );
    }
    marked.push(...holders);
  }
  expect(marked).toEqual([...paragraphs]);
  const boundOf = (paragraph: number) => own.bound(paragraph, paragraph + 1);
  const ends = Array.from({ length }, (_, paragraph) => own.boundEnd(paragraph));
  expect(ends.findIndex((end, at) => end <= at || boundOf(Math.min(end, length) - 1) !== boundOf(at))).toBe(-1);
}

/** BM25+ (Lv and Zhai, 2011) as MiniSearch computes it by default, from what the engine gives. */
function bm25(postings: FieldPostings, i: number, { summary, lengths, averageLengths }: Engine): number {
  const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 };
  const { paragraphs, frequencies } = readAll(postings);
  const frequency = frequencies[i]!;
  const { field } = postings;
  const length = 1 - b + (b * lengths[field]![paragraphs[i]!]!) / averageLengths[field]!;
  const idf = inverseDocumentFrequency(summary.paragraphs, paragraphs.length);
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
    const postings = (terms: readonly string[]): Promise<readonly TermPostings[]> => {
      asked.push(terms);
      return engine.postings(terms);
    };
    const evidence = createEvidence({ postings });
    await evidence.gather(["arm", "weapon", "arm"]);
    await evidence.gather(["weapon", "nowhere"]);
    await evidence.gather(["nowhere", "arm"]);
    expect(asked).toEqual([["arm", "weapon"], ["nowhere"]]);
  });

  test("says where a term stands, and nothing of the rest", async () => {
    const evidence = createEvidence(engineOf(content));
    const [arms, nowhere] = [analyserOf(content).terms("arms"), ["nowhere"]];
    await evidence.gather([...arms, ...nowhere]);
    expect(evidence.of("nowhere")).toEqual({ lists: [], own: 0 });
    const { lists, own } = evidence.of(arms[0]!);
    expect([own, lists.map(({ field }) => field)]).toEqual([1, [0]]);
    expect([0, 1].map((paragraph) => lists[0]!.frequency(paragraph))).toEqual([1, 0]);
  });
});

test("an index that does not belong to its paragraphs is refused", () => {
  const sections = sectionsOf(artefactOf(contentOf(["One", "Two"])));
  const other = sectionsOf(artefactOf(contentOf(["One"])));
  expect(() => createResidentEngine("test", { ...sections, documents: other.documents })).toThrow();
  expect(() => createResidentEngine("test", { ...sections, sequences: other.sequences })).toThrow();
});
