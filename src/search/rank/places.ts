import type { Token } from "../../text/token.ts";
import type { Slot } from "./slots.ts";

/** Where the words of a query stand in one text. */
export interface Places {
  readonly tokens: readonly Token[];
  /** For each slot the tokens that match it, in order. */
  readonly of: readonly (readonly Token[])[];
}

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

export function findPlaces(tokens: readonly Token[], index: SlotIndex, slots: number): Places {
  const of: Token[][] = Array.from({ length: slots }, () => []);
  for (const token of tokens) {
    for (const term of token.terms) {
      for (const slot of index.get(term) ?? NONE) {
        const found = of[slot]!;
        if (found[found.length - 1] !== token) found.push(token);
      }
    }
  }
  return { tokens, of };
}

const NONE: readonly number[] = [];

/**
 * Whether the slots `[from, to)` stand next to each other, in order, somewhere in the text. Words that the text writes
 * as one take one position there.
 */
export function hasPhrase(places: Places, slots: readonly Pick<Slot, "readings">[], from: number, to: number): boolean {
  if (places.of[from]?.length === 0) return false;
  const at = byPosition(places.of, from, to);
  const failed = new Set<string>();
  // True when the slots from `slot` on stand from `position` on. What has failed once is not tried again: compounds
  // offer two ways each, and the ways of many compounds multiply.
  const continues = (slot: number, position: number): boolean => {
    if (slot >= to) return true;
    const state = `${slot} ${position}`;
    if (failed.has(state)) return false;
    for (const token of at[slot - from]!.get(position) ?? []) {
      const steps = stepsOver(slots[slot]!, token).filter((step) => slot + step <= to);
      if (steps.some((step) => continues(slot + step, position + token.width))) return true;
    }
    failed.add(state);
    return false;
  };
  return (places.of[from] ?? []).some((token) => continues(from, token.position));
}

/** For each slot of `[from, to)` its tokens by position. */
function byPosition(of: Places["of"], from: number, to: number): ReadonlyMap<number, readonly Token[]>[] {
  return of.slice(from, to).map((tokens) => {
    const at = new Map<number, Token[]>();
    for (const token of tokens) {
      const here = at.get(token.position);
      if (here) here.push(token);
      else at.set(token.position, [token]);
    }
    return at;
  });
}

/** How many slots a token takes: one, or all the words that it joins. */
function stepsOver(slot: Pick<Slot, "readings">, token: Token): number[] {
  const steps = new Set<number>();
  for (const reading of slot.readings) {
    if (reading.part > 0 || !reading.terms.some((term) => token.terms.includes(term))) continue;
    steps.add(reading.parts);
  }
  return [...steps];
}
