import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PARAGRAPH_KINDS } from "../../src/search/document.ts";
import type { Hit } from "../../src/search/searcher.ts";
import { createAnalyser } from "../../src/text/analyser.ts";
import { english } from "../../src/text/languages/english.ts";
import { ask } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const analyser = createAnalyser([english]);
const WORDS = ["alpha", "alphas", "alphabet", "beta", "gamma", "beta-gamma", "delta"];
const RUNS = process.env.PILCROW_FULL ? 3000 : 400;

const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((some) => some.join(" "));
const paragraph = fc.record({
  text: words(1, 5),
  credit: words(0, 2),
  headings: fc.array(words(1, 2), { maxLength: 2 }),
  kind: fc.constantFrom(...PARAGRAPH_KINDS.filter((kind) => kind !== "heading")),
});
const article = fc.record({
  title: words(1, 3),
  tags: fc.subarray(["one", "Two words", "three"]),
  section: fc.constantFrom("North", "South"),
  lang: fc.constantFrom("en", "en-GB"),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
});
const contents = fc.array(article, { minLength: 1, maxLength: 3 }).map((articles) => contentOf(...articles));

const idsOf = (hits: readonly Hit[]) => hits.map(({ paragraph }) => paragraph.id).sort();

/** What a field of a hit says, each text of it for itself. */
const FIELDS: Readonly<Record<string, (hit: Hit) => readonly string[]>> = {
  text: ({ paragraph }) => [paragraph.text],
  credit: ({ paragraph }) => [paragraph.credit ?? ""],
  heading: ({ paragraph }) => paragraph.headings,
  title: ({ article }) => [article.title],
};

/** Whether words stand in a text next to each other. */
function says(text: string, phrase: string): boolean {
  const single = (of: string) => analyser.tokens(of, "en").filter(({ width }) => width === 1);
  const [within, asked] = [single(text), single(phrase)];
  return within.some((_, at) =>
    asked.every(({ terms }, i) => within[at + i]?.terms.some((term) => terms.includes(term)) === true),
  );
}

const begins = (text: string, beginning: string): boolean =>
  analyser.tokens(text, "en").some(({ word }) => word.startsWith(beginning));

describe("in random contents", () => {
  test("a word or phrase for a field finds the paragraphs whose field says so", async () => {
    let found = 0;
    const cases = fc.record({ content: contents, field: fc.constantFrom(...Object.keys(FIELDS)), phrase: words(1, 2) });
    const property = fc.asyncProperty(cases, async ({ content, field, phrase }) => {
      const searcher = openContent(content);
      const all = (await ask(searcher, "")).hits;
      const { hits } = await ask(searcher, `${field}:"${phrase}" `, { typos: false });
      const holders = all.filter((hit) => FIELDS[field]!(hit).some((text) => says(text, phrase)));
      // What a title says its article's first paragraph answers for.
      const first = (hit: Hit) => all.find(({ article }) => article.id === hit.article.id) === hit;
      expect(idsOf(hits)).toEqual(idsOf(field === "title" ? holders.filter(first) : holders));
      found += hits.length;
    });
    await fc.assert(property, { seed: 20_281, numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS / 4);
  });

  test("alternatives find what each of them finds", async () => {
    const alternative = fc.tuple(fc.constantFrom("", "", "text:", "title:", "heading:"), words(1, 2));
    const cases = fc.record({ content: contents, some: fc.array(alternative, { minLength: 2, maxLength: 4 }) });
    let found = 0;
    const property = fc.asyncProperty(cases, async ({ content, some }) => {
      const searcher = openContent(content);
      const queries = some.map(([field, phrase]) => `${field}"${phrase}"`);
      const each = await Promise.all(queries.map((query) => ask(searcher, `${query} `, { typos: false })));
      const { hits } = await ask(searcher, queries.join(" OR "), { typos: false });
      expect(idsOf(hits)).toEqual([...new Set(each.flatMap((one) => idsOf(one.hits)))].sort());
      found += hits.length;
    });
    await fc.assert(property, { seed: 20_282, numRuns: RUNS });
    expect(found).toBeGreaterThan(RUNS);
  });

  test("filters and exclusions keep exactly what a plain look keeps", async () => {
    const filter = fc.record({
      not: fc.boolean(),
      ask: fc.constantFrom<readonly [property: string, written: string, holds: (hit: Hit) => boolean]>(
        ["kind", "caption", ({ paragraph }) => paragraph.kind === "caption"],
        ["kind", "Body", ({ paragraph }) => paragraph.kind === "body"],
        ["article", "a0", ({ article }) => article.id === "a0"],
        ["article", "a1", ({ article }) => article.id === "a1"],
        ["tag", "ONE", ({ article }) => article.tags?.includes("one") === true],
        ["tag", "two-words", ({ article }) => article.tags?.includes("Two words") === true],
        ["section", "north", ({ article }) => article.section === "North"],
        ["lang", "en-gb", ({ article }) => article.lang === "en-GB"],
        ["lang", "en", () => true],
      ),
    });
    const exclusion = fc.oneof(
      fc.tuple(fc.constantFrom(...Object.keys(FIELDS), ""), words(1, 2)).map(([field, phrase]) => ({
        written: `-${field === "" ? "" : `${field}:`}"${phrase}"`,
        holds: (hit: Hit) => fieldsOf(field).some((read) => read(hit).some((text) => says(text, phrase))),
      })),
      fc
        .tuple(fc.constantFrom(...Object.keys(FIELDS), ""), fc.constantFrom("alph", "alphab", "b", "betag"))
        .map(([field, beginning]) => ({
          written: `-${field === "" ? "" : `${field}:`}${beginning}*`,
          holds: (hit: Hit) => fieldsOf(field).some((read) => read(hit).some((text) => begins(text, beginning))),
        })),
    );
    const cases = fc.record({
      content: contents,
      asked: words(0, 2),
      filters: fc.array(filter, { minLength: 1, maxLength: 3 }),
      excluded: fc.array(exclusion, { maxLength: 2 }),
    });
    let [kept, left] = [0, 0];
    const property = fc.asyncProperty(cases, async ({ content, asked, filters, excluded }) => {
      const searcher = openContent(content);
      const written = filters.map(({ not, ask: [property, value] }) => `${not ? "-" : ""}${property}:${value}`);
      const query = [asked, ...written, ...excluded.map((one) => one.written)].join(" ");
      const all = (await ask(searcher, asked === "" ? "" : `${asked} `, { typos: false })).hits;
      const { hits } = await ask(searcher, `${query} `, { typos: false });
      const properties = new Set(filters.map(({ ask: [property] }) => property));
      const passes = (hit: Hit) =>
        [...properties].every((property) => {
          const of = filters.filter(({ ask }) => ask[0] === property);
          const wanted = of.filter(({ not }) => !not);
          const any = wanted.length === 0 || wanted.some(({ ask }) => ask[2](hit));
          return any && !of.some(({ not, ask }) => not && ask[2](hit));
        });
      const expected = all.filter((hit) => passes(hit) && !excluded.some(({ holds }) => holds(hit)));
      expect(idsOf(hits)).toEqual(idsOf(expected));
      kept += expected.length;
      left += all.length - expected.length;
    });
    await fc.assert(property, { seed: 20_283, numRuns: RUNS });
    expect(Math.min(kept, left)).toBeGreaterThan(RUNS / 4);
  });
});

/** An exclusion without a field is about the paragraph itself. */
const fieldsOf = (field: string) => (field === "" ? [FIELDS.text!, FIELDS.credit!] : [FIELDS[field]!]);
