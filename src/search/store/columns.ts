import { type Article, PARAGRAPH_KINDS, type Paragraph } from "../document.ts";
import { valueKey } from "../query/filter.ts";
import type { Column, ColumnName } from "./engine.ts";

/**
 * What articles and paragraphs are, each column made when it is first asked for: most searches ask for none. It takes one
 * pass over the articles, of `kind` over the paragraphs.
 */
export function createColumns(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
): (name: ColumnName) => Column {
  const made = new Map<ColumnName, Column>();
  return (name) => {
    const column = made.get(name) ?? (name === "kind" ? columnOfKinds(paragraphs) : columnOfArticles(articles, name));
    made.set(name, column);
    return column;
  };
}

function columnOfKinds(paragraphs: readonly Paragraph[]): Column {
  return {
    values: PARAGRAPH_KINDS.map((kind) => ({ key: kind, written: kind })),
    sets: PARAGRAPH_KINDS.map((_, number) => [number]),
    setOf: Uint8Array.from(paragraphs, ({ kind }) => PARAGRAPH_KINDS.indexOf(kind)),
    rows: "paragraphs",
  };
}

type ArticleColumn = Exclude<ColumnName, "kind">;

function columnOfArticles(articles: readonly Article[], name: ArticleColumn): Column {
  const rows = articles.map(READERS[name]);
  const spellings = new Map<string, number>();
  for (const written of rows.flat()) spellings.set(written, (spellings.get(written) ?? 0) + 1);
  const keyOf = new Map(Array.from(spellings.keys(), (written) => [written, (KEYS[name] ?? valueKey)(written)]));
  const keys = [...new Set(keyOf.values())].filter((key) => key !== "").sort();
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const numbersOf = (written: string): readonly number[] => {
    const number = numberOf.get(keyOf.get(written)!);
    return number === undefined ? [] : [number];
  };

  const values = keys.map((key) => ({ key, written: key, count: 0 }));
  for (const [written, count] of spellings) {
    for (const number of numbersOf(written))
      if (count > values[number]!.count) Object.assign(values[number]!, { written, count });
  }
  const sets = new Map<string, readonly number[]>();
  const names = rows.map((row) => {
    const set = [...new Set(row.flatMap(numbersOf))];
    sets.set(set.join(), set);
    return set.join();
  });
  const setNumbers = new Map(Array.from(sets.keys(), (set, number) => [set, number]));
  return {
    values,
    sets: [...sets.values()],
    setOf: Uint32Array.from(names, (set) => setNumbers.get(set)!),
    rows: "articles",
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
