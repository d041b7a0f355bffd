import fc from "fast-check";
import { expect, test } from "vitest";
import { givenIn, queryOf } from "../../../src/api/request/given.ts";

const UNITS = [
  "a",
  "q",
  "=",
  "=",
  "&",
  "&",
  "+",
  "%20",
  "%26",
  "%3D",
  "%",
  "%zz",
  "%e0%b8%81",
  "%ff",
  "é",
  "?",
  "\u{1f600}",
];

test("parameters are read as URLSearchParams reads them, whatever an address holds", () => {
  const queries = fc.array(fc.constantFrom(...UNITS), { maxLength: 20 }).map((units) => units.join(""));
  const property = fc.property(queries, (text) => {
    const { href, search } = new URL(`https://example.com/v1/search?${text}`);
    expect(queryOf(href)).toBe(search.slice(1));
    expect(givenIn(queryOf(href))).toEqual([...new URLSearchParams(search)]);
  });
  fc.assert(property, { seed: 50_417, numRuns: 3000 });
});

test.each([
  ["https://example.com/v1/search", ""],
  ["https://example.com/v1/search#?q=a", ""],
  ["https://example.com/v1/search?q=a?b#c?d", "q=a?b"],
])("of %s the query is “%s”", (url, query) => {
  expect(queryOf(url)).toBe(query);
});
