import { describe, expect, test } from "vitest";
import { FIELDS } from "../../../../src/search/document.ts";
import { seeded, times } from "../../../process/random.ts";
import { drawContent, UNSTEMMED } from "./contents.ts";
import { type Draw, drawing } from "./draw.ts";
import { type Asked, expand, recompose } from "./evidence.ts";
import { BM25, indexOf, readFields } from "./minisearch.ts";
import { OPENERS } from "./openers.ts";
import { mistyped } from "./requests.ts";

const QUERIES = times(600, 20_000);
/** Of one content. */
const EACH = 30;

describe.each(OPENERS)("from the $name engine's postings", { timeout: 1_800_000 }, ({ open }) => {
  test("MiniSearch's own answer to several words can be made, OR and AND: ids, order and scores", async () => {
    const random = seeded(20_261_126);
    const draw = drawing(random);
    let [answered, prefixes] = [0, 0];
    for (let queries = 0; queries < QUERIES; ) {
      const content = drawContent(random, { most: 400, shapes: [UNSTEMMED] });
      const engine = open(content);
      const mini = indexOf(readFields(content, ({ terms }) => terms));
      const words = engine.dictionary.startingWith("", 1_000_000).words.map(({ word }) => word);
      // Titles' words are told of first paragraphs only, and every paragraph has its title: so these are all terms.
      expect(words).toHaveLength(mini.termCount);
      for (let i = 0; i < EACH; i++, queries++) {
        const asked = question(words, draw);
        const { prefix, combineWith, fields, boost, bm25 } = asked;
        const found = mini.search(asked.words.join(" "), {
          ...{ prefix, combineWith, fuzzy: false, boost, bm25 },
          fields: [...fields],
        });
        const own = await recompose(asked, engine, draw);
        const name = `query ${queries}: ${JSON.stringify(asked)}`;
        expect(
          own.map(({ id }) => id),
          name,
        ).toEqual(found.map(({ id }) => id));
        for (const [place, { score }] of found.entries()) {
          expect(Math.abs(own[place]!.score - score), name).toBeLessThanOrEqual(1e-9);
        }
        answered += Number(found.length > 0);
        prefixes += asked.words.filter(
          (word, at) => prefix(word, at, [...asked.words]) && expand(word, true, engine).length > 1,
        ).length;
      }
    }
    expect(Math.min(answered, prefixes)).toBeGreaterThan(QUERIES / 3);
  });
});

const PREFIXES: readonly Asked["prefix"][] = [() => false, () => true, (_, i, words) => i === words.length - 1];

function question(words: readonly string[], draw: Draw): Asked {
  const asked = draw.times(draw.skewed(5), () => {
    const word = words[Math.floor(draw.fraction() ** 2 * words.length)]!;
    if (draw.chance(0.1)) return mistyped(word, draw) || word;
    return draw.chance(0.5) ? word : [...word].slice(0, draw.skewed(4)).join("");
  });
  const fields = FIELDS.filter(() => draw.chance(0.8));
  return {
    // Who says a word twice has said one word.
    words: draw.chance(0.1) ? [...asked, asked[0]!] : asked,
    prefix: draw.of(PREFIXES),
    combineWith: draw.of(["OR", "AND"]),
    fields: fields.length > 0 && draw.chance(0.5) ? fields : FIELDS,
    boost: draw.chance(0.5) ? {} : { title: 1 + draw.fraction() * 3, headings: 2 },
    bm25: draw.chance(0.7) ? BM25 : { k: draw.fraction() * 3, b: draw.fraction(), d: draw.fraction() },
  };
}
