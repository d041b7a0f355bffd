import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import type { Token } from "../../../src/text/token.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent } from "../content.ts";

const analyser = createAnalyser([english]);
const analysed = new Map<string, Token[]>();
const tokensOf = (text: string): Token[] => {
  const tokens = analysed.get(text) ?? analyser.tokens(text, "en");
  analysed.set(text, tokens);
  return tokens;
};
const singles = (text: string) => tokensOf(text).filter(({ width }) => width === 1);

/** What the words of a phrase may look like in a text, one set of index terms for each of its words in turn. */
type Said = readonly (readonly string[])[];

/** A phrase as its words, and with any neighbours (or all parts of a compound) said as one that the content knows. */
function waysToSay(phrase: string): Said[] {
  const words = singles(phrase);
  const compounds = new Set(tokensOf(phrase).flatMap(({ position, width }) => `${position} ${width}`));
  const from = (i: number): Said[] => {
    if (i === words.length) return [[]];
    return words.slice(i).flatMap((_, more) => {
      const parts = more + 1;
      const joined = words
        .slice(i, i + parts)
        .map(({ word }) => word)
        .join("");
      const mayJoin = parts === 1 || ((parts === 2 || compounds.has(`${i} ${parts}`)) && known.has(joined));
      const terms = parts === 1 ? words[i]!.terms : analyser.terms(joined);
      return mayJoin ? from(i + parts).map((rest) => [terms, ...rest]) : [];
    });
  };
  return from(0);
}

/** Whether a text can be read so that these words stand in it one behind the other. */
function stands(tokens: readonly Token[], said: Said): boolean {
  const from = (position: number, i: number): boolean =>
    i === said.length ||
    tokens.some(
      (token) =>
        token.position === position &&
        token.terms.some((term) => said[i]!.includes(term)) &&
        from(position + token.width, i + 1),
    );
  return tokens.some(({ position }) => from(position, 0));
}

const WORDS = ["alpha", "alphas", "beta", "alphabeta", "gamma", "beta-gamma", "alpha-beta-gamma", "the", "India’s"];
/** Stands in every content, so that no word of a query is unknown and read as two. */
const EVERY_WORD = { text: WORDS.join(" — ") };
const known = new Set(tokensOf(EVERY_WORD.text).map(({ word }) => word));

const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength }).map((some) => some.join(" "));

const cases = fc.record({
  paragraphs: fc.array(fc.record({ text: words(1, 8), credit: words(0, 3) }), { minLength: 1, maxLength: 6 }),
  asked: fc.array(fc.record({ text: words(1, 3), quoted: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  excluded: fc.array(fc.record({ text: words(1, 2) }), { maxLength: 2 }),
});

describe("quoted phrases and exclusions in random contents", () => {
  test("keep exactly the paragraphs that a plain look at every text keeps", async () => {
    let kept = 0;
    let left = 0;
    const property = fc.asyncProperty(cases, async ({ paragraphs, asked, excluded }) => {
      const searcher = openContent(contentOf({ paragraphs: [EVERY_WORD, ...paragraphs] }));
      const plain = asked.map(({ text }) => text).join(" ");
      const quoted = asked.map(({ text, quoted }) => (quoted ? `"${text}"` : text)).join(" ");
      const without = excluded.map(({ text }) => `-"${text}"`).join(" ");
      const all = await ask(searcher, `${plain} `, { typos: false });
      const some = await ask(searcher, `${without} ${quoted} `, { typos: false });

      const holds = (text: string, credit: string | undefined, ways: readonly Said[]) =>
        ways.some((said) => [text, credit ?? ""].some((one) => stands(tokensOf(one), said)));
      // What stands nowhere is asked for as words, beside other words.
      const telling = asked.some(
        ({ text, quoted }) => !quoted && singles(text).some(({ word }) => !analyser.isCommon(word)),
      );
      const everywhere = [{ ...EVERY_WORD, credit: "" }, ...paragraphs];
      const demanded = asked
        .filter(({ quoted }) => quoted)
        .map(({ text }) => waysToSay(text))
        .filter((ways) => !telling || everywhere.some((each) => holds(each.text, each.credit, ways)));
      const expected = all.hits.filter(
        ({ paragraph: { text, credit } }) =>
          demanded.every((ways) => holds(text, credit, ways)) &&
          !excluded.some((phrase) => holds(text, credit, [singles(phrase.text).map(({ terms }) => terms)])),
      );
      expect(some.hits.map(({ paragraph }) => paragraph.id).sort()).toEqual(
        expected.map(({ paragraph }) => paragraph.id).sort(),
      );
      expect(some.total).toBe(expected.length);
      kept += expected.length;
      left += all.hits.length - expected.length;
    });
    await fc.assert(property, { seed: 20_277, numRuns: process.env.PILCROW_FULL ? 5000 : 600 });
    expect(Math.min(kept, left)).toBeGreaterThan(200);
  });
});
