import fc from "fast-check";
import { expect, test } from "vitest";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import { complete } from "../../../src/search/complete/complete.ts";
import { keyOf } from "../../../src/search/complete/key.ts";
import { CHUNK, COMPLETION_KINDS } from "../../../src/search/store/completions.ts";
import { createDictionary } from "../../../src/search/store/dictionary.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import { naiveEdits } from "../edits.ts";
import { completionsOf } from "./completions.ts";

/** Words that share beginnings, lie near each other, and are written with capitals, accents and signs. */
const WORDS = [
  ...["ab", "abc", "Abcde", "abcdx", "bcdea", "bcéda", "É", "e", "U.S.", "state-of", "o'neil", "C++", "17", "abcde1"],
  ...["тал", "талант", "مدرسة", "हिन्दी", "\u{10400}\u{10401}b"],
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const typed = fc
  .tuple(fc.array(fc.constantFrom(...WORDS, "abdc", "xbcdea", "who"), { maxLength: 3 }), fc.nat(8), fc.boolean())
  .map(([words, cut, space]) => `${words.join(" ").slice(0, cut === 0 ? undefined : cut)}${space ? " " : ""}`);

const analyser = createAnalyser([english]);
const SEED = 47_012;
const RUNS = process.env.PILCROW_FULL ? 20_000 : 1500;

/** The same by looking at every word of every completion, each with the whole of what the rule says. */
function naive(query: string, texts: readonly string[], dictionary: readonly string[]): string[] {
  const typed = keyOf(query).text;
  const whole = /\s$/u.test(query);
  if (typed === "") return [...texts];
  const words = typed.split(" ");
  for (let first = 0; first < words.length; first++) {
    const end = words.slice(first);
    if (first > 0 && (end.join(" ").length < 2 || analyser.isCommon(end[0]!))) continue;
    const found = begun([end], texts, whole);
    const all = found.length > 0 ? found : begun(corrected(end, texts, dictionary, whole), texts, whole);
    if (all.length === 0) continue;
    const before = query.slice(0, keyOf(query).startOf(typed.length - end.join(" ").length)).trimStart();
    return all.map((text) => before + text);
  }
  return [];
}

function begun(read: readonly (readonly string[])[], texts: readonly string[], whole: boolean): string[] {
  const rank = (text: string) => {
    const words = keyOf(text).text.split(" ");
    const starts = words.map((_, i) => words.slice(i));
    const fits = (rest: readonly string[]) =>
      read.some((typed) =>
        typed.every((word, i) =>
          i === typed.length - 1 && !whole ? rest[i]?.startsWith(word) === true : rest[i] === word,
        ),
      );
    const first = starts.findIndex(fits);
    return first < 0 ? 2 : first > 0 ? 1 : 0;
  };
  return [0, 1].flatMap((wanted) => texts.filter((text) => rank(text) === wanted));
}

/** Every combination of words that are near enough and begin something, of which the nearest are taken. */
function corrected(
  words: readonly string[],
  texts: readonly string[],
  dictionary: readonly string[],
  whole: boolean,
): string[][] {
  const near = words.map((word, i): { word: string; edits: number }[] => {
    const begins = i === words.length - 1 && !whole;
    const length = [...word].length;
    const edits = length < 4 ? 0 : length < 8 ? 1 : 2;
    const known = dictionary.some((each) => (begins ? each.startsWith(word) : each === word));
    if (known || edits === 0 || /\p{N}/u.test(word)) return [{ word, edits: 0 }];
    const distance = (each: string) => {
      const beginnings = begins ? [...each].map((_, end) => [...each].slice(0, end + 1).join("")) : [each];
      return Math.min(begins ? length : Number.POSITIVE_INFINITY, ...beginnings.map((one) => naiveEdits(one, word)));
    };
    return dictionary.map((each) => ({ word: each, edits: distance(each) })).filter((each) => each.edits <= edits);
  });
  let all = [{ words: [] as string[], edits: 0 }];
  for (const readings of near) {
    all = all.flatMap((one) =>
      readings.map(({ word, edits }) => ({ words: [...one.words, word], edits: one.edits + edits })),
    );
  }
  const good = all.filter((one) => begun([one.words], texts, whole).length > 0);
  const least = Math.min(...good.map(({ edits }) => edits));
  return good.filter(({ edits }) => edits === least).map((one) => one.words);
}

test(`${RUNS} random texts are completed as by looking at every word of every completion`, () => {
  const given = fc.tuple(
    fc.uniqueArray(text, { minLength: 1, maxLength: 12, selector: (one) => keyOf(one).text }),
    typed,
  );
  fc.assert(
    fc.property(given, fc.nat(4), ([texts, query], offset) => {
      const completions = completionsOf(texts.map((text) => ({ text, kind: "phrase", count: 1 })));
      const dictionary = [...new Set(texts.flatMap((text) => keyOf(text).text.split(" ")))].sort();
      const counts = dictionary.map(() => 1);
      const engine = {
        completions,
        dictionary: createDictionary(dictionary, counts),
      };
      const bounds = { ...SEARCH_BOUNDS, maxTypoWords: 1000, maxCompletedTypos: 1000 };
      const { total, items } = complete({ query, limit: 5, offset }, { engine, analyser, bounds });
      const expected = naive(query, texts, dictionary);
      expect(items.map(({ text }) => text)).toEqual(expected.slice(offset, offset + 5));
      expect(total).toBe(expected.length);
      for (const { text, highlights } of items) {
        for (const [start, end] of highlights) expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("what was packed comes back one by one, whatever letters it has and however often it stands", () => {
  const one = fc.record({
    text: fc.string({ unit: "binary", maxLength: 6 }),
    kind: fc.constantFrom(...COMPLETION_KINDS),
    count: fc.nat(2 ** 24),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 2 * CHUNK + 1, size: "max" }), (all) => {
      const completions = completionsOf(all);
      expect(Array.from({ length: completions.size }, (_, i) => completions.at(i))).toEqual(all);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test("whatever is typed, marks stay within what it becomes, which holds what stood before", () => {
  const texts = [
    "Make in India",
    "Café Müller",
    "น้ำใจคนไทย",
    "東京都庁",
    "ﬁrst ½ Straße",
    "\u{10400}b C++",
    "الولايات المتحدة",
  ];
  const completions = completionsOf(texts.map((text) => ({ text, kind: "name", count: 1 })));
  const engine = { completions, dictionary: createDictionary([], []) };
  const piece = fc.oneof(
    fc.constantFrom(...texts.flatMap((text) => [text.slice(0, 3), text.slice(-4)])),
    fc.string({ unit: "binary" }),
  );
  const anything = fc
    .array(piece, { maxLength: 4 })
    .chain((pieces) => fc.constantFrom("", " ").map((by) => pieces.join(by)));
  fc.assert(
    fc.property(anything, (query) => {
      const { items, total } = complete({ query, limit: 20, offset: 0 }, { engine, analyser, bounds: SEARCH_BOUNDS });
      expect(items).toHaveLength(total);
      for (const { text, highlights } of items) {
        expect(texts.some((one) => text.endsWith(one))).toBe(true);
        const places = highlights.flat();
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at <= text.length)).toBe(true);
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
