import fc from "fast-check";
import { PARAGRAPH_KINDS } from "../../../src/search/document.ts";
import type { Property } from "../../../src/search/query/names.ts";
import { contentOf, type SmallContent } from "../content.ts";
import type { Asked, Condition } from "./oracle.ts";

/** Random contents and what is asked of them; small vocabularies, so that most of it meets. */

const WORDS = ["alpha", "alphas", "beta", "gamma", "delta"];
const VALUES: { readonly [name in Property]: readonly string[] } = {
  kind: PARAGRAPH_KINDS,
  article: ["a0", "a1", "a2", "a3"],
  tag: ["Economy", "economy", "ÉCONOMY", "Foreign policy", "foreign-policy", "Foreign_Policy", "C++", "C#", "🚀"],
  section: ["World", "world", "Süd", "sud"],
  author: ["Leo Tolstoy", "LEO TOLSTOY", "Ann Leo", "José Martí", "Jose Marti"],
  lang: ["en", "en-GB", "EN-gb", "de"],
};
/** What a filter asks for besides, of which a part or nothing is there. */
const FURTHER: Partial<typeof VALUES> = {
  kind: ["Caption", "BODY"],
  article: ["none"],
  tag: ["foreign", "ECONOMY"],
  author: ["leo", "tolstoy", "stoy"],
  lang: ["e", "gb"],
};
const DATES = ["2023-12-31", "2024-01-01", "2024-01-01T09:00:00Z", "2024-01-01 10:30", "2024-02-29", "2025-02-01"];
const BOUNDARIES = ["2023", "2024", "2025", "2024-01", "2024-02", "2023-12-31", "2024-01-01", "2024-02-29", "2025-12"];
const QUERIES = [
  "",
  "alpha ",
  "beta gamma ",
  "alpha beta ",
  "gamma delta ",
  '"alpha beta" ',
  '"delta alpha" beta ',
  "gama ",
];
const NAMES = Object.keys(VALUES) as Property[];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((some) => some.join(" "));
const some = <T>(values: readonly T[], maxLength: number) => fc.array(fc.constantFrom(...values), { maxLength });
const article = fc.record(
  {
    title: words,
    lang: fc.constantFrom(...VALUES.lang),
    date: fc.constantFrom(...DATES),
    tags: some(VALUES.tag, 4),
    authors: some(VALUES.author, 2),
    section: fc.constantFrom(...VALUES.section),
    paragraphs: fc.array(fc.record({ text: words, kind: fc.constantFrom(...PARAGRAPH_KINDS) }), {
      minLength: 1,
      maxLength: 6,
      size: "max",
    }),
  },
  { requiredKeys: ["title", "lang", "paragraphs"] },
);

export interface Pinned {
  readonly query: string;
  readonly show: readonly number[];
  readonly hide: readonly number[];
  readonly boost: readonly (readonly [number, number])[];
}

/** Articles, and what the site does by hand with one query. */
export const contents: fc.Arbitrary<{ content: SmallContent; pin: Pinned }> = fc
  .record({
    content: fc.array(article, { minLength: 1, maxLength: 8, size: "max" }).map((articles) => contentOf(...articles)),
    query: fc.constantFrom(...QUERIES.slice(1, 5)),
    parts: fc.tuple(...[2, 2, 2].map((maxLength) => fc.array(fc.nat(), { maxLength }))),
  })
  .map(({ content, query, parts }) => {
    const within = (numbers: readonly number[]) => numbers.map((number) => number % content.paragraphs.length);
    const [show, hide, boosted] = parts.map((numbers) => [...new Set(within(numbers))]);
    const hidden = hide!.filter((number) => !show!.includes(number));
    const boost = boosted!
      .filter((number) => !hidden.includes(number))
      .map((number, i) => [number, [3, 0.5][i]!] as const);
    return { content, pin: { query, show: show!, hide: hidden, boost } };
  });

const condition: fc.Arbitrary<Condition> = fc.constantFrom(...NAMES).chain((property) =>
  fc.record({
    property: fc.constant(property),
    value: fc.constantFrom(...VALUES[property], ...(FURTHER[property] ?? [])),
    excluded: fc.boolean(),
    inQuery: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  }),
);

const boundary = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...BOUNDARIES));

export const requests: fc.Arbitrary<{ query: string; asked: Asked }> = fc.record({
  query: fc.constantFrom(...QUERIES),
  asked: fc
    .record({
      conditions: fc.oneof(fc.constant([]), fc.array(condition, { minLength: 1, maxLength: 2 })),
      from: boundary,
      to: boundary,
      sort: fc.constantFrom("relevance", "date", "-date", "position"),
      group: fc.constantFrom("none", "article"),
      more: fc.integer({ min: 0, max: 3 }),
      facets: fc.subarray(NAMES),
      limit: fc.constantFrom(2, 5, 50),
      offset: fc.constantFrom(0, 0, 0, 1, 3),
    })
    .map(
      ({ from, to, ...asked }): Asked => ({
        ...asked,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }),
    ),
});
