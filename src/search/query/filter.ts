import { fold } from "../../text/fold.ts";
import { PARAGRAPH_KINDS, type ParagraphKind } from "../document.ts";
import type { Property } from "./names.ts";
import type { Item } from "./pieces.ts";

/** What a paragraph or its article must be, or with `excluded` must not be. */
export interface Filter {
  readonly property: Property;
  /** Of `article` an id; of all others as valueKey gives it. */
  readonly value: string;
  readonly excluded: boolean;
}

/** What does not belong to a value that is written without quotes. */
const TRAILING = new Set(",;.!?)）");
const ID = /^[\p{L}\p{M}\p{N}_-]+$/u;

/** The filter that `property:value` is; null where it has no value, or one that the property cannot have. */
export function readFilter(property: Property, { text, quoted, excluded }: Item): Filter | null {
  const written = quoted ? text : withoutTrailing(text);
  const value = property === "article" ? written.trim().normalize("NFC") : valueKey(written);
  const possible =
    property === "kind" ? isKind(value) : property === "article" ? ID.test(value) : /[\p{L}\p{N}]/u.test(value);
  return possible ? { property, value, excluded } : null;
}

/** A value such as a tag or a name for comparison: case, accents, spaces, hyphens and underscores make no difference. */
export function valueKey(value: string): string {
  return fold(value)
    .text.replace(/[-_\s]+/gu, " ")
    .trim();
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const isKind = (value: string): value is ParagraphKind => PARAGRAPH_KINDS.some((kind) => kind === value);
