import { isGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import { type SlotIndex, slotsOf } from "../rank/places.ts";
import type { AnalysedText } from "./analysed.ts";
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
  { text, tokens, words: written }: AnalysedText,
  words: Words,
  index: SlotIndex,
  chance: boolean,
): Occurrence[] {
  const slotsByToken: { token: Token; all: readonly number[] }[] = [];
  for (const token of tokens) {
    const all = slotsOf(token.terms, index);
    if (all.length > 0) slotsByToken.push({ token, all });
  }
  const found = new Map<number, readonly number[]>();
  for (const { token, all } of slotsByToken) {
    if (written[token.position] === token) found.set(token.position, all);
  }
  const occurrences: { token: Token; end: number; slots: Set<number> }[] = [];
  for (const { token, all } of slotsByToken) {
    const { position } = token;
    const [before, word, after] = [written[position - 1], written[position], written[position + 1]];
    const slots = chance ? all : all.filter((slot) => isOfSameWord(token, slot, words, found, before));
    if (slots.length === 0) continue;
    const owner = token.part && word && !isGram(token.word) ? word : token;
    const end = Math.max(...slots.map((slot) => endOfMark(text, owner, slot, words, found, after)));
    const last = occurrences.at(-1);
    if (last?.token === owner) for (const slot of slots) last.slots.add(slot);
    else occurrences.push({ token: owner, end, slots: new Set(slots) });
  }
  return occurrences;
}
