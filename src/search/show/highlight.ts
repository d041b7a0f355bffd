import type { Token } from "../../text/token.ts";
import type { Query } from "../query/query.ts";
import { findPlaces, type SlotIndex } from "../rank/places.ts";
import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";

/** A stretch of text that matched, with the slots it matched. */
export interface Match {
  readonly range: Range;
  readonly slots: ReadonlySet<number>;
}

/**
 * What matched in a text, ascending and without overlap. Words that follow each other as in the query become one
 * stretch (“Make in India”). A common word is marked only inside such a stretch, unless the query has no other words;
 * words of a quoted phrase only where the whole phrase stands.
 */
export function highlight(
  tokens: readonly Token[],
  slots: readonly Slot[],
  index: SlotIndex,
  phrases: Query["phrases"],
): Match[] {
  const places = findPlaces(tokens, index, slots.length);
  const telling = slots.some((slot) => !slot.word.common);
  const found = new Map<Token, Set<number>>();
  places.forEach((list, slot) => {
    for (const token of list) found.set(token, (found.get(token) ?? new Set()).add(slot));
  });
  const inOrder = tokens.filter((token) => found.has(token));
  const matches: (Match & { tells: boolean })[] = [];
  let last: { token: Token; slots: ReadonlySet<number> } | null = null;
  for (const token of inOrder) {
    const here = found.get(token)!;
    const tells = !telling || [...here].some((slot) => !slots[slot]!.word.common);
    const open = matches.at(-1);
    // A part of what is marked as a whole already, or what stands right behind it, or the next word of a stretch, widens
    // what is open.
    if (open && last && (token.start <= open.range[1] || follows(last, token, here))) {
      const range: Range = [open.range[0], Math.max(open.range[1], token.end)];
      matches[matches.length - 1] = { range, slots: new Set([...open.slots, ...here]), tells: open.tells || tells };
    } else {
      matches.push({ range: [token.start, token.end], slots: here, tells });
    }
    last = { token, slots: here };
  }
  return matches
    .filter((match) => match.tells && isAskedFor(match.slots, phrases))
    .map(({ range, slots: matched }) => ({ range, slots: matched }));
}

/** Whether a stretch holds a word that stands alone in the query, or a whole phrase of it. */
function isAskedFor(matched: ReadonlySet<number>, phrases: Query["phrases"]): boolean {
  const quoted = (slot: number) => phrases.some(([from, to]) => slot >= from && slot < to);
  if (![...matched].every(quoted)) return true;
  return phrases.some(([from, to]) =>
    Array.from({ length: to - from }, (_, i) => from + i).every((i) => matched.has(i)),
  );
}

/** Whether a token stands right behind another, and so do their words in the query. */
function follows(
  last: { token: Token; slots: ReadonlySet<number> },
  token: Token,
  slots: ReadonlySet<number>,
): boolean {
  if (token.position !== last.token.position + last.token.width) return false;
  return [...slots].some((slot) => last.slots.has(slot - 1));
}
