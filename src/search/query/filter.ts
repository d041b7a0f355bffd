import { fold } from "../../text/fold.ts";
import { lazily } from "../../text/lazily.ts";
import { PARAGRAPH_KINDS } from "../document.ts";
import type { Property } from "./names.ts";
import type { Item } from "./pieces.ts";

/** What a paragraph or its article must be, or with `excluded` must not be. */
export interface Filter {
  readonly property: Property;
  /** As written. */
  readonly value: string;
  /** What is compared: of `article` an id, of all others what valueKey gives. */
  readonly key: string;
  readonly excluded: boolean;
}

/** What does not belong to a value that is written without quotes. */
const TRAILING = new Set(",;.!?)）");
const ID = lazily(String.raw`^[\p{L}\p{M}\p{N}_-]+$`);
const VALUE = lazily(String.raw`[\p{L}\p{N}\p{So}]`);

/** The filter that `property:value` is; null where it has no value, or one that the property cannot have. */
export function readFilter(
  property: Property,
  { text, quoted, excluded }: Pick<Item, "text" | "quoted" | "excluded">,
): Filter | null {
  const written = quoted ? text : withoutTrailing(text);
  const value = written.trim();
  const key = property === "article" ? value.normalize("NFC") : valueKey(value);
  return isPossible(property, key) ? { property, value, key, excluded } : null;
}

function isPossible(property: Property, key: string): boolean {
  if (property === "kind") return PARAGRAPH_KINDS.some((kind) => kind === key);
  return (property === "article" ? ID : VALUE)().test(key);
}

/**
 * A value such as a tag or a name for comparison: case, accents, spaces, hyphens and underscores make no difference. What
 * is nothing but pictures stays as it is.
 */
export function valueKey(value: string): string {
  const key = fold(value)
    .text.replace(/[-_\s]+/gu, " ")
    .trim();
  return key === "" ? value.trim() : key;
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.has(text[end - 1]!)) end--;
  return text.slice(0, end);
}
