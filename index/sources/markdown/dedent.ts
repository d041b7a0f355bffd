/** A tag that has its lines to itself. */
export interface FlowTag {
  /** Of the text, counted from 1. */
  readonly line: number;
  readonly name: string;
  readonly closes: boolean;
  /** How far in it stands. */
  readonly indent: number;
}

/**
 * What stands between two tags is indented by its writer and not by Markdown, where four spaces would be code: as far as it
 * is further in than its tag, it is moved out.
 */
export function dedent(text: string, tags: readonly FlowTag[]): string {
  if (tags.length === 0) return text;
  const open: Opened[] = [];
  let next = 0;
  return text
    .split("\n")
    .map((line, i) => {
      const here: FlowTag[] = [];
      while (tags[next]?.line === i + 1) here.push(tags[next++]!);
      for (const { name, closes } of here) if (closes) close(open, name);
      const last = open.at(-1);
      const indent = line.length - line.trimStart().length;
      const [first] = here;
      if (last && last.strip === undefined && (first ?? line.trim() !== "")) {
        last.strip = last.above + Math.max(0, (first?.indent ?? indent) - last.tag);
      }
      for (const tag of here) {
        if (!tag.closes) open.push({ name: tag.name, tag: tag.indent, above: last?.strip ?? last?.above ?? 0 });
      }
      return line.slice(Math.min(indent, last?.strip ?? last?.above ?? 0));
    })
    .join("\n");
}

interface Opened {
  readonly name: string;
  /** How far in its tag stands. */
  readonly tag: number;
  /** How far what is around it is moved out. */
  readonly above: number;
  /** How far what it holds is moved out; known from the first line that it holds. */
  strip?: number;
}

/** Ends the innermost of this name, and what is left open in it. */
function close(open: Opened[], name: string): void {
  const at = open.findLastIndex((each) => each.name === name);
  if (at >= 0) open.length = at;
}
