import { type Article, PARAGRAPH_KINDS } from "../document.ts";
import { valueKey } from "../query/filter.ts";
import type { Documents } from "./documents.ts";
import type { Column, ColumnName } from "./engine.ts";

/**
 * What articles and paragraphs are, each column made when it is first asked for: most searches ask for none. It takes one
 * pass over the articles.
 */
export function createColumns({
  articles,
  kinds,
}: Pick<Documents, "articles" | "kinds">): (name: ColumnName) => Column {
  const made = new Map<ColumnName, Column>();
  return (name) => {
    const column = made.get(name) ?? (name === "kind" ? columnOfKinds(kinds) : columnOfArticles(articles, name));
    made.set(name, column);
    return column;
  };
}

function columnOfKinds(kinds: Uint8Array): Column {
  return {
    values: PARAGRAPH_KINDS.map((kind) => ({ key: kind, written: kind })),
    sets: PARAGRAPH_KINDS.map((_, number) => [number]),
    setOf: kinds,
    rows: "paragraphs",
  };
}

type ArticleColumn = Exclude<ColumnName, "kind">;

function columnOfArticles(articles: readonly Article[], name: ArticleColumn): Column {
  const rows = articles.map(READERS[name]);
  const { values, numberOf } = numberValues(rows.flat(), KEYS[name] ?? valueKey);
  const sets = new Map<string, readonly number[]>();
  const names = rows.map((row) => {
    const set = [...new Set(row.map((written) => numberOf.get(written)))].filter((number) => number !== undefined);
    sets.set(set.join(), set);
    return set.join();
  });
  const setNumbers = new Map(Array.from(sets.keys(), (set, number) => [set, number]));
  const setOf = Uint32Array.from(names, (set) => setNumbers.get(set)!);
  return { values, sets: [...sets.values()], setOf, rows: "articles" };
}

/** The distinct values, ascending by key, and by spelling their numbers; what is blank has none. */
function numberValues(
  written: readonly string[],
  keyOf: (written: string) => string,
): Pick<Column, "values"> & { readonly numberOf: ReadonlyMap<string, number> } {
  const spellings = new Map<string, { readonly key: string; count: number }>();
  for (const one of written) {
    const spelling = spellings.get(one) ?? { key: keyOf(one), count: 0 };
    spelling.count++;
    spellings.set(one, spelling);
  }
  // The sort keeps equals as they come: as first in the content.
  const byCount = [...spellings].filter(([, { key }]) => key !== "").sort(([, a], [, b]) => b.count - a.count);
  const usual = new Map<string, string>();
  for (const [spelling, { key }] of byCount) if (!usual.has(key)) usual.set(key, spelling);
  const keys = [...usual.keys()].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  return {
    values: keys.map((key) => ({ key, written: usual.get(key)! })),
    numberOf: new Map(byCount.map(([spelling, { key }]) => [spelling, numbers.get(key)!])),
  };
}

const READERS: { readonly [name in ArticleColumn]: (article: Article) => readonly string[] } = {
  article: ({ id }) => [id],
  tag: ({ tags = [] }) => tags,
  section: ({ section }) => (section === undefined ? [] : [section]),
  author: ({ authors = [] }) => authors,
  lang: ({ lang }) => [lang],
  date: ({ date }) => (date === undefined ? [] : [date]),
};

/** How values are compared that valueKey is not for. */
const KEYS: { readonly [name in ArticleColumn]?: (written: string) => string } = {
  article: (id) => id,
  // A time may follow the day behind a space.
  date: (date) => date.replace(" ", "T"),
};
