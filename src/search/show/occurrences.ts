import { isGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import { type SlotIndex, slotsOf } from "../rank/places.ts";
import { endOfMark, isOfSameWord, type Words } from "./grams.ts";

/** A word of a text that matched. */
export interface Occurrence {
  readonly token: Token;
  /** Where its mark ends, in UTF-16 code units; it begins where the token does. */
  readonly end: number;
  readonly slots: ReadonlySet<number>;
}

/**
 * The words of a text that matched, in order, compounds before their parts. A word that was found by a part of it is
 * that word (JavaScript for “java”); of a script without spaces it is what the query and the text have in common.
 *
 * @param words the words of the slots
 * @param chance also grams that hardly are of the same word in the query and in the text
 */
export function findOccurrences(
  text: string,
  tokens: readonly Token[],
  words: Words,
  index: SlotIndex,
  chance: boolean,
): Occurrence[] {
  const matched = tokens.map((token) => slotsOf(token.terms, index));
  const found = new Map<number, readonly number[]>();
  const plain: Token[] = [];
  tokens.forEach((token, i) => {
    if (!isPlain(token)) return;
    plain[token.position] = token;
    if (matched[i]!.length > 0) found.set(token.position, matched[i]!);
  });
  const occurrences: { token: Token; end: number; slots: Set<number> }[] = [];
  tokens.forEach((token, i) => {
    if (matched[i]!.length === 0) return;
    const [before, word, after] = [-1, 0, 1].map((step) => plain[token.position + step]);
    const slots = chance ? matched[i]! : matched[i]!.filter((slot) => isOfSameWord(token, slot, words, found, before));
    if (slots.length === 0) return;
    const owner = token.part && word && !isGram(token.word) ? word : token;
    const end = Math.max(...slots.map((slot) => endOfMark(text, owner, slot, words, found, after)));
    const last = occurrences.at(-1);
    if (last?.token === owner) for (const slot of slots) last.slots.add(slot);
    else occurrences.push({ token: owner, end, slots: new Set(slots) });
  });
  return occurrences;
}

const isPlain = ({ width, part }: Token): boolean => width === 1 && part !== true;
