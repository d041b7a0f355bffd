import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

/** Of a manual for programmers, one thing a paragraph. */
const PARAGRAPHS = {
  snake: "The setting foo_bar turns the cache on.",
  camel: "A name such as camelCase has a capital inside.",
  server: "HTTPServer listens on one port.",
  cpp: "Written in C++ for speed.",
  csharp: "Written in C# for the desktop.",
  c: "Written in C for small machines.",
  net: "Runs on .NET as well.",
  fishing: "The fisherman mends his net on the quay.",
  starts: "Call string.startsWith to compare beginnings.",
  vector: "A std::vector grows when it is full.",
  version: "Since v2.1.0 the index is smaller.",
  older: "Since v2.0.1 there are synonyms.",
  issue: "Fixed in #42 by a contributor.",
  answer: "There were 42 people in the room.",
  mention: "Thanks to @ada for the report.",
  scope: "In the template $scope is at hand.",
  option: "Pass --dry-run to see what would happen.",
  mail: "Write to help@example.com for access.",
  url: "See https://docs.example.org/guide/start_here.html#top for more.",
  path: "Names are looked up in /etc/hosts first.",
  file: "The entry is index.ts in the source folder.",
  javascript: "JavaScript runs in every browser.",
  node: "Node.js runs on the server.",
} as const;
type Name = keyof typeof PARAGRAPHS;
const searcher = openContent(contentOf(Object.values(PARAGRAPHS)));

describe("a programmer finds", () => {
  test.each<[query: string, name: Name]>([
    ["foo_bar", "snake"],
    ["foobar ", "snake"],
    ["foo bar", "snake"],
    ["foo-bar", "snake"],
    ["bar ", "snake"],
    ["camelCase", "camel"],
    ["camel case", "camel"],
    ["camel ", "camel"],
    ["HTTPServer", "server"],
    ["http server", "server"],
    ["C++", "cpp"],
    ["written in c++", "cpp"],
    ["C#", "csharp"],
    ["c# desktop", "csharp"],
    [".NET", "net"],
    ["string.startsWith", "starts"],
    ["startsWith", "starts"],
    ["startswith ", "starts"],
    ["starts with", "starts"],
    ["std::vector", "vector"],
    ["vector ", "vector"],
    ["v2.1.0", "version"],
    ["2.1.0", "version"],
    ["version 2.0.1", "older"],
    ["#42", "issue"],
    ["@ada", "mention"],
    ["ada ", "mention"],
    ["$scope", "scope"],
    ["scope ", "scope"],
    ["--dry-run", "option"],
    ["dry run", "option"],
    ["dryrun ", "option"],
    ["help@example.com", "mail"],
    ["docs.example.org", "url"],
    ["https://docs.example.org/guide/start_here.html", "url"],
    ["start_here", "url"],
    ["/etc/hosts", "path"],
    ["hosts ", "path"],
    ["index.ts", "file"],
    ["JavaScript", "javascript"],
    ["java ", "javascript"],
    ["nodejs ", "node"],
    ["node.js", "node"],
    ["node js", "node"],
  ])("%j", async (query, name) => {
    expect((await find(searcher, query))[0]).toBe(PARAGRAPHS[name]);
  });
});

test("a sign that was typed tells names apart", async () => {
  expect(await find(searcher, "C# ")).toEqual([PARAGRAPHS.csharp]);
  expect(await find(searcher, "#42 ")).toEqual([PARAGRAPHS.issue]);
  expect(new Set(await find(searcher, "42 "))).toEqual(new Set([PARAGRAPHS.issue, PARAGRAPHS.answer]));
});

describe("a name that the content does not have", () => {
  test.each<[query: string, name: Name]>([
    ["#hosts ", "path"],
    ["@quay ", "fishing"],
    ["v42 ", "answer"],
    ["quayPeople ", "fishing"],
    ["small++ ", "c"],
  ])("%j is looked for by its parts, which are no misspelling", async (query, name) => {
    const { hits, suggestion } = await ask(searcher, query);
    expect(hits.map((hit) => hit.paragraph.text)).toContain(PARAGRAPHS[name]);
    expect(suggestion).toBeNull();
  });
  test("is corrected where its parts are unknown too", async () => {
    const { hits, suggestion } = await ask(searcher, "JvaScript ");
    expect(hits[0]?.paragraph.text).toBe(PARAGRAPHS.javascript);
    expect(suggestion?.query).toBe("javascript ");
  });
  test("finds nothing where nothing is near", async () => {
    expect(await find(searcher, "#zzzz @qqqq xxYyZz ")).toEqual([]);
  });
});
