import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";
import type { AnalysedText } from "./analysed.ts";
import type { Match } from "./highlight.ts";
import { choosePassage } from "./passage.ts";
import { bestWindow } from "./window.ts";

export interface Snippet {
  readonly text: string;
  readonly highlights: readonly Range[];
}

const ELLIPSIS = "…";

/**
 * The passage that shows most of what matched: a stretch of the text of at most `length` code units, whole sentences
 * where it can be. It says with “…” where text is missing, apart from whole sentences (“… The”) and close to cut ones
 * (“…the”); its highlights count from its own start.
 */
export function cutSnippet(
  shown: Pick<AnalysedText, "text" | "sentences">,
  matches: readonly Match[],
  slots: readonly Pick<Slot, "rarity">[],
  length: number,
): Snippet {
  const { text } = shown;
  const ranges = matches.map((match) => match.range);
  if (text.length <= length) return { text, highlights: ranges };
  const [start, end] = choosePassage(shown, bestWindow(matches, slots, length), ranges, length);
  const lead = start > 0 ? ELLIPSIS : "";
  const tail = end < text.length ? ELLIPSIS : "";
  const shift = lead.length - start;
  const highlights = ranges
    .filter((range) => range[0] < end && range[1] > start)
    .map((range): Range => [Math.max(range[0], start) + shift, Math.min(range[1], end) + shift]);
  return { text: lead + text.slice(start, end) + tail, highlights };
}
