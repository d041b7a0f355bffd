import type { Engine } from "../../store/engine.ts";

/** Paragraphs of the first window; each is twice as long as the one before, up to the most. */
const FIRST = 1024;

/**
 * The content in stretches of at most so many paragraphs, in order; the first ones are short, so that it is soon known what
 * a paragraph must be worth. None ends within an article, unless the article is longer than a window.
 */
export function windowsOf(
  { summary, articleOf, firsts }: Pick<Engine, "summary" | "articleOf" | "firsts">,
  most: number,
): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = 0, size = Math.min(FIRST, most); from < summary.paragraphs; size = Math.min(2 * size, most)) {
    const last = Math.min(from + size, summary.paragraphs);
    const whole = last < summary.paragraphs ? firsts[articleOf(last)]! : last;
    const to = whole > from ? whole : last;
    found.push([from, to]);
    from = to;
  }
  return found;
}
