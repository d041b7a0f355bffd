import { describe, expect, test } from "vitest";
import { FIELDS } from "../../../../src/search/document.ts";
import type { WordEntry, WordSource } from "../../../../src/search/store/engine.ts";
import { seeded, times } from "../../../process/random.ts";
import type { SmallContent } from "../../content.ts";
import { naiveEdits, naiveEditsBegun } from "../../edits.ts";
import { drawContent } from "./contents.ts";
import { type Draw, drawing } from "./draw.ts";
import { indexOf, readFields } from "./minisearch.ts";
import { OPENERS } from "./openers.ts";
import { mistyped } from "./requests.ts";

/** One case: one word, beginning or misspelling, looked up in one content. */
const CASES = times(1_200, 50_000);
/** Looked up in one content. */
const WORDS = 60;
/** Paragraphs of a content. */
const MOST = times(100, 1900);
const ALL = 1_000_000;

interface Words {
  readonly dictionary: WordSource;
  /** Sorted by UTF-16 code units, counted plainly. */
  readonly entries: readonly WordEntry[];
  readonly content: SmallContent;
  readonly draw: Draw;
}

describe.each(OPENERS)("of the words of a content the $name engine gives", { timeout: 1_800_000 }, ({ open }) => {
  function* contents(seed: number, most?: number): Generator<Words> {
    const random = seeded(seed);
    const draw = drawing(random);
    for (;;) {
      const content = drawContent(random, most === undefined ? {} : { most });
      const entries = countWords(content);
      if (entries.length > 0) yield { dictionary: open(content).dictionary, entries, content, draw };
    }
  }

  test("for a beginning those that MiniSearch's prefix search stands for, the most frequent first", () => {
    let cases = 0;
    for (const { dictionary, entries, content, draw } of contents(20_261_124, MOST)) {
      if (cases >= CASES) break;
      const mini = indexOf(wordsOf(content).map((words) => ({ text: [...words] })));
      for (let i = 0; i < WORDS; i++, cases++) {
        const asked = beginning(entries, draw);
        const found = mini.search(asked, { prefix: true, fuzzy: false });
        const expected = new Set(found.flatMap(({ terms }) => terms));
        const { words, cut } = dictionary.startingWith(asked, ALL);
        const itself = dictionary.get(asked);
        const given = [...words, ...(itself ? [itself] : [])].map(({ word }) => word);
        expect(given.sort(), asked).toEqual([...expected].sort());
        expect(cut).toBe(false);
        expect(itself, asked).toEqual(entries.find(({ word }) => word === asked));

        const longer = entries.filter(({ word }) => word !== asked && word.startsWith(asked)).sort(byFrequency);
        const most = draw.below(12);
        const shown = { words: longer.slice(0, most), cut: longer.length > most };
        expect(dictionary.startingWith(asked, most), `${most} of ${asked}`).toEqual(shown);
      }
    }
  });

  test("for a misspelt word those within one or two edits, as a look at every word finds them", () => {
    let [cases, near] = [0, 0];
    for (const { dictionary, entries, draw } of contents(20_261_125, 150)) {
      if (cases >= CASES / 4) break;
      for (let i = 0; i < WORDS / 2; i++, cases++) {
        const asked = draw.chance(0.2) ? beginning(entries, draw) : mistyped(draw.of(entries).word, draw);
        const [edits, begun, most] = [draw.below(3), draw.chance(0.5), draw.chance(0.5) ? ALL : draw.below(12)];
        const distance = begun ? naiveEditsBegun : naiveEdits;
        const strange = ({ word }: WordEntry) => ([...word][0] === [...asked][0] ? 0 : 1);
        const expected = entries
          .map((entry) => ({ ...entry, edits: distance(asked, entry.word) }))
          .filter((entry) => entry.edits <= edits)
          .sort((a, b) => a.edits - b.edits || strange(a) - strange(b) || byFrequency(a, b))
          .slice(0, most);
        const given = dictionary.near(asked, edits, most, begun);
        expect(given, `${edits} edits from ${asked}${begun ? "…" : ""}`).toEqual(expected);
        near += expected.length;
      }
    }
    expect(near).toBeGreaterThan(cases);
  });
});

const byFrequency = (a: WordEntry, b: WordEntry) =>
  b.documentFrequency - a.documentFrequency || (a.word < b.word ? -1 : 1);

const beginning = (entries: readonly WordEntry[], draw: Draw): string => {
  const letters = [...draw.of(entries).word];
  return letters.slice(0, draw.chance(0.2) ? letters.length : draw.skewed(4)).join("");
};

/** The different words of each paragraph; of a title the first paragraph of its article has them. */
function wordsOf(content: SmallContent): ReadonlySet<string>[] {
  const { paragraphs } = content;
  return readFields(content, ({ word }) => [word]).map((fields, i) => {
    const first = paragraphs[i]!.article !== paragraphs[i - 1]?.article;
    return new Set(FIELDS.flatMap((name) => (name === "title" && !first ? [] : fields[name])));
  });
}

function countWords(content: SmallContent): readonly WordEntry[] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(content).flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([word, documentFrequency]) => ({ word, documentFrequency }));
}
