import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedEdits } from "../../../src/search/rank/weights.ts";
import type { Range } from "../../../src/search/searcher.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { isGram } from "../../../src/text/grams.ts";
import { english } from "../../../src/text/languages/english.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent } from "../content.ts";
import { naiveEdits } from "../edits.ts";
import { characterEdges, queryOfMany, textOfMany } from "../texts.ts";
import { cut } from "./marks.ts";

const analyser = createAnalyser([english]);

/** Every term that a query of finished words may look for: of its words, of neighbours joined, of a word's halves. */
function termsOf(query: string): ReadonlySet<string> {
  const tokens = analyser.tokens(query);
  const words = tokens.filter(({ width }) => width === 1).map(({ word }) => word);
  const joined = words.slice(1).map((word, i) => words[i] + word);
  const halves = words.flatMap((word) => Array.from(word, (_, i) => [word.slice(0, i), word.slice(i)]).flat());
  const forms = [...words, ...joined, ...halves].filter((word) => word !== "");
  return new Set([...tokens.flatMap(({ terms }) => terms), ...forms.flatMap((word) => analyser.terms(word))]);
}

/** Runs over random contents and queries, and over all that is marked there. */
async function check(holds: (text: string, ranges: readonly Range[], query: string) => void): Promise<void> {
  let marked = 0;
  const cases = fc.record({ text: textOfMany(14), credit: textOfMany(5), query: queryOfMany });
  const property = fc.asyncProperty(cases, async ({ text, credit, query }) => {
    const searcher = openContent(contentOf([{ kind: "caption", text, credit }, "Another paragraph"]));
    const { hits } = await ask(searcher, `${query} `, { typos: false });
    for (const { paragraph, highlights } of hits) {
      holds(paragraph.text, highlights.text, query);
      holds(paragraph.credit ?? "", highlights.credit, query);
      marked += highlights.text.length + highlights.credit.length;
    }
  });
  await fc.assert(property, { seed: 20_275, numRuns: 500 });
  expect(marked).toBeGreaterThan(400);
}

describe("what is marked in a random text", () => {
  test("is ascending, without overlap, inside the text, and never a part of a character", async () => {
    await check((text, ranges) => {
      const edges = characterEdges(text);
      ranges.forEach(([start, end], i) => {
        expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(edges).toContain(start);
        expect(edges).toContain(end);
      });
    });
  });

  test("is made of words of the query and nothing else", async () => {
    await check((text, ranges, query) => {
      const wanted = termsOf(query);
      // Of a gram that is cut off by the end of a mark the beginning is enough.
      const isWanted = (term: string) =>
        wanted.has(term) || (isGram(term) && [...wanted].some((other) => other.startsWith(term)));
      for (const slice of cut(text, ranges)) {
        const tokens = analyser.tokens(slice, "en");
        const covered = new Set<number>();
        for (const { position, width, terms } of tokens) {
          if (!terms.some(isWanted)) continue;
          for (let i = 0; i < width; i++) covered.add(position + i);
        }
        expect([...covered].sort(), slice).toEqual([...new Set(tokens.map(({ position }) => position))].sort());
        expect(tokens[0]!.start).toBe(0);
        expect(Math.max(...tokens.map(({ end }) => end))).toBe(slice.length);
      }
    });
  });

  test("leaves out no word of the query but common ones, which are never marked alone", async () => {
    await check((text, ranges, query) => {
      const words = analyser.tokens(query).filter(({ width, part }) => width === 1 && !part);
      const telling = words.filter(({ word }) => !analyser.isCommon(word));
      const wanted = new Set((telling.length > 0 ? telling : words).flatMap(({ terms }) => terms));
      for (const { start, end, terms, word } of analyser.tokens(text, "en")) {
        if (isGram(word) || !terms.some((term) => wanted.has(term))) continue;
        expect(
          ranges.some((range) => range[0] <= start && end <= range[1]),
          text.slice(start, end),
        ).toBe(true);
      }
      if (telling.length === 0) return;
      for (const slice of cut(text, ranges)) {
        expect(
          analyser.tokens(slice).some(({ word }) => !analyser.isCommon(word)),
          slice,
        ).toBe(true);
      }
    });
  });

  test("holds every word of the query in a script without spaces, wherever it stands", async () => {
    await check((text, ranges, query) => {
      for (const word of query.split(" ").filter(isGram)) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          // It may end within a character of the text, or begin in one.
          if (!characterEdges(text).has(at) || !characterEdges(text).has(at + word.length)) continue;
          expect(
            ranges.some((range) => range[0] <= at && at + word.length <= range[1]),
            `${word} at ${at} of ${text}`,
          ).toBe(true);
        }
      }
    });
  });
});

describe("what is marked for a word that is mistyped or unfinished", () => {
  const words = ["weapons", "weapon", "manufacture", "manufacturing", "corridor", "technology", "оружие", "технология"];
  const texts = fc.array(fc.constantFrom(...words, "of", "the", "in"), { minLength: 1, maxLength: 20 });
  const letter = fc.constantFrom(..."aeionrstже");
  const typed = fc
    .tuple(fc.constantFrom(...words), fc.nat(), letter, fc.constantFrom("cut", "insert", "drop", "swap", "replace"))
    .map(([word, place, other, edit]) => {
      const at = place % word.length;
      const [before, behind] = [word.slice(0, at), word.slice(at)];
      if (edit === "cut") return word.slice(0, 2 + (place % word.length));
      if (edit === "insert") return before + other + behind;
      if (edit === "drop") return before + behind.slice(1);
      if (edit === "swap") return before + (behind[1] ?? "") + behind[0] + behind.slice(2);
      return before + other + behind.slice(1);
    });

  test("is a word within the allowed edits, or one that begins so, or a form of it", async () => {
    let marked = 0;
    const property = fc.asyncProperty(texts, typed, fc.boolean(), async (text, query, finished) => {
      const searcher = openContent(contentOf([text.join(" "), "Another paragraph"]));
      const { hits } = await ask(searcher, finished ? `${query} ` : query);
      const isMeant = (word: string) => naiveEdits(query, word) <= allowedEdits(query.length) || word.startsWith(query);
      const wanted = new Set([...text.filter(isMeant), query].flatMap((word) => analyser.terms(word, "en")));
      for (const { paragraph, highlights } of hits) {
        for (const slice of cut(paragraph.text, highlights.text)) {
          for (const word of slice.split(" ")) {
            expect(
              analyser.terms(word, "en").some((term) => wanted.has(term)),
              `${slice} for ${query}`,
            ).toBe(true);
          }
          marked++;
        }
      }
    });
    await fc.assert(property, { seed: 20_279, numRuns: 500 });
    expect(marked).toBeGreaterThan(300);
  });
});
