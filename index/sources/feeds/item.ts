import type { Fields } from "../metadata/fields.ts";

/** An article as a feed or an export holds it, before its content is looked at. */
export interface Item {
  /** The line, counted from 1, on which it begins. */
  readonly line: number;
  /** What it says of itself; its title as text. */
  readonly fields: Fields;
  /** What else it is called (guid, slug), for an id where its address gives none; the best name first. */
  readonly names: readonly string[];
  readonly body: Body | undefined;
  /** Whether it says itself, or shows, that its body is only the beginning or a summary of the article. */
  readonly summary: boolean;
  /** Why it is left out on purpose, such as `it is a draft`. */
  readonly leftOut?: string;
}

/** The content of an item: HTML, or text as in a plain text file. */
export type Body = ({ readonly html: string } | { readonly text: string }) & {
  /** The line of the file for a line of the content, both counted from 1. */
  readonly lineOf: (within: number) => number;
};

/** Of content that begins on a line of the file and has its lines. */
export function linesFrom(first: number): Body["lineOf"] {
  return (within) => first + within - 1;
}

/** A feed as the reader of its format gives it. May be read several times: its items are not kept. */
export type Items = (report: ItemReport) => Iterable<Item>;

/** Where a format's reader tells what is wrong with the file itself. */
export interface ItemReport {
  problem(finding: Finding): void;
  warning(finding: Finding): void;
}

export interface Finding {
  readonly line?: number;
  readonly what: string;
  readonly cure: string;
}

/** An object without the fields that nothing is known of. */
export function known(fields: { readonly [name in keyof Fields]: Fields[name] | undefined }): Fields {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told);
}
