import { expect, test } from "vitest";
import { pageLinks } from "../../../src/api/answer/paging.ts";
import type { SearchParameters } from "../../../src/api/schema/parameters.ts";
import { HITS } from "../../../src/api/search.ts";

const asked = (more: Partial<SearchParameters>): SearchParameters => ({
  q: "a",
  limit: 10,
  offset: 0,
  filter: [],
  sort: "relevance",
  group: "none",
  more: 0,
  facets: [],
  typos: "on",
  highlight: "ranges",
  ...more,
});

test.each([
  ["one page has no neighbours", {}, 10, undefined],
  ["nothing found, no neighbours", {}, 0, undefined],
  ["the first of two", {}, 11, '<?q=a&offset=10>; rel="next"'],
  ["the middle", { offset: 10 }, 21, '<?q=a&offset=20>; rel="next", <?q=a>; rel="prev"'],
  ["the last", { offset: 20 }, 21, '<?q=a&offset=10>; rel="prev"'],
  ["previous never begins before the first", { offset: 3 }, 13, '<?q=a>; rel="prev"'],
  ["from beyond the end back to the last page", { offset: 900 }, 25, '<?q=a&offset=15>; rel="prev"'],
  [
    "next up to the greatest offset",
    { limit: 50, offset: 950 },
    5000,
    '<?q=a&limit=50&offset=1000>; rel="next", <?q=a&limit=50&offset=900>; rel="prev"',
  ],
  ["and not beyond it", { limit: 50, offset: 951 }, 5000, '<?q=a&limit=50&offset=901>; rel="prev"'],
  [
    "every parameter is kept",
    { limit: 1, typos: "off", highlight: "none" },
    2,
    '<?q=a&limit=1&offset=1&typos=off&highlight=none>; rel="next"',
  ],
  [
    "every kind of parameter is kept, lists too",
    {
      limit: 1,
      explain: "1",
      highlight: "html",
      fields: ["id", "text"],
      facets: ["kind", "tag"],
      more: 2,
      group: "article",
      sort: "-date",
      to: "2026",
      from: "2024-05",
      filter: ["-lang:de", "tag:foreign policy", "tag:a&b,c"],
    },
    2,
    "<?q=a&limit=1&offset=1&filter=-lang%3Ade&filter=tag%3Aforeign+policy&filter=tag%3Aa%26b%2Cc&from=2024-05&to=2026" +
      '&sort=-date&group=article&more=2&facets=kind%2Ctag&fields=id%2Ctext&highlight=html&explain=1>; rel="next"',
  ],
  [
    "a query cannot break out of the header",
    { q: 'é>; rel="x"\n, ', limit: 1 },
    2,
    '<?q=%C3%A9%3E%3B+rel%3D%22x%22%0A%2C+&limit=1&offset=1>; rel="next"',
  ],
] as const)("%s", (_, parameters, total, link) => {
  expect(pageLinks(HITS, asked(parameters), total)).toBe(link);
});
