import { describe, expect, test } from "vitest";
import { entityTag } from "../../../src/api/answer/answer.ts";
import { writeParameters } from "../../../src/api/answer/paging.ts";
import { HitFields } from "../../../src/api/schema/answers.ts";
import { SearchParameters } from "../../../src/api/schema/parameters.ts";
import { HIT_FIELDS } from "../../../src/api/schema/projection.ts";
import { readSearch } from "../../../src/api/search.ts";
import { PROPERTIES } from "../../../src/search/query/names.ts";
import { FIELDS, refusal } from "./refusal.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));

describe("from and to", () => {
  test.each(["2026", "2026-01", "2026-01-31", "2024-02-29", "0001", "9999-12-31"])("%s is a date", (date) => {
    expect(refusal(Object.entries({ q: "", from: date }))).toEqual({});
    expect(refusal(Object.entries({ q: "", to: date }))).toEqual({});
  });

  test.each([
    "",
    "26",
    "2026-1",
    "2026-13",
    "2026-00",
    "2026-02-30",
    "2025-02-29",
    "2026-01-31T00:00",
    "31.1.2026",
    "today",
    2026,
    null,
  ])("%j is none", (from) => {
    expect(refusal(Object.entries({ q: "", from })).from).toMatch(
      /^from must be a date such as 2026, 2026-01 or 2026-01-31; it is ./,
    );
  });

  test.each([
    "from=2026&to=2026",
    "from=2026-05&to=2026",
    "from=2026&to=2026-05",
    "from=2025-12-31&to=2026",
    "from=2026-01-31&to=2026-01",
  ])("%s is a span", (span) => {
    expect(refusal(new URLSearchParams(`q=&${span}`))).toEqual({});
  });

  test.each([
    ["2026", "2025"],
    ["2026-05", "2026-04"],
    ["2026-05-02", "2026-05-01"],
    ["2026-05", "2025"],
    ["2026", "2025-12-31"],
  ])("from %s to %s is none, and both are named", (from, to) => {
    const detail = `from must not be after to; from is ${from}, to is ${to}.`;
    expect(refusal(Object.entries({ q: "", from, to }))).toEqual({ from: detail, to: detail });
  });
});

describe("facets and fields", () => {
  test("are lists with commas, in any order", () => {
    expect(read("q=&facets=tag,kind").facets).toEqual(["kind", "tag"]);
    expect(read("q=&facets=").facets).toEqual([]);
    expect(read("q=&fields=text,score").fields).toEqual(["text", "score"]);
    expect(read("q=&fields=score,text").fields).toEqual(["text", "score"]);
    expect(read("q=&fields=").fields).toEqual([]);
    expect(read("q=").fields).toBeUndefined();
    expect(read(`q=&facets=${PROPERTIES.join()}`).facets).toEqual(PROPERTIES);
  });

  test("fields are those of a hit", () => {
    expect([...HIT_FIELDS].sort()).toEqual(Object.keys(HitFields.entries).sort());
  });

  test.each([
    ["facets=tags", { facets: `facets has an unknown name, “tags”. Did you mean tag? ${FIELDS}` }],
    ["facets=tag,", { facets: `facets has an unknown name, empty. ${FIELDS}` }],
    ["facets=tag, kind", { facets: `facets has an unknown name, “ kind”. Did you mean kind? ${FIELDS}` }],
    ["facets=tag,kind,tag", { facets: "facets has tag more than once; name it once." }],
    ["facets=tag&facets=kind", { facets: "facets is given more than once; give it once." }],
    [
      "fields=titel",
      { fields: expect.stringMatching(/^fields has an unknown name, “titel”\. Known: id, url, link, .*, more\.$/) },
    ],
    [
      "fields=snipet",
      { fields: expect.stringMatching(/^fields has an unknown name, “snipet”\. Did you mean snippet\? Known: /) },
    ],
    ["fields=text,text", { fields: "fields has text more than once; name it once." }],
    ["sort=newest", { sort: "sort must be relevance or date or -date or position; it is “newest”." }],
    ["group=articles", { group: "group must be none or article; it is “articles”." }],
    ["group=article&more=6", { more: "more must be a whole number from 0 to 5, in digits only; it is 6." }],
    ["more=1", { more: "more is for group=article only; add that, or leave more out." }],
    ["more=1&from=2&to=1", { from: expect.any(String), to: expect.any(String) }],
  ])("%s is refused in these words", (query, errors) => {
    expect(refusal(new URLSearchParams(`q=&${query}`))).toEqual(errors);
  });

  test("more=0 asks for nothing, grouped or not", () => {
    expect(read("q=&more=0")).toEqual(read("q="));
  });
});

/** One other value for each parameter. */
const OTHERS: Readonly<Record<keyof SearchParameters, string>> = {
  q: "other",
  limit: "11",
  offset: "1",
  filter: "tag:a",
  from: "2024",
  to: "2024",
  sort: "date",
  group: "article",
  more: "1&group=article",
  facets: "tag",
  fields: "text",
  typos: "off",
  highlight: "html",
  explain: "1",
};

describe("a search with another value of a parameter", () => {
  const tag = (query: string) => entityTag("answers", "search", read(query));
  const others = Object.entries(OTHERS).map(([name, value]) => `${name === "q" ? "" : "q=x&"}${name}=${value}`);

  test("has another tag, each its own", () => {
    expect(Object.keys(OTHERS)).toEqual(Object.keys(SearchParameters.entries));
    const tags = ["q=x", "q=x&group=article", ...others].map(tag);
    // group=article stands twice.
    expect(new Set(tags).size).toBe(tags.length - 1);
    expect(tag("q=x&filter=kind:body&filter=tag:a&facets=tag,kind")).toBe(
      tag("facets=kind,tag&filter=tag:a&q=x&filter=kind:body&filter=tag:a&more=0&limit=10"),
    );
  });

  test("is the same search when its address is written and read again", () => {
    for (const query of [
      ...others,
      "q=&filter=-tag:a%26b%2Cc&filter=section:+x+y&fields=",
      "q=x&fields=id&facets=lang,kind",
    ]) {
      const parameters = read(query);
      const written = writeParameters(SearchParameters, parameters);
      expect(readSearch(written)).toEqual(parameters);
      expect(String(writeParameters(SearchParameters, readSearch(written)))).toBe(String(written));
    }
  });
});
