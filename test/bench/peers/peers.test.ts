import { describe, expect, test } from "vitest";
import type { Collection } from "../../relevance/collections/collection.ts";
import { languageOf, wordsOf } from "./content.ts";
import { loadPeer, PeersNotInstalled } from "./load.ts";
import { PEERS } from "./peers.ts";

const CONTENT: Pick<Collection, "articles" | "paragraphs"> = {
  articles: [
    { id: "a", title: "Trains", lang: "en-GB" },
    { id: "b", title: "Ships", lang: "en" },
    { id: "c", title: "Züge", lang: "de" },
  ],
  paragraphs: ["Delayed trains were running again.", "The harbour is closed AND quiet.", "Der Zug fährt."].map(
    (text, article) => ({ id: `p${article}`, article, positions: [1], kind: "body", text, headings: [] }),
  ),
};

test.each([
  { query: "What's the price of oil?", words: ["What", "s", "the", "price", "of", "oil"] },
  { query: '"a phrase" -not title:x AND (y~2)^3', words: ["a", "phrase", "not", "title", "x", "AND", "y", "2", "3"] },
  { query: "l’été à Paris", words: ["l", "été", "à", "Paris"] },
  { query: "日本の首都は?", words: ["日本の首都は"] },
  { query: "?!", words: [] },
])("of $query peers get the words", ({ query, words }) => expect(wordsOf(query)).toEqual(words));

test("the language of a content is that of most of its articles", () => expect(languageOf(CONTENT)).toBe("en"));

/** Those that come with Pilcrow or with Node. */
const THERE = PEERS.filter(({ name }) => name.startsWith("minisearch") || name.startsWith("sqlite"));

describe.each(THERE)("$name", (peer) => {
  test.each([
    { query: "trains", first: "p0" },
    { query: "harbour AND", first: "p1" },
    { query: '"harbour -closed (NEAR', first: "p1" },
    { query: "harbour's", first: "p1" },
    { query: "Züge", first: "p2" },
  ])("finds $first for $query", async ({ query, first }) => {
    const open = await peer.open(CONTENT);
    expect((await open.rank(query, 10))[0]).toBe(first);
    await open.close();
  });

  test("finds nothing where there is nothing, and no more than asked for", async () => {
    const open = await peer.open(CONTENT);
    expect(await open.rank("xylophone", 10)).toEqual([]);
    expect(await open.rank("?", 10)).toEqual([]);
    expect(await open.rank("trains harbour Zug", 1)).toHaveLength(1);
    await open.close();
  });
});

test("a peer that is not installed says the one command that installs all of them", async () => {
  await expect(loadPeer("@no/such-peer")).rejects.toThrow(PeersNotInstalled);
  await expect(loadPeer("@no/such-peer")).rejects.toThrow("npm ci --prefix test/bench/peers");
});
