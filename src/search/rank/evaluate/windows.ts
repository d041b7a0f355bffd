import type { Engine } from "../../store/engine.ts";

/**
 * The content in stretches of at most so many paragraphs, in order. None ends within an article, unless the article is
 * longer than a window.
 */
export function windowsOf(
  { summary, startsArticle }: Pick<Engine, "summary" | "startsArticle">,
  most: number,
): readonly (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = 0; from < summary.paragraphs; ) {
    const last = Math.min(from + most, summary.paragraphs);
    let to = last;
    if (last < summary.paragraphs) while (to > from && !startsArticle(to)) to--;
    if (to === from) to = last;
    found.push([from, to]);
    from = to;
  }
  return found;
}
