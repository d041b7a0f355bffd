import type { Hit, Range } from "../../../src/search/searcher.ts";
import type { Token } from "../../../src/text/token.ts";
import { seeded } from "../../process/random.ts";
import { ask } from "../pilcrow.ts";
import { randomQuery } from "./queries.ts";
import { type Checked, isTypoOf } from "./words.ts";

/** Whether what is marked in hits is what was asked for. */
export interface Highlights {
  readonly asked: number;
  /** Marked ranges looked at, of texts, credits and snippets. */
  readonly ranges: number;
  /** Ranges that hold something which no word of the query stands for. */
  readonly unasked: number;
  /** Ranges that begin or end inside a surrogate pair or between a letter and its marks. */
  readonly split: number;
  /** Ranges out of order, overlapping, empty or beyond the text. */
  readonly disorderly: number;
  /** The first few of all these. */
  readonly wrong: readonly string[];
}

const SEED = 77_031;
const HITS = 10;
const SHOWN = 20;

/** @param count random queries */
export async function checkHighlights(checked: Checked, count: number): Promise<Highlights> {
  const random = seeded(SEED);
  let [ranges, unasked, split, disorderly] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (let i = 0; i < count; i++) {
    const query = randomQuery(checked, random);
    const asked = wordsOf(query, checked);
    const { hits } = await ask(checked.opened, query, HITS);
    for (const hit of hits) {
      for (const { text, start, end, before, tokens } of markedIn(hit, checked)) {
        const stretch = text.slice(start, end);
        const orderly = start >= before && start < end && end <= text.length;
        const whole = !splitsAt(text, start) && !splitsAt(text, end);
        const meant = isAsked(stretch, tokens, asked);
        ranges++;
        disorderly += Number(!orderly);
        split += Number(!whole);
        unasked += Number(!meant);
        if (!(orderly && whole && meant)) {
          wrong.push(`“${query}” marks “${stretch}” (${hit.paragraph.id} ${start}–${end})`);
        }
      }
    }
  }
  return { asked: count, ranges, unasked, split, disorderly, wrong: wrong.slice(0, SHOWN) };
}

interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the range before it ends. */
  readonly before: number;
  /** The words in it, counted from its start. */
  readonly tokens: readonly Token[];
}

/** Every marked range of a hit. A snippet's words are those of the text it is cut from. */
function markedIn({ paragraph, article, highlights, snippet }: Hit, { opened }: Checked): Marked[] {
  const read = (text: string, from: string, ranges: readonly Range[]): Marked[] => {
    if (ranges.length === 0) return [];
    const lead = text.startsWith("…") && !from.startsWith("…") ? 1 : 0;
    const cut = from.indexOf(text.slice(lead).replace(/…$/, ""));
    const [whole, shift] = cut < 0 ? [text, 0] : [from, cut - lead];
    const tokens = opened.analyser.tokens(whole, article.lang);
    return ranges.map(([start, end], i) => ({
      ...{ text, start, end, before: ranges[i - 1]?.[1] ?? 0 },
      tokens: within(tokens, start + shift, end + shift),
    }));
  };
  const { text, credit = "" } = paragraph;
  return [
    ...read(text, text, highlights.text),
    ...read(credit, credit, highlights.credit),
    ...read(snippet.text, text, snippet.highlights),
  ];
}

/** The words of a stretch as the whole text makes them: the second year of “2001–02” is 2002 only there. */
function within(tokens: readonly Token[], start: number, end: number): Token[] {
  return tokens
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
}

/** Whether a cut there parts a character from its marks, or itself in two. */
export function splitsAt(text: string, at: number): boolean {
  const inside = /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
  return inside || (at > 0 && /^\p{M}/u.test(text.slice(at, at + 2)));
}

interface Asked {
  /** As typed, normalised. */
  readonly text: string;
  /** Index terms of every word that a word of the query may stand for. */
  readonly terms: ReadonlySet<string>;
}

function wordsOf(query: string, { opened, words, byTerm }: Checked): Asked {
  const tokens = opened.analyser.tokens(query);
  const terms = new Set(tokens.flatMap((token) => token.terms));
  const typed = tokens.map(({ word }) => word);
  const unfinished = tokens.filter(({ end }) => end === query.length).map(({ word }) => word);
  // Neighbours may be one word of the content.
  const joined = new Set(typed.flatMap((word, i) => [word, word + (typed[i + 1] ?? "")]));
  // What is unknown may be mistyped, or two words without the space between.
  const unknown = tokens.filter((token) => !token.terms.some((term) => byTerm.has(term))).map(({ word }) => word);
  const isHalf = (word: string) =>
    unknown.some(
      (whole) =>
        (whole.startsWith(word) && words.has(whole.slice(word.length))) ||
        (whole.endsWith(word) && words.has(whole.slice(0, -word.length))),
    );
  for (const [word, own] of words) {
    const begun = [...unfinished, ...unknown].some((beginning) => word.startsWith(beginning));
    if (!begun && !joined.has(word) && !unknown.some((typed) => isTypoOf(typed, word)) && !isHalf(word)) continue;
    for (const term of [...own, ...opened.analyser.terms(word)]) terms.add(term);
  }
  return { text: normalise(query), terms };
}

/** Whether every word of a marked stretch stands for a word of the query. */
function isAsked(stretch: string, tokens: readonly Token[], asked: Asked): boolean {
  if (isPieceOf(normalise(stretch), asked.text)) return true;
  const meant = tokens.filter(({ terms }) => terms.some((term) => asked.terms.has(term)));
  const covered = ({ start, end }: Token) =>
    meant.some((other) => other.start < end && other.end > start) ||
    isPieceOf(normalise(stretch.slice(start, end)), asked.text);
  // A word may be found by a part of it (“camelCase” by “case”), and is marked whole.
  const words = tokens.filter(({ part }) => part !== true);
  return words.length > 0 && words.every(covered);
}

/**
 * Of scripts without spaces: every two neighbouring characters stand together in the query too, or one is the last of a
 * run there, which is the beginning of what follows it anywhere. Marks are passed over: who types a consonant finds it
 * with its vowels, and marks never stand apart from it.
 */
function isPieceOf(stretch: string, query: string): boolean {
  if (!UNSPACED.test(stretch)) return false;
  const letters = [...bare(stretch)];
  const asked = bare(query);
  if (letters.length === 1) return asked.includes(letters[0]!);
  const last = new Set(asked.match(RUN)?.map((run) => [...run].at(-1)));
  const together = letters.map((letter, i) => asked.includes(letter + (letters[i + 1] ?? "\u0000")));
  return letters.every((letter, i) => together[i] || together[i - 1] || last.has(letter));
}

/** Without marks; the vowel am of Thai and Lao, which normalising has taken apart, is one to a reader. */
const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\u0e4d\u0e32|\u0ecd\u0eb2|\p{M}/gu, "")
    .normalize("NFC");

const LETTERS =
  "[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー々\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{M}]+";
const RUN = new RegExp(LETTERS, "gu");
const UNSPACED = new RegExp(`^${LETTERS}$`, "u");

const normalise = (text: string) => text.normalize("NFKC").toLowerCase();
