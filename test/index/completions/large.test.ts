import { expect, test } from "vitest";
import { Sample } from "../../../index/completions/sample.ts";
import { seeded } from "../../process/random.ts";
import { contentOf, openContent } from "../../search/content.ts";

/** So many that phrases are chosen of a sample. */
const ARTICLES = 2_700;
const PARAGRAPHS = 8;
const SUBJECTS = ["night train", "copper wire", "Anna Berg", "New Delhi", "harbour lights", "Lake Toba", "grain silo"];

/** @param changed of this article the first paragraph says something else */
function large(changed = -1) {
  const random = seeded(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const texts = Array.from({ length: ARTICLES }, () => {
    const subject = pick(SUBJECTS);
    return Array.from({ length: PARAGRAPHS }, () =>
      random() < 0.3 ? `the ${subject} of ${pick(SUBJECTS)}` : "nothing",
    );
  });
  if (changed >= 0) texts[changed]![0] = "something about the night train";
  return openContent(contentOf(...texts), { maxPhraseChecks: 100_000, maxReranked: 1, maxExactTotal: 100_000 });
}

async function completionsOf(searcher: ReturnType<typeof large>): Promise<Map<string, number>> {
  const { items } = await searcher.suggest({ query: "", limit: 1000, offset: 0 });
  return new Map(items.filter(({ kind }) => kind !== "title").map(({ text, count }) => [text, count]));
}

test("of a large content, too, what recurs is found, and counted in all paragraphs; a changed article changes little", async () => {
  const before = large();
  const completions = await completionsOf(before);
  expect([...completions.keys()]).toEqual(expect.arrayContaining(SUBJECTS));
  for (const [text, count] of [...completions].slice(0, 5)) {
    const { total } = await before.search({ query: `"${text}"`, limit: 1, offset: 0, typos: false });
    expect([text, count]).toEqual([text, total]);
  }
  const after = await completionsOf(large(3));
  expect([...after.keys()].sort()).toEqual([...completions.keys()].sort());
  for (const [text, count] of after) expect(Math.abs(count - completions.get(text)!)).toBeLessThanOrEqual(1);
});

test.each([
  ["all of a content of 20,000 paragraphs", 20_000, 5_000, 4, 1],
  ["a fifth of 100,000", 100_000, 25_000, 4, 0.2],
  ["a fifth of few books of many paragraphs each", 100_000, 4, 25_000, 0.2],
  ["a fiftieth of a million", 1_000_000, 100_000, 10, 0.02],
])("the sample is %s", (_, paragraphs, articles, each, share) => {
  const sample = new Sample(paragraphs);
  let sampled = 0;
  for (let article = 0; article < articles; article++) {
    for (let place = 0; place < each; place++)
      if (sample.has(`section-${article % 9}-page-${article}`, place)) sampled++;
  }
  expect(sample.share).toBe(share);
  expect(Math.abs(sampled - paragraphs * share)).toBeLessThanOrEqual(share === 1 ? 0 : paragraphs * share * 0.15);
});
