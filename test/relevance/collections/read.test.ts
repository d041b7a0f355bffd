import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../../index/folder.ts";
import type { Collection } from "./collection.ts";
import { type ReadOptions, readCollection } from "./read.ts";

/** A folder `news-de` with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const named = Object.entries(files).map(([file, text]) => [`news-de/${file}`, text]);
  return join(folderWith({ "news-de/.kept": "", ...Object.fromEntries(named) }), "news-de");
}

const FILES = {
  "docs.jsonl": [
    '{"id": "1", "title": "Wetter", "text": "Heute  regnet\\nes."}',
    '{"id": "2", "title": "Wetter", "text": "Morgen scheint die Sonne.", "lang": "de-AT"}',
    '{"id": 3, "text": "Rain today.", "lang": "en", "article": "x"}',
    '{"id": "4", "text": "Sun tomorrow.", "lang": "en", "article": "x"}',
  ].join("\n"),
  "queries.jsonl": '{"id": "a", "text": "regen"}\n\n{"id": "b", "text": "rain"}\n{"id": "c", "text": "snow"}\n',
  "qrels.tsv": "a\t1\t2\na\t2\t0\nb\t3\t1\n",
};

function read(files: Readonly<Record<string, string>>, options: Partial<ReadOptions> = {}): Collection {
  return readCollection(folderOf({ ...FILES, ...files }), { grouping: "document", ...options });
}

describe("a collection", () => {
  test("is documents, queries that have an answer, and what was assumed", () => {
    const { name, articles, paragraphs, queries, variants, notes } = read({});
    expect(name).toBe("news-de");
    expect(articles).toEqual([
      { id: "1", title: "Wetter", lang: "de" },
      { id: "2", title: "Wetter", lang: "de-AT" },
      { id: "3", title: "", lang: "en" },
      { id: "4", title: "", lang: "en" },
    ]);
    expect(paragraphs.map(({ article, text }) => [article, text])).toEqual([
      [0, "Heute regnet es."],
      [1, "Morgen scheint die Sonne."],
      [2, "Rain today."],
      [3, "Sun tomorrow."],
    ]);
    expect(queries).toEqual([
      { id: "a", text: "regen", relevant: new Map([["1", 2]]) },
      { id: "b", text: "rain", relevant: new Map([["3", 1]]) },
    ]);
    expect(variants.size).toBe(0);
    expect(notes).toEqual(["language de, guessed from the folder's name", "1 of queries.jsonl have no answer"]);
  });

  test("has variants where there are files of them", () => {
    const { variants } = read({ "queries-typo.jsonl": '{"id": "b", "text": "rian", "orig": "rain", "typo": "rian"}' });
    expect([...variants]).toEqual([["typo", [{ id: "b", text: "rian", relevant: new Map([["3", 1]]) }]]]);
  });

  test.each([
    { grouping: "title" as const, articles: [0, 0, 1, 2], positions: [1, 2, 1, 1] },
    { grouping: "field" as const, articles: [0, 1, 2, 2], positions: [1, 1, 1, 2] },
  ])("can be one article for neighbours, by $grouping", ({ grouping, articles, positions }) => {
    const { paragraphs } = read({}, { grouping });
    expect(paragraphs.map(({ article }) => article)).toEqual(articles);
    expect(paragraphs.flatMap(({ positions }) => positions)).toEqual(positions);
  });

  test("takes the language that is given over a guess", () => {
    const { articles, notes } = read({}, { language: "fr" });
    expect(articles[0]?.lang).toBe("fr");
    expect(notes.filter((note) => note.includes("guessed"))).toEqual([]);
  });

  test("may judge documents that are not there: they count as missed", () => {
    const { queries, notes } = read({ "qrels.tsv": "a\t1\t1\na\tgone\t1\n" });
    expect(queries[0]?.relevant.size).toBe(2);
    expect(notes).toContain("1 judgements name documents that are not there");
  });
});

describe("what is wrong is said with file and line", () => {
  test.each([
    { files: { "docs.jsonl": '{"id": "1", "text": "a"}\n{"id": 2}' }, says: /docs\.jsonl:2: has no “text”/ },
    { files: { "docs.jsonl": '{"id": "1", "text": ["a"]}' }, says: /docs\.jsonl:1: “text” must be a text/ },
    { files: { "docs.jsonl": "[]" }, says: /docs\.jsonl:1: is no object/ },
    { files: { "docs.jsonl": "\n{" }, says: /docs\.jsonl:2: is not JSON/ },
    { files: { "docs.jsonl": '{"id":"1","text":""}\n{"id":"1","text":""}' }, says: /docs\.jsonl:2: has the id “1” of/ },
    {
      files: { "queries.jsonl": '{"id":"a","text":"x"}\n{"id":"a","text":"y"}' },
      says: /queries\.jsonl:2: .*query above/,
    },
    { files: { "qrels.tsv": "a\t1\t1\nb 3 1" }, says: /qrels\.tsv:2: must be query id/ },
    { files: { "qrels.tsv": "a\t1\tmuch" }, says: /qrels\.tsv:1: the gain “much” is no number/ },
  ])("$says", ({ files, says }) => expect(() => read(files)).toThrow(says));

  test("also where there is no folder, or nothing in it", () => {
    expect(() => readCollection("/no/such/folder", { grouping: "document" })).toThrow(/no such folder/);
    const empty = folderOf({});
    expect(() => readCollection(empty, { grouping: "document" })).toThrow(/has no docs\.jsonl/);
  });
});
