import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../../index/read.ts";
import { openContent } from "../../search/content.ts";

const SETS = resolve(import.meta.dirname, "../../relevance/sets");
/** In English every eighth completion is asked for, all of them in the full run. */
const EVERY = process.env.PILCROW_FULL ? 1 : 8;

describe.each(["commands", "law", "manual", "news", "recipes"])("of the set “%s”", (set) => {
  const content = readContent(resolve(SETS, set), { sources: ["articles"] }, () => {});
  const searcher = openContent(content, { maxPhraseChecks: content.paragraphs.length, maxReranked: 1 });

  test("every name, phrase and word counts the paragraphs that a search for it in quotes finds", async () => {
    const { items } = await searcher.suggest({ query: "", limit: 20_000, offset: 0 });
    const own = items.filter(({ kind }) => kind !== "title" && kind !== "heading");
    const asked = own.filter((_, i) => i % EVERY === 0);
    expect(asked.length).toBeGreaterThan(2);
    for (const { text, count } of asked) {
      const { total } = await searcher.search({ query: `"${text}"`, limit: 1, offset: 0, typos: false });
      expect([text, total]).toEqual([text, count]);
    }
  });

  test("every title counts the paragraphs of its articles", async () => {
    const { items } = await searcher.suggest({ query: "", limit: 20_000, offset: 0 });
    const titles = new Map<string, number>();
    for (const { article } of content.paragraphs) {
      const { title } = content.articles[article]!;
      titles.set(title, (titles.get(title) ?? 0) + 1);
    }
    const told = items.filter(({ kind }) => kind === "title");
    expect(told.length).toBeGreaterThan(0);
    for (const { text, count } of told) if (titles.has(text)) expect([text, count]).toEqual([text, titles.get(text)]);
  });
});
