import { expect, test } from "vitest";
import { isWritten, write } from "../../../src/api/answer/json.ts";

/** A hit of which the first fields are told to be written already. */
function hit(text: string, score: number): object {
  const fixed = { id: "a.1", text };
  const rest = { score, highlights: { text: [[0, 1]] } };
  const made = { ...fixed, ...rest };
  isWritten(made, JSON.stringify(fixed).slice(0, -1), rest);
  return made;
}

test.each([
  ["hits that are written already", { query: "a", hits: [hit("one", 1), hit('“zwei” \\ "hits":[]', 0.5)], facets: {} }],
  ["hits that are not, and some that are", { hits: [{ id: "b" }, hit("one", 1)], total: 2 }],
  ["no hits", { query: "a", hits: [] }],
  ["a query that reads like JSON", { query: '"hits":[]', hits: [hit("$& one", 1)] }],
  ["no list of hits at all", { items: [1, 2] }],
])("an answer with %s is written as JSON.stringify writes it", (_, answer) => {
  expect(write(answer)).toBe(JSON.stringify(answer));
});
