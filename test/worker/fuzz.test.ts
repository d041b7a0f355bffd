import { exports } from "cloudflare:workers";
import * as v from "valibot";
import { expect, test } from "vitest";
import { ProjectedAnswer, SearchAnswer } from "../../src/api/schema/answers.ts";
import { SearchParameters } from "../../src/api/schema/parameters.ts";
import { seeded } from "../process/random.ts";
import { ask } from "./ask.ts";

const PIECES = [
  "india",
  "Russia",
  "military",
  "make in india",
  "weapons",
  "jaishankr",
  "the",
  "of",
  "state-of-the-art",
  "33%",
  '"',
  "“",
  "”",
  "'",
  "’",
  "-",
  "–",
  "−",
  "*",
  ":",
  "OR",
  "title:",
  "heading:",
  "tag:",
  " OR ",
  "kind:caption",
  "article:",
  '-"',
  "(",
  ")",
  "|",
  "\\",
  " ",
  "  ",
  "\t",
  "\n",
  "\0",
  "\u007f",
  "\u0085",
  "\u200b",
  "\u200d",
  "\u00ad",
  "\ufeff",
  "\u202e",
  "\u2028",
  "\ud800",
  "\udc00",
  "\uffff",
  "\ufffd",
  "e\u0301",
  "\u0301",
  "ﷺ",
  "ﬁ",
  "İ",
  "ß",
  "ǅ",
  "𝕴𝖓𝖉𝖎𝖆",
  "١٢٣",
  "½",
  "印度和俄罗斯",
  "インド",
  "한국어",
  "ประเทศไทย",
  "ລາວ",
  "ខ្មែរ",
  "မြန်မာ",
  "भारत",
  "தமிழ்",
  "עברית",
  "العربية",
  "👩‍👩‍👧",
  "🇮🇳",
  "<script>",
  "&amp;",
  "%",
  "%00",
  "%zz",
  "+",
  "#",
  "?",
  "=",
  "../",
  "__proto__",
  "constructor",
  "null",
];

function oddQuery(random: () => number): string {
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  const anyCharacter = () => String.fromCharCode(Math.floor(random() * 0x10000));
  const pieces = Array.from({ length: Math.floor(random() ** 3 * 60) }, () =>
    random() < 0.1 ? anyCharacter() : pick(),
  );
  const joined = pieces.join(random() < 0.5 ? " " : "");
  return random() < 0.1 ? joined.repeat(1 + Math.floor(random() * 200)).slice(0, 10_000) : joined;
}

test("300 odd queries: each is answered or refused in good form, over HTTP and over RPC alike", async () => {
  const random = seeded(2026);
  const statuses = new Map<number, number>();
  for (let n = 0; n < 300; n++) {
    const q = oddQuery(random);
    const asked = await ask(`/v1/search?q=${encodeURIComponent(q.toWellFormed())}`);
    statuses.set(asked.status, (statuses.get(asked.status) ?? 0) + 1);
    const overRpc = await exports.SearchService.search({ q }).then(
      (answer) => answer,
      (thrown: unknown) => String(thrown),
    );
    if (asked.status === 200) {
      const answer = v.parse(SearchAnswer, asked.json);
      checkRanges(answer);
      expect(overRpc).toEqual(answer);
    } else {
      expect([q, asked.status]).toEqual([q, 400]);
      expect(overRpc).toMatch(/invalid-parameter: q /);
    }
  }
  // Both happened, and often: the pieces are neither all harmless nor all refused.
  expect(statuses.get(200)).toBeGreaterThan(150);
  expect(statuses.get(400)).toBeGreaterThan(5);
});

test("100 odd addresses: each is answered or refused in good form", async () => {
  const random = seeded(7);
  const names = [...Object.keys(SearchParameters.entries), "Q", "", "q[]", "__proto__", "%zz", "%E0"];
  for (let n = 0; n < 100; n++) {
    const parameters = Array.from({ length: Math.floor(random() * 6) }, () => {
      const name = names[Math.floor(random() * names.length)] ?? "";
      return `${name}=${encodeURIComponent(oddQuery(random).toWellFormed()).slice(0, Math.floor(random() * 60))}`;
    });
    const { status, json } = await ask(`/v1/search?${parameters.join("&")}`);
    if (status === 200) v.parse(ProjectedAnswer, json);
    else expect([parameters, status]).toEqual([parameters, 400]);
  }
});

/** Ranges are within their text, ascending, apart, and no surrogate pair is cut. */
function checkRanges({ hits }: SearchAnswer) {
  for (const { text, credit, highlights, snippet } of hits) {
    const fields = [
      [text, highlights?.text],
      [credit ?? "", highlights?.credit],
      [snippet.text, snippet.highlights],
    ] as const;
    for (const [within, ranges] of fields) {
      let from = 0;
      for (const [start, end] of ranges ?? []) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(within?.slice(start, end).isWellFormed()).toBe(true);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(within?.length ?? 0);
    }
  }
}
