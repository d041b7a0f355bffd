import { fold } from "../../text/fold.ts";
import { isGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import type { QueryWord } from "../query/query.ts";
import { nextCharacterEdge, partsSyllable } from "./edge.ts";

/** Words of the query in order, of which grams that follow each other without a gap are one run. */
export type Words = readonly Pick<QueryWord, "word" | "start" | "end">[];

/** The slots that a text holds, by position. */
export type Found = ReadonlyMap<number, readonly number[]>;

/**
 * Whether a gram is of the same word in the query and in the text. One gram of a long run, alone in a text, mostly is
 * not: “リス” of a query for アイリス stands in クリスマス. It is where the next gram of the run stands next to it too;
 * where the run has no other; where it is a word by itself, as five of six pairs of Chinese characters are (measured on
 * questions in Chinese and Japanese against dictionaries); or where query and text both begin a run with it, as Korean
 * words begin before they change (서울은, 서울에서).
 *
 * @param before the word before it in the text
 */
export function isOfSameWord(token: Token, slot: number, words: Words, found: Found, before?: Token): boolean {
  if (!isGram(token.word) || PAIR_OF_IDEOGRAPHS.test(token.word)) return true;
  const follows = continuesRun(words, slot);
  const goesOn = continuesRun(words, slot + 1);
  if (!(follows || goesOn)) return true;
  if (follows && found.get(token.position - 1)?.includes(slot - 1)) return true;
  if (goesOn && found.get(token.position + 1)?.includes(slot + 1)) return true;
  return !follows && !(before && isGram(before.word) && before.end >= token.start);
}

const PAIR_OF_IDEOGRAPHS = /^\p{Script=Han}{2}$/u;

const continuesRun = (words: Words, slot: number): boolean => {
  const [before, word] = [words[slot - 1], words[slot]];
  return !!before && !!word && word.start <= before.end && isGram(before.word) && isGram(word.word);
};

/**
 * Where the mark of a gram ends. It goes as far as the query and the text are alike: of one that is shorter in the query
 * (水, found in 水曜) that is its beginning; and behind the last gram that they share, up to two characters of the next,
 * in which they part (คริสตจักรโรมัน and คริสตจักรของ: จัก is the last gram, and ร is alike too).
 *
 * @param after the word behind it in the text
 */
export function endOfMark(text: string, token: Token, slot: number, words: Words, found: Found, after?: Token): number {
  const { word } = words[slot]!;
  const { word: gram, start, end } = token;
  if (!isGram(gram) || !gram.startsWith(word)) return end;
  if (word.length < gram.length) {
    const shared = lastAlike(text, token, (part) => part.length <= word.length);
    return shared > start ? shared : nextCharacterEdge(text, start + 1);
  }
  const next = continuesRun(words, slot + 1) ? words[slot + 1]!.word : "";
  if (next === "" || after === undefined || after.start > end || after.word === next) return end;
  const shared = Math.max(
    end,
    lastAlike(text, after, (part) => next.startsWith(part)),
  );
  // A vowel whose consonants differ is not alike; what is left of it, the gram before holds.
  const isHeld = found.get(token.position - 1)?.includes(slot - 1) === true;
  return isHeld && partsSyllable(text, shared) ? shared - 1 : shared;
}

/** The last end of a character within a gram up to which it is alike; its start if there is none. */
function lastAlike(text: string, { start, end }: Token, isAlike: (part: string) => boolean): number {
  let last = start;
  for (let edge = start; edge < end; ) {
    edge = nextCharacterEdge(text, edge + 1);
    if (edge > end || !isAlike(fold(text.slice(start, edge)).text)) break;
    last = edge;
  }
  return last;
}
