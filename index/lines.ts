/** Stands for the end of a line or cell in a text that is being read; white space like any other. */
export const LINE_END = "\u2028";

/** A text with its white space collapsed, and where in it lines end. */
export interface Lines {
  readonly text: string;
  /** Of each space that stands for such an end its place, in UTF-16 code units. */
  readonly lines: readonly number[];
}

export function collapseLines(text: string): Lines {
  const lines: number[] = [];
  let less = 0;
  const collapsed = text.trim().replace(/\s+/gu, (gap, at: number) => {
    if (gap.includes(LINE_END)) lines.push(at - less);
    less += gap.length - 1;
    return " ";
  });
  return { text: collapsed, lines };
}
