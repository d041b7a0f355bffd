import { describe, expect, test } from "vitest";
import type { Bounds } from "../../../../src/search/options.ts";
import { readFilter } from "../../../../src/search/query/filter.ts";
import { seeded, times } from "../../../process/random.ts";
import { drawContent, drawRules } from "./contents.ts";
import { type Draw, drawing } from "./draw.ts";
import { ANSWERING, searcherOf } from "./openers.ts";
import { answer, type Call, createCalls } from "./requests.ts";

const REQUESTS = times(5_000, 40_000);
/** Of one content. */
const EACH = 300;

describe.each(ANSWERING)(
  "whatever is asked, $name answer the same to the byte",
  { timeout: 1_800_000 },
  ({ one, other, window }) => {
    test("ranked, highlighted, counted, completed and read on, within any bounds", async () => {
      const random = seeded(20_261_127);
      const draw = drawing(random);
      const told = { requests: 0, answered: 0, partial: 0, corrected: 0, grouped: 0, counted: 0 };
      for (let contents = 0; told.requests < REQUESTS; contents++) {
        const plain = drawContent(random, { most: draw.chance(0.03) ? 1900 : 100 });
        const content = draw.chance(0.25) ? drawRules(plain, draw) : plain;
        const bounds = draw.chance(0.5) ? {} : drawBounds(draw);
        const searchers = [
          searcherOf(one(content), content, bounds),
          searcherOf(other(content), content, bounds, window),
        ];
        const filter: Parameters<typeof createCalls>[0]["filter"] = (property, text, excluded) =>
          readFilter(property, { text, quoted: true, excluded });
        const next = createCalls({ ...content, filter }, random);
        for (let i = 0; i < EACH; i++) {
          const call = next();
          const [first, second] = await Promise.all(
            searchers.map(async (each) => JSON.stringify(await answer(each, call))),
          );
          if (first !== second) expect(JSON.parse(second!), nameOf(contents, bounds, call)).toEqual(JSON.parse(first!));
          expect(second === first, nameOf(contents, bounds, call)).toBe(true);
          tally(told, call, first!);
        }
      }
      // That the same is said of nothing would prove little.
      expect(told.answered).toBeGreaterThan(told.requests / 3);
      expect(Math.min(told.partial, told.corrected, told.grouped, told.counted)).toBeGreaterThan(told.requests / 100);
    });
  },
);

const nameOf = (contents: number, bounds: Partial<Bounds>, call: Call) =>
  `content ${contents}, ${JSON.stringify(bounds)}, ${JSON.stringify(call)}`;

/** Bounds so small that they are met in small contents. */
function drawBounds(draw: Draw): Partial<Bounds> {
  const small = (most: number) => 1 + draw.below(most);
  const all = {
    ...{ maxWords: small(4), maxGrams: small(6), maxLongerGrams: small(4), maxScoredWords: small(3) },
    ...{ maxPrefixWords: small(5), maxTypoWords: small(3), maxMendedWords: small(2), maxSplitChecks: small(3) },
    ...{
      maxReranked: small(8),
      maxRerankedInOrder: small(8),
      maxWordsBesidePhrases: small(2),
      maxGramsTogether: small(3),
      maxPhraseChecks: small(5),
    },
    ...{ maxExcludedWords: small(3), maxToldReadings: small(2), maxFacetValues: small(2), maxExactTotal: small(20) },
    ...{ maxCompletedEnds: small(3), maxCompletedTypos: small(2), snippetLength: 20 + draw.below(100) },
  } satisfies Partial<Bounds>;
  return Object.fromEntries(Object.entries(all).filter(() => draw.chance(0.5)));
}

function tally(told: Record<string, number>, call: Call, text: string): void {
  const add = (what: string, is: boolean) => {
    told[what] = told[what]! + Number(is);
  };
  add("requests", true);
  if (call.ask !== "search") return;
  const given = JSON.parse(text);
  const { group, facets = [] } = call.request;
  add("answered", given.hits.length > 0);
  add("partial", given.partial);
  add("corrected", given.suggestion !== null);
  add("grouped", given.hits.length > 0 && group === "article");
  add("counted", given.hits.length > 0 && facets.length > 0);
}
