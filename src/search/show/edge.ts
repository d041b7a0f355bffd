/**
 * The greatest place up to `most` (at least 1) where a text can be cut without parting what a reader sees as one
 * character: a surrogate pair, a letter and its marks, a joined emoji. Where one character takes all the room, it is cut
 * between two code points.
 */
export function characterEdge(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  const start = characters.containing(most)?.index ?? 0;
  if (start > 0) return start;
  const half = most > 1 && text.codePointAt(most - 1)! > 0xffff;
  return half ? most - 1 : most;
}
