import { expect, test } from "vitest";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import type { Filter } from "../../../src/search/query/filter.ts";
import { NO_RULES } from "../../../src/search/rules.ts";
import { createSearcher } from "../../../src/search/search.ts";
import type { Engine } from "../../../src/search/store/engine.ts";
import { ask } from "../ask.ts";
import { analyserOf, contentOf, engineOf, openContent } from "../content.ts";

const content = contentOf(
  { date: "2024-01-01", paragraphs: ["Free trade.", "Trade is free.", { text: "Free from trade.", kind: "list" }] },
  { date: "2024-01-02", paragraphs: [{ text: "Trade that is free.", kind: "list" }, "Free."] },
);
const LISTS: readonly Filter[] = [{ property: "kind", value: "list", key: "list", excluded: false }];

/** A searcher, and what it has asked of its engine so far. */
function record() {
  const engine = engineOf(content);
  const asked: (string | number)[] = [];
  const recording: Engine = {
    ...engine,
    paragraphs: (numbers) => {
      asked.push(...numbers);
      return engine.paragraphs(numbers);
    },
    columns: (names) => {
      asked.push(...names);
      return engine.columns(names);
    },
  };
  return { asked, searcher: createSearcher(recording, analyserOf(content), NO_RULES, SEARCH_BOUNDS) };
}

test("only the paragraphs of the page are read, whatever is filtered, sorted, grouped or counted", async () => {
  const { asked, searcher } = record();
  const read = () => asked.splice(0).filter((one) => typeof one === "number");
  const request = { filters: LISTS, from: "2024", sort: "-date", facets: ["kind", "tag"] } as const;
  await ask(searcher, "trade ", { ...request, limit: 1 });
  expect(read()).toEqual([3]);
  await ask(searcher, "trade kind:list ", { ...request, limit: 1, offset: 1 });
  expect(read()).toEqual([2]);
  await ask(searcher, "", { group: "article", limit: 1, offset: 1, more: 1 });
  expect(read()).toEqual([3, 4]);
});

test("a plain search asks for no column, any other for those it needs", async () => {
  const { asked, searcher } = record();
  const columns = () => asked.splice(0).filter((one) => typeof one === "string");
  for (const query of ["trade ", '"free trade" -list ', ""]) await ask(searcher, query);
  expect(columns()).toEqual([]);
  await ask(searcher, "trade kind:list ", { sort: "date", facets: ["tag", "lang"] });
  expect(columns()).toEqual(["kind", "tag", "lang", "date"]);
});

test("the candidates that are looked at in their places are the best of what is asked for", async () => {
  const [few, all] = [openContent(content, { maxReranked: 1 }), openContent(content)];
  const scores = async (filters: readonly Filter[], of = few) =>
    (await ask(of, "free trade ", { filters })).hits.map(({ paragraph, score }) => [paragraph.text, score]);
  const best = (await scores(LISTS, all))[0]!;
  expect((await scores(LISTS))[0]).toEqual(best);
  expect(await scores([])).not.toContainEqual(best);
});
