import * as v from "valibot";
import { expect, test } from "vitest";
import { hitFields, projectHit } from "../../../src/api/answer/fields.ts";
import { HitFields, ProjectedHit } from "../../../src/api/schema/answers.ts";
import { HIT_FIELDS } from "../../../src/api/schema/projection.ts";
import type { Hit } from "../../../src/search/searcher.ts";

const next: Hit = {
  paragraph: { id: "a.2", article: 0, positions: [2], kind: "body", text: "B & b", headings: [] },
  article: { id: "a", title: "A", lang: "en" },
  score: 1,
  highlights: { text: [[4, 5]], credit: [] },
  snippet: { text: "B & b", highlights: [[4, 5]] },
};
const hit: Hit = {
  ...next,
  paragraph: { ...next.paragraph, id: "a.1", positions: [1], kind: "caption", text: "<a>", credit: "Via 'C'" },
  highlights: { text: [[1, 2]], credit: [[5, 6]] },
  snippet: { text: "<a>", highlights: [[1, 2]] },
  more: { total: 3, hits: [next] },
};

test("highlight=ranges: where in the plain text", () => {
  const fields = v.parse(HitFields, hitFields(hit, "ranges", ""));
  expect(fields).toMatchObject({ text: "<a>", highlights: hit.highlights, snippet: hit.snippet });
  expect(fields.more).toMatchObject({ total: 3, hits: [{ id: "a.2", highlights: next.highlights }] });
  expect("html" in fields).toBe(false);
});

test("highlight=html: plain text stays, and stands beside it as HTML; no credit, no HTML of one", () => {
  const fields = v.parse(HitFields, hitFields(hit, "html", ""));
  expect(fields).toMatchObject({
    text: "<a>",
    credit: "Via 'C'",
    html: { text: "&lt;<mark>a</mark>&gt;", credit: "Via &#39;<mark>C</mark>&#39;" },
    snippet: { text: "<a>", html: "&lt;<mark>a</mark>&gt;" },
  });
  expect(fields.more?.hits[0]?.html).toEqual({ text: "B &amp; <mark>b</mark>" });
  for (const each of [fields, ...(fields.more?.hits ?? [])]) {
    expect("highlights" in each).toBe(false);
    expect("highlights" in each.snippet).toBe(false);
  }
});

test("highlight=none: nothing of what matched", () => {
  const fields = v.parse(HitFields, hitFields(hit, "none", ""));
  expect(JSON.stringify(fields)).not.toMatch(/html|highlights|<mark>/);
  expect(fields.snippet).toEqual({ text: "<a>" });
});

test("a projection has the fields that are named and the id, in the order of a hit, in the next best too", () => {
  const whole = hitFields(hit, "ranges", "");
  expect(projectHit(whole, [])).toEqual({ id: "a.1" });
  expect(Object.keys(projectHit(whole, ["snippet", "text"]))).toEqual(["id", "text", "snippet"]);
  expect(projectHit(whole, ["more", "kind"])).toEqual({
    id: "a.1",
    kind: "caption",
    more: { total: 3, hits: [{ id: "a.2", kind: "body" }] },
  });
  expect(JSON.stringify(projectHit(whole, HIT_FIELDS))).toBe(JSON.stringify(whole));
  for (const name of HIT_FIELDS) v.parse(ProjectedHit, projectHit(whole, [name]));
});
