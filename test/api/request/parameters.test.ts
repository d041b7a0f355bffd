import { describe, expect, test } from "vitest";
import { likeliest } from "../../../src/api/request/likeliest.ts";
import { type Given, givenObject, readParameters } from "../../../src/api/request/parameters.ts";
import { SearchParameters, StatusParameters } from "../../../src/api/schema/parameters.ts";
import { REQUEST_LIMITS } from "../../../src/config.ts";
import { Problem } from "../../../src/errors.ts";

const DEFAULTS = {
  q: "x",
  limit: 10,
  offset: 0,
  filter: [],
  sort: "relevance",
  group: "none",
  more: 0,
  facets: [],
  typos: "on",
  highlight: "ranges",
};
const KNOWN = `Known: ${Object.keys(SearchParameters.entries).join(", ")}.`;

/** The detail of each parameter that is refused; of none when all are accepted. */
function errorsOf(
  given: Given,
  schema: Parameters<typeof readParameters>[0] = SearchParameters,
): Record<string, string> {
  try {
    readParameters(schema, given);
    return {};
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return Object.fromEntries(thrown.errors.map(({ parameter, detail }) => [parameter, detail]));
  }
}

describe("readParameters", () => {
  test("fills in defaults and keeps the schema's order, whatever the order asked in", () => {
    const read = readParameters(SearchParameters, new URLSearchParams("highlight=none&limit=3&q=x"));
    expect(JSON.stringify(read)).toBe(JSON.stringify({ ...DEFAULTS, limit: 3, highlight: "none" }));
  });

  test.each([
    ["1", 1],
    ["50", 50],
    ["007", 7],
    [7, 7],
    [50, 50],
  ])("limit %j is %i", (limit, number) => {
    expect(readParameters(SearchParameters, Object.entries({ q: "x", limit }))).toEqual({ ...DEFAULTS, limit: number });
  });

  test.each([
    "0",
    "51",
    "-1",
    "+5",
    " 5",
    "5 ",
    "1e1",
    "0x5",
    "5.0",
    "1_0",
    "٥",
    "",
    "ten",
    "NaN",
    "9".repeat(400),
    0,
    51,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e21,
    null,
    true,
    [5],
    { toString: () => "5" },
  ])("limit %j is refused, with its range", (limit) => {
    const { limit: detail, ...others } = errorsOf(Object.entries({ q: "x", limit }));
    expect(detail).toMatch(/^limit must be a whole number from 1 to 50, in digits only; it is ./);
    expect(others).toEqual({});
  });

  test.each(["1", 1])("explain %j is asked for", (explain) => {
    expect(readParameters(SearchParameters, Object.entries({ q: "x", explain }))).toEqual({
      ...DEFAULTS,
      explain: "1",
    });
  });

  test("minus zero is zero", () => {
    const { offset } = readParameters(SearchParameters, Object.entries({ q: "x", offset: -0 }));
    expect(Object.is(offset, 0)).toBe(true);
  });

  test.each([
    ["offset", "1001", "offset must be a whole number from 0 to 1000, in digits only; it is 1001."],
    ["typos", "yes", "typos must be on or off; it is “yes”."],
    ["typos", "", "typos must be on or off; it is empty."],
    ["typos", true, "typos must be on or off; it is of type boolean."],
    ["highlight", "HTML", "highlight must be ranges or html or none; it is “HTML”."],
    ["explain", "0", "explain must be 1, or absent; it is “0”."],
    ["explain", "", "explain must be 1, or absent; it is empty."],
    ["explain", true, "explain must be 1, or absent; it is of type boolean."],
    ["explain", "01", "explain must be 1, or absent; it is “01”."],
    ["q", 5, "q must be text; it is 5."],
    ["q", null, "q must be text; it is null."],
    ["q", ["a"], "q must be text; it is a list."],
    ["q", "a".repeat(1025), "q may have at most 1024 characters; it has 1025."],
    // Three characters each after composition.
    ["q", "\ufb2c ".repeat(500), "q may have at most 1024 characters; it has 2000."],
    ["q", `x ${"a".repeat(65)}`, `q has a word of 65 characters, “${"a".repeat(40)}…”; a word may have at most 64.`],
  ])("%s=%j is refused in these words", (name, value, detail) => {
    expect(errorsOf(Object.entries({ q: "x", [name]: value }))).toEqual({ [name]: detail });
  });

  test.each(["", " ", "a".repeat(64), "汉".repeat(1024), "\0", "\ud800", "+", "%", '"', "-", "😀".repeat(512)])(
    "q=%j is a query",
    (q) => {
      expect(errorsOf(Object.entries({ q }))).toEqual({});
    },
  );

  test("says everything that is wrong at once", () => {
    expect(
      errorsOf(new URLSearchParams("limit=0&offset=x&querry=a&limit=5&limit=6&=&__proto__=1&constructor=2")),
    ).toEqual({
      limit: "limit is given more than once; give it once.",
      querry: `querry is not a parameter here. Did you mean q? ${KNOWN}`,
      "": `A parameter without a name is not a parameter here. ${KNOWN}`,
      ["__proto__"]: `__proto__ is not a parameter here. ${KNOWN}`,
      constructor: `constructor is not a parameter here. ${KNOWN}`,
      q: "q is missing: give the words to search for, or leave it empty (q=) to list everything.",
      offset: "offset must be a whole number from 0 to 1000, in digits only; it is “x”.",
    });
  });

  test("a route without parameters says so", () => {
    expect(errorsOf([["a", "1"]], StatusParameters)).toEqual({ a: "a is not a parameter here. There are none." });
  });

  test("thousands of unknown names make a short answer", () => {
    const many = Array.from({ length: 5000 }, (_, n) => [`n${n}`.padEnd(300, "x"), ""] as const);
    const errors = errorsOf(many);
    expect(Object.keys(errors)).toHaveLength(REQUEST_LIMITS.reportedErrors);
    expect(JSON.stringify(errors).length).toBeLessThan(10_000);
  });
});

describe("givenObject", () => {
  test("nothing is no parameters, and undefined is absent", () => {
    expect([...givenObject(undefined)]).toEqual([]);
    expect(readParameters(SearchParameters, givenObject({ q: "x", limit: undefined }))).toEqual(DEFAULTS);
  });

  test.each(["q", 5, null, [], [["q", "x"]], () => 1])("%j is not an object of parameters", (argument) => {
    expect(() => givenObject(argument)).toThrow(/^Pass parameters as an object, as in \{ q: "words" \}; it is /);
  });
});

test.each([
  ["querry", "q"],
  ["Q", "q"],
  ["lim", "limit"],
  ["limits", "limit"],
  ["ofset", "offset"],
  ["tpyos", "typos"],
  ["higlights", "highlight"],
  ["page", undefined],
  ["", undefined],
])("%j was meant to be %j", (name, meant) => {
  expect(likeliest(name, Object.keys(SearchParameters.entries))).toBe(meant);
});
