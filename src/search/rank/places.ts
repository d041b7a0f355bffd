import { isGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import type { Slot } from "./slots.ts";

/** Where a word stands that matches; a token, or what the sequences of a paragraph say of one. */
export type Place = Pick<Token, "position" | "width" | "word" | "terms"> & {
  /** See Token. */
  readonly exact?: string | undefined;
  readonly part?: boolean;
  /** Whether a space or a sign stands before it, where that is known. */
  readonly apart?: boolean;
};

/** A slot as far as phrases need it. */
export type PhraseSlot = Pick<Slot, "readings"> & Partial<Pick<Slot, "word">>;

/** For each slot of a query the places that match it in one text, in order. */
export type Places = readonly (readonly Place[])[];

/** Which slots a term belongs to; made once for a query. */
export type SlotIndex = ReadonlyMap<string, readonly number[]>;

export function indexSlots(slots: readonly Pick<Slot, "readings">[]): SlotIndex {
  const index = new Map<string, number[]>();
  slots.forEach((slot, i) => {
    for (const { terms } of slot.readings) {
      for (const term of terms) {
        const found = index.get(term);
        if (!found) index.set(term, [i]);
        else if (found.at(-1) !== i) found.push(i);
      }
    }
  });
  return index;
}

/** The slots that any of these terms belong to, each once. */
export function slotsOf(terms: readonly string[], index: SlotIndex): readonly number[] {
  let slots = NONE;
  for (const term of terms) {
    const more = index.get(term);
    if (more !== undefined) slots = slots === NONE ? more : [...new Set([...slots, ...more])];
  }
  return slots;
}

const NONE: readonly number[] = [];

/**
 * Whether the slots `[from, to)` stand next to each other, in order, somewhere in the text. Words that the text writes
 * as one take one position there; a run of a script without spaces is a run there.
 */
export function hasPhrase(places: Places, slots: readonly PhraseSlot[], from: number, to: number): boolean {
  // A word that is part of a longer one stands where that one does.
  for (let slot = from; slot < to; slot++) if (places[slot]!.length === 0) return false;
  const at = byPosition(places, from, to);
  const failed = new Set<string>();
  // True when the slots from `slot` on stand from `position` on. What has failed once is not tried again: compounds
  // offer two ways each, and the ways of many compounds multiply.
  const continues = (slot: number, position: number): boolean => {
    if (slot >= to) return true;
    const state = `${slot} ${position}`;
    if (failed.has(state)) return false;
    for (const place of at[slot - from]!.get(position) ?? []) {
      // What has no spaces is one run in the text, too: a space there ends a clause.
      if (slot > from && place.apart && slots[slot]!.word?.glued && isGram(place.word)) continue;
      const steps = stepsOver(slots[slot]!, place).filter((step) => slot + step <= to);
      if (steps.some((step) => continues(slot + step, position + place.width))) return true;
    }
    failed.add(state);
    return false;
  };
  return (places[from] ?? []).some((place) => continues(from, place.position));
}

/** For each slot of `[from, to)` its places by position. */
function byPosition(of: Places, from: number, to: number): ReadonlyMap<number, readonly Place[]>[] {
  return of.slice(from, to).map((places) => {
    const at = new Map<number, Place[]>();
    for (const place of places) {
      const here = at.get(place.position);
      if (here) here.push(place);
      else at.set(place.position, [place]);
    }
    return at;
  });
}

/** How many slots a place takes: one, or all the words that it joins. */
function stepsOver(slot: Pick<Slot, "readings">, place: Place): number[] {
  const steps = new Set<number>();
  for (const reading of slot.readings) {
    if (reading.part > 0 || !reading.terms.some((term) => place.terms.includes(term))) continue;
    steps.add(reading.parts);
  }
  return [...steps];
}
