import { describe, expect, test } from "vitest";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import { complete } from "../../../src/search/complete/complete.ts";
import type { SuggestRequest } from "../../../src/search/searcher.ts";
import type { CompletionKind } from "../../../src/search/store/completions.ts";
import { createDictionary } from "../../../src/search/store/dictionary.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import { completionsOf } from "./completions.ts";

/** The best first. */
const CHOSEN: readonly (readonly [string, CompletionKind])[] = [
  ["India", "name"],
  ["Make in India", "name"],
  ["India and Russia discuss military cooperation", "title"],
  ["Sergey Lavrov", "name"],
  ["Stockholm International Peace Research Institute", "name"],
  ["state-of-the-art weapons", "phrase"],
  ["U.S.-led talks", "phrase"],
  ["Café Müller", "name"],
  ["C++ templates", "phrase"],
  ["international talks", "phrase"],
  ["น้ำใจคนไทย", "phrase"],
  ["東京都庁", "name"],
  ["الولايات المتحدة", "name"],
  ["Straße des 17. Juni", "name"],
];

const completions = completionsOf(CHOSEN.map(([text, kind], i) => ({ text, kind, count: 20 - i })));
const WORDS = "art cafe des india institute international lavrov make military of peace research russia sergey";
const words = `${WORDS} state stockholm strasse talks templates the who`.split(" ").sort();
const engine = {
  completions,
  dictionary: createDictionary(
    words,
    words.map(() => 1),
  ),
};

const analyser = createAnalyser([english]);

const suggest = (query: string, request: Partial<SuggestRequest> = {}) =>
  complete({ query, limit: 20, offset: 0, ...request }, { engine, analyser, bounds: SEARCH_BOUNDS });

