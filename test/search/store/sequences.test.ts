import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SequenceWriter } from "../../../index/indexing/sequences.ts";
import { Vocabulary } from "../../../index/indexing/vocabulary.ts";
import { createPlaceReader } from "../../../src/search/rank/reader.ts";
import { createLexicon } from "../../../src/search/store/lexicon.ts";
import { numberOf, readSequences, sequenceEntry, widthOf } from "../../../src/search/store/sequences.ts";
import type { Token } from "../../../src/text/token.ts";
import { analyserOf, contentOf, engineOf } from "../content.ts";

/** Tokens as an analysis gives them: words in a row, a compound before its words, parts behind theirs. */
const unit = fc.record({
  words: fc.array(fc.constantFrom("a", "b", "c", "dé"), { minLength: 1, maxLength: 3 }),
  part: fc.boolean(),
});
function tokensOf(units: readonly { words: readonly string[]; part: boolean }[]): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const add = (exact: string, width: number, at: number, part: boolean) => {
    const word = exact.replaceAll("é", "e");
    const terms = word.length > 2 ? [word, word.slice(1)] : [word];
    const token = { position: at, width, start: 0, end: 1, word, terms };
    tokens.push({ ...token, ...(word === exact ? {} : { exact }), ...(part ? { part } : {}) });
  };
  for (const { words, part } of units) {
    if (words.length > 1) add(words.join(""), words.length, position, false);
    for (const word of words) {
      add(word, 1, position++, false);
      if (part) add(`${word}x`, 1, position - 1, true);
    }
  }
  return tokens;
}

/** Writes texts as an artefact has them, two for each paragraph. */
function write(texts: readonly (readonly Token[])[], words: readonly string[]) {
  const vocabulary = new Vocabulary();
  const writer = new SequenceWriter();
  for (const tokens of texts) {
    writer.add(
      tokens.map(({ word, exact = "", terms, width, part }) =>
        sequenceEntry(vocabulary.of([word, exact, ...terms].join("\t")), part ? 0 : width, false),
      ),
    );
  }
  return writer.finish(vocabulary, words);
}

describe("the stored words of paragraphs", () => {
  test("come back in order, each with its width and its accents", () => {
    const property = fc.property(fc.array(fc.array(unit, { maxLength: 9 }), { maxLength: 8 }), (texts) => {
      // Each paragraph has a text and a credit.
      const all = [...texts, ...texts.toReversed()].map(tokensOf);
      const words = [...new Set(all.flat().map(({ word }) => word))].sort();
      const finished = write(all, words);
      const lexicon = createLexicon(finished.lexicon, words);
      const sequences = readSequences(finished.sequences);
      expect(sequences.paragraphs).toBe(texts.length);
      const read = Array.from({ length: texts.length }, (_, paragraph) =>
        (["text", "credit"] as const).map((field) =>
          Array.from(sequences.of(paragraph, field), (entry) => ({
            ...lexicon.at(numberOf(entry)),
            width: widthOf(entry),
          })),
        ),
      ).flat();
      const written = all.map((tokens) =>
        tokens.map(({ word, exact, width, part, terms }) => ({
          word,
          terms,
          ...(exact === undefined ? {} : { exact }),
          width: part ? 0 : width,
        })),
      );
      expect(read).toEqual(written);
    });
    fc.assert(property, { seed: 20_281, numRuns: 300 });
  });

  test("stand where the analysis of the text has them", async () => {
    const texts = [
      "India’s state-of-the-art weapons fell 33% in 2011–15, says O'Brien-Smith of the U.S.A.",
      "A free-trade area, free trade and no freetrade.",
      "",
    ];
    const content = contentOf({ paragraphs: texts.map((text) => ({ text, credit: `${text} via Reuters` })) });
    const [engine, analyser] = [engineOf(content), analyserOf(content)];
    for (const word of ["state", "art", "stateoftheart", "free", "freetrade", "percent", "usa", "reuters", "nowhere"]) {
      const terms = analyser.terms(word, "en");
      const reading = { kind: "exact", word, terms, quality: 1, part: 0, parts: 1 } as const;
      const reader = createPlaceReader([{ readings: [reading] }], engine);
      const read = await reader.read(content.paragraphs.map((_, number) => number));
      content.paragraphs.forEach((paragraph, number) => {
        for (const [field, text] of [
          ["text", paragraph.text],
          ["credit", paragraph.credit ?? ""],
        ] as const) {
          const tokens = analyser
            .tokens(text, "en")
            .filter((token) => token.terms.some((term) => terms.includes(term)));
          const places = read[number]![field][0]!;
          expect(places.map(({ position, width }) => [position, width])).toEqual(
            tokens.map(({ position, width }) => [position, width]),
          );
        }
      });
    }
  });

  test("that were cut short are refused", () => {
    const texts = [["a", "b"], ["c"]].map((words) => tokensOf([{ words, part: false }]));
    const { sequences } = write(texts, ["a", "ab", "b", "c"]);
    expect(readSequences(sequences).paragraphs).toBe(1);
    expect(() => readSequences(sequences.slice(0, -4))).toThrow(RangeError);
  });
});
