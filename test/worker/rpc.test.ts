import { exports } from "cloudflare:workers";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { ParagraphAnswer, SearchAnswer, StatusAnswer } from "../../src/api/schema/answers.ts";
import type { SearchInput } from "../../src/api/schema/parameters.ts";
import { ask } from "./ask.ts";

const { SearchService } = exports;

const QUERIES = [
  "",
  " ",
  "india",
  "India",
  "make in india",
  "make in ",
  "“make in india”",
  '"free trade area"',
  "-russia military",
  "jaishankr",
  "lavrv",
  "state of the art",
  "state-of-the-art",
  "reuters",
  "33%",
  "2016-20",
  "sipri OR ladakh",
  "title:india",
  "weap",
  "weapon*",
  "zzzz",
  "café",
  "भारत",
  "印度",
  "👍",
  "a".repeat(64),
  "the of and",
  "nuclear space defence",
];

test.each(QUERIES)("search %j over RPC equals HTTP", async (q) => {
  for (const more of [{}, { limit: 2, offset: 1 }, { highlight: "none", typos: "off" }] as const) {
    const parameters: SearchInput = { q, ...more };
    const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    const { json } = await ask(`/v1/search?${query}`);
    const answer = await SearchService.search(parameters);
    expect(answer).toEqual(json);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(json));
    v.parse(SearchAnswer, answer);
  }
});

test("filters are a text or a list, and everything else is as over HTTP too", async () => {
  const { json } = await ask(
    "/v1/search?q=&filter=kind:body&filter=kind:caption&group=article&more=3&facets=kind&sort=position&highlight=html",
  );
  const parameters = { q: "", group: "article", more: 3, facets: "kind", sort: "position", highlight: "html" } as const;
  expect(await SearchService.search({ ...parameters, filter: ["kind:caption", "kind:body"] })).toEqual(json);
  expect(await SearchService.search({ q: "", filter: "kind:body" })).toEqual(
    await SearchService.search({ q: "", filter: ["kind:body"] }),
  );
  expect((await SearchService.search({ q: "india", fields: "" })).hits.map((hit) => Object.keys(hit).join())).toContain(
    "id",
  );
});

test("numbers may be text, as in an address", async () => {
  expect(await SearchService.search({ q: "india", limit: "2" })).toEqual(
    await SearchService.search({ q: "india", limit: 2 }),
  );
});

test("paragraph over RPC equals HTTP, and is null where HTTP has 404", async () => {
  const { hits } = v.parse(SearchAnswer, await SearchService.search({ q: "" }));
  for (const [context, { id }] of hits.entries()) {
    const answer = await SearchService.paragraph(id, context);
    expect(answer).toEqual((await ask(`/v1/paragraphs/${id}?context=${context}`)).json);
    v.parse(ParagraphAnswer, answer);
  }
  expect(await SearchService.paragraph("nothing.00000000")).toBeNull();
});

test("status over RPC equals HTTP", async () => {
  const answer = v.parse(StatusAnswer, await SearchService.status());
  expect(answer).toEqual((await ask("/v1/status")).json);
});

describe("what cannot be used rejects, in the words of HTTP", () => {
  /** The message of the Error that a call rejects with. */
  const rejection = (call: PromiseLike<unknown>) =>
    call.then(
      () => "answered",
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : "no Error"),
    );

  /** What a caller in plain JavaScript may pass. */
  const search = (parameters: unknown) => SearchService.search(parameters as SearchInput);

  test.each([
    ["no parameters", undefined, "q is missing"],
    ["no object", "india", 'Pass parameters as an object, as in { q: "words" }; it is “india”.'],
    ["a list", ["india"], "Pass parameters as an object"],
    ["null", null, 'Pass parameters as an object, as in { q: "words" }; it is null.'],
    ["a number for q", { q: 5 }, "q must be text; it is 5."],
    ["an unknown name", { query: "x", q: "x" }, "query is not a parameter here. Did you mean q?"],
    ["a fraction", { q: "x", limit: 1.5 }, "limit must be a whole number from 1 to 50, in digits only; it is “1.5”."],
    [
      "a date",
      { q: "x", limit: new Date(0) },
      "limit must be a whole number from 1 to 50, in digits only; it is of type object.",
    ],
    ["a filter in a list", { q: "x", filter: ["kind:body", "kind"] }, "filter must be field:value, or -field:value"],
    ["several at once", { q: "x", limit: 0, offset: -1 }, /limit must be .* offset must be /],
  ])("%s", async (_, parameters, words) => {
    const message = await rejection(search(parameters));
    expect(message).toMatch(/^invalid-parameter: /);
    expect(message).toMatch(words);
  });

  test.each([
    ["an id that is no text", 5, 0, "id must be a paragraph's id; it is 5."],
    [
      "a context that is no number",
      "a",
      {},
      "context must be a whole number from 0 to 10, in digits only; it is of type object.",
    ],
  ])("%s", async (_, id, context, words) => {
    expect(await rejection(SearchService.paragraph(id as string, context as number))).toBe(
      `invalid-parameter: ${words}`,
    );
  });

  test("half a surrogate pair, which no address can hold, is harmless", async () => {
    expect(await search({ q: "india \ud800" })).toMatchObject({ query: "india \ufffd" });
  });
});
