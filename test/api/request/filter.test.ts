import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter, toFilters } from "../../../src/api/request/filter.ts";
import { readSearch } from "../../../src/api/search.ts";
import { FIELDS, refusal } from "./refusal.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));
const KINDS = "Known: body, heading, caption, quote, list, table, code.";

describe("filter", () => {
  test.each([
    ["kind:caption", { property: "kind", value: "caption", key: "caption", excluded: false }],
    ["-kind:Caption", { property: "kind", value: "Caption", key: "caption", excluded: true }],
    ["tag:Foreign Policy", { property: "tag", value: "Foreign Policy", key: "foreign policy", excluded: false }],
    [" tag: foreign-policy ", { property: "tag", value: "foreign-policy", key: "foreign policy", excluded: false }],
    ["tag:a:b", { property: "tag", value: "a:b", excluded: false }],
    ["section:Q&A, “letters”.", { property: "section", value: "Q&A, “letters”.", excluded: false }],
    ["author:Ève D’Arcy", { property: "author", value: "Ève D’Arcy", excluded: false }],
    ["author:Лев Толстой", { property: "author", key: "лев толстой", excluded: false }],
    ["lang:pt-BR", { property: "lang", value: "pt-BR", key: "pt br", excluded: false }],
    ["article:its-id_2", { property: "article", value: "its-id_2", key: "its-id_2", excluded: false }],
    ["article:cafe\u0301", { property: "article", value: "café", key: "café" }],
    ["tag:a\u0000b\n", { property: "tag", value: "a b" }],
  ])("%j is a filter", (given, filter) => {
    expect(parseFilter(given)).toMatchObject(filter);
  });

  test.each([
    ["caption", "filter must be field:value, or -field:value for what is not wanted; it is “caption”."],
    ["", "filter must be field:value, or -field:value for what is not wanted; it is empty."],
    ["tags:economy", `filter has an unknown field, “tags”. Did you mean tag? ${FIELDS}`],
    ["colour:red", `filter has an unknown field, “colour”. ${FIELDS}`],
    ["title:india", `filter has an unknown field, “title”. ${FIELDS}`],
    ["__proto__:x", `filter has an unknown field, “__proto__”. ${FIELDS}`],
    [":x", `filter has an unknown field, empty. ${FIELDS}`],
    ["--tag:x", `filter has an unknown field, “-tag”. ${FIELDS}`],
    ["tag:", "filter needs a value behind “tag:”."],
    ["-tag:  ", "filter needs a value behind “tag:”."],
    ["kind:captoin", `filter has an unknown kind, “captoin”. Did you mean caption? ${KINDS}`],
    ["kind:", "filter needs a value behind “kind:”."],
    ["tag:!!!", "filter asks for “!!!”, which no tag can be."],
    ["article:a b", "filter asks for “a b”, which no article can be."],
    [`tag:${"a".repeat(257)}`, "filter may have at most 256 characters behind “tag:”; there are 257."],
  ])("%j is refused in these words", (filter, detail) => {
    expect(refusal(Object.entries({ q: "", filter }))).toEqual({ filter: detail });
    expect(refusal(new URLSearchParams({ q: "", filter }))).toEqual({ filter: detail });
  });

  test.each([5, null, true, {}, [5], [["tag:a"]], [null]])("%j is refused: it is no text", (filter) => {
    expect(refusal(Object.entries({ q: "", filter })).filter).toMatch(
      /^filter must be text or a list of texts; it is /,
    );
  });

  test("may be given 32 times and not once more", () => {
    const times = (n: number) => new URLSearchParams([["q", ""], ...Array(n).fill(["filter", "tag:a"])]);
    expect(refusal(times(32))).toEqual({});
    expect(refusal(times(33))).toEqual({ filter: "filter may be given at most 32 times; it is given 33 times." });
  });

  test("one that is wrong among good ones is refused, wherever it stands", () => {
    expect(Object.keys(refusal(new URLSearchParams("q=&filter=tag:a&filter=x&filter=kind:body")))).toEqual(["filter"]);
  });

  test("a text, a list of one, and nothing mean over RPC what they mean over HTTP", () => {
    const object = (filter: unknown) => readSearch(Object.entries({ q: "", filter }));
    expect(object("tag:a")).toEqual(read("q=&filter=tag:a"));
    expect(object(["kind:body", "tag:a"])).toEqual(read("q=&filter=tag:a&filter=kind:body"));
    for (const none of [[], undefined]) expect(object(none)).toEqual(read("q="));
  });

  test("order, repetition and spelling of filters make no difference to what is searched for", () => {
    const filter = fc.constantFrom(
      "tag:a",
      "-tag:a",
      "tag:A",
      "tag:á b",
      "tag:a-b",
      "kind:body",
      "lang:en",
      "article:A",
    );
    const seen = (filters: readonly string[]) =>
      new Set(toFilters(filters).map(({ property, key, excluded }) => `${excluded} ${property} ${key}`));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]),
        fc.array(filter, { maxLength: 8 }),
        (order, filters) => {
          const once = readSearch([
            ["q", ""],
            ["filter", filters],
          ]).filter;
          const again = [...order.flatMap((n) => filters[n] ?? []), ...filters];
          expect(
            readSearch([
              ["q", ""],
              ["filter", again],
            ]).filter,
          ).toEqual(once);
          expect(seen(once)).toEqual(seen(filters));
          expect(seen(once).size).toBe(once.length);
        },
      ),
      { seed: 5 },
    );
  });
});
