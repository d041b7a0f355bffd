import type { Report } from "../source.ts";

/** What stands in front matter, before it is known what it means. */
export interface Parsed {
  readonly value: unknown;
  /** The line of a top-level name, counted from 1 in the front matter's own text; 1 where it is not found. */
  lineOf(name: string): number;
}

/** Reads front matter of one dialect; null when it cannot, and every reason with its line has been reported. */
export type Dialect = (source: string, problem: Report["problem"]) => Parsed | null;

/** Finds the first line that begins with a name as the dialect writes it. */
export function lineOfName(source: string, pattern: (name: string) => string): Parsed["lineOf"] {
  return (name) => {
    const found = new RegExp(`^[ \\t{,]*${pattern(name)}`, "im").exec(source);
    return found ? source.slice(0, found.index).split("\n").length : 1;
  };
}