/** The texts, with what was typed in brackets. */
const marked = (query: string) =>
  suggest(query).items.map(({ text, highlights }) =>
    highlights.reduceRight(
      (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      text,
    ),
  );

describe("what is typed is completed", () => {
  test.each([
    ["from its beginning", "make i", ["[Make i]n India"]],
    [
      "from any later word, behind those that begin so",
      "ind",
      ["[Ind]ia", "[Ind]ia and Russia discuss military cooperation", "Make in [Ind]ia"],
    ],
    ["from several words within", "in ind", ["Make [in Ind]ia"]],
    ["whole already", "sergey lavrov", ["[Sergey Lavrov]"]],
    ["with its last word finished by a space", "peace ", ["Stockholm International [Peace] Research Institute"]],
    [
      "with a finished word that longer ones begin with",
      "india ",
      ["[India]", "[India] and Russia discuss military cooperation", "Make in [India]"],
    ],
    ["in any case and with any accents", "CAFE mul", ["[Café Mül]ler"]],
    ["with accents that it does not have", "sérgey", ["[Sergey] Lavrov"]],
    ["with ligatures and letters that fold to two", "strasse d", ["[Straße d]es 17. Juni"]],
    ["with hyphens or without", "state of the a", ["[state-of-the-a]rt weapons"]],
    ["with the dots of an acronym or without", "us led", ["[U.S.-led] talks"]],
    ["with the signs of a name", "c+", ["[C+]+ templates"]],
    ["with spaces around it", "  make   in", ["[Make in] India"]],
    ["in Thai, from a word within", "คนไ", ["น้ำใจ[คนไ]ทย"]],
    ["in Chinese characters", "東京", ["[東京]都庁"]],
    ["from right to left", "المت", ["الولايات [المت]حدة"]],
  ])("%s: %j", (_, query, expected) => {
    expect(marked(query)).toEqual(expected);
  });

  test.each([
    ["words before it are kept as typed", "Who is lavr", ["[Who is] Sergey [Lavr]ov"]],
    [
      "the longest end that begins something",
      "who peace res",
      ["[who] Stockholm International [Peace Res]earch Institute"],
    ],
    ["a quotation mark stays", '"make in', ['["][Make in] India']],
    ["so does a minus", "russia -lavr", ["[russia -]Sergey [Lavr]ov"]],
    ["behind Chinese that goes before", "我去東京", ["[我去][東京]都庁"]],
    ["no title behind other words", "who india and", []],
    ["nothing from a word such as “of” behind other words", "institute of", []],
    ["nothing from one letter behind other words", "who x s", []],
  ])("%s: %j", (_, query, expected) => {
    expect(marked(query)).toEqual(expected);
  });

  test.each([
    ["a misspelt word", "lavrvo", ["Sergey [Lavrov]"]],
    ["a misspelt beginning", "stokhol", ["[Stockholm] International Peace Research Institute"]],
    ["a misspelt word before others", "stokholm inter", ["[Stockholm Inter]national Peace Research Institute"]],
    ["two of them", "stokholm intrnational", ["[Stockholm International] Peace Research Institute"]],
    ["words before it are kept", "who is lavrvo", ["[who is] Sergey [Lavrov]"]],
    ["no short word", "mke", []],
    ["no word with digits", "lavr0v", []],
    [
      "no word that the content has",
      "institute inst",
      ["[institute] Stockholm International Peace Research [Inst]itute"],
    ],
    ["nothing where nothing is near", "xyzzyplugh", []],
  ])("%s is corrected as in a search: %j", (_, query, expected) => {
    expect(marked(query)).toEqual(expected);
  });

  test("nothing is corrected where something begins as typed", () => {
    expect(marked("inter")).toEqual(["[inter]national talks", "Stockholm [Inter]national Peace Research Institute"]);
  });
});

test.each(["", " ", '"', "*", "—"])("nothing typed (%j) lists all, the best first", (query) => {
  const { total, items } = suggest(query);
  expect(total).toBe(CHOSEN.length);
  expect(items.map(({ text, kind, highlights }) => [text, kind, highlights])).toEqual(
    CHOSEN.map(([text, kind]) => [text, kind, []]),
  );
});

test.each(["", "i", "who i", "india"])("pages of %j are parts of the whole", (query) => {
  const { total, items } = suggest(query);
  const pages = [0, 2, 4, 6, 8, 10, 12].flatMap((offset) => suggest(query, { limit: 2, offset }).items);
  expect(pages).toEqual(items);
  expect(suggest(query, { offset: 1 }).total).toBe(total);
});

test("an item tells kind and count", () => {
  expect(suggest("sergey").items).toEqual([{ text: "Sergey Lavrov", kind: "name", count: 17, highlights: [[0, 6]] }]);
});

describe("the work for one text is bounded", () => {
  /** How many words are looked for among all. */
  function lookedFor(query: string): string[] {
    const looked: string[] = [];
    const dictionary: typeof engine.dictionary = {
      ...engine.dictionary,
      near: (word, ...more) => {
        looked.push(word);
        return engine.dictionary.near(word, ...more);
      },
    };
    complete({ query, limit: 8, offset: 0 }, { engine: { ...engine, dictionary }, analyser, bounds: SEARCH_BOUNDS });
    return looked;
  }

  test("each unknown word is looked for once, at most four", () => {
    expect(lookedFor("xyzzy lavrv")).toEqual(["xyzzy", "lavrv"]);
    const pasted = Array.from(
      { length: 160 },
      (_, i) => `xyz${"abcdefghij"[i % 10]}${"klmnopqrst"[(i / 10) | 0] ?? "u"}`,
    );
    expect(lookedFor(pasted.join(" "))).toHaveLength(SEARCH_BOUNDS.maxCompletedTypos);
  });

  test("the last words of a long text are completed, and all of a long completion", () => {
    expect(marked(`${"word ".repeat(200)}lavr`)).toEqual([`[${"word ".repeat(200).trim()}] Sergey [Lavr]ov`]);
    expect(marked("น้ำใจคนไทย")).toEqual(["[น้ำใจคนไทย]"]);
    expect(marked(`${"ก".repeat(100)}คนไ`)).toEqual([`[${"ก".repeat(100)}]น้ำใจ[คนไ]ทย`]);
  });
});
