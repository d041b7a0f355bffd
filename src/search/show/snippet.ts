import type { Token } from "../../text/token.ts";
import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";
import { characterEdge } from "./edge.ts";
import type { Match } from "./highlight.ts";

export interface Snippet {
  readonly text: string;
  readonly highlights: readonly Range[];
}

const ELLIPSIS = "…";

/**
 * The passage that shows most of what matched: the window of about `length` code units with the greatest rarity of
 * different words, then with the most matches, then the first. It is cut at words and says with “…” where text is
 * missing; its highlights count from its own start.
 */
export function cutSnippet(
  text: string,
  tokens: readonly Token[],
  matches: readonly Match[],
  slots: readonly Slot[],
  length: number,
): Snippet {
  if (text.length <= length) return { text, highlights: matches.map((match) => match.range) };
  const [from, to] = bestWindow(matches, slots, length);
  const [start, end] = cutAtWords(text, tokens, from, to, length);
  const lead = start > 0 ? ELLIPSIS : "";
  const tail = end < text.length ? ELLIPSIS : "";
  const shift = lead.length - start;
  const highlights = matches
    .filter(({ range }) => range[0] < end && range[1] > start)
    .map(({ range }): Range => [Math.max(range[0], start) + shift, Math.min(range[1], end) + shift]);
  return { text: lead + text.slice(start, end) + tail, highlights };
}

/** The stretch from the first to the last match of the best window; of a match longer than that, its beginning. */
function bestWindow(matches: readonly Match[], slots: readonly Slot[], length: number): Range {
  let best: Range = [0, 0];
  let bestValue = -1;
  for (let first = 0; first < matches.length; first++) {
    const start = matches[first]!.range[0];
    const seen = new Set<number>();
    let value = 0;
    for (let last = first; last < matches.length; last++) {
      const end = matches[last]!.range[1];
      if (last > first && end - start > length) break;
      for (const slot of matches[last]!.slots) {
        if (!seen.has(slot)) value += slots[slot]!.rarity;
        seen.add(slot);
      }
      // Every further match adds a little, so that of equal windows the fuller one wins.
      value += 1e-3;
      if (value > bestValue) {
        bestValue = value;
        best = [start, Math.min(end, start + length)];
      }
    }
  }
  return best;
}

/** Widens a stretch to about `length`, two thirds of the room behind it, and ends it at the edges of words. */
function cutAtWords(text: string, tokens: readonly Token[], from: number, to: number, length: number): Range {
  const room = length - (to - from);
  const before = Math.max(0, from - Math.floor(room / 3));
  const end = Math.min(text.length, before + length);
  // At the end of a text the room behind is lost: what matched stays in sight of a narrow screen.
  const start = Math.max(0, Math.min(before, Math.max(end - length, from - Math.floor(room / 2))));
  const inside = tokens.filter((token) => token.width === 1 && token.start >= start && token.end <= end);
  const first = inside[0];
  const last = inside.at(-1);
  // One word that is longer than the room, as in a script without spaces.
  if (!first || !last) return [from, from + characterEdge(text.slice(from), length)];
  return [start > 0 ? first.start : 0, end < text.length ? last.end : end];
}
