import type { Field } from "../document.ts";

/** What `name:word` restricts a word to, as it is typed and as the index calls it. */
const FIELD_OF = { title: "title", heading: "headings", text: "text", credit: "credit" } as const satisfies {
  readonly [name: string]: Field;
};

export type FieldName = keyof typeof FIELD_OF;

/** What `name:value` asks of a paragraph or its article. */
export const PROPERTIES = ["kind", "article", "tag", "section", "author", "lang"] as const;
export type Property = (typeof PROPERTIES)[number];

/** Every name that a colon may follow. */
export const NAMES: readonly string[] = [...Object.keys(FIELD_OF), ...PROPERTIES];

export const isProperty = (name: FieldName | Property): name is Property =>
  PROPERTIES.some((property) => property === name);

export const fieldOf = (name: FieldName): Field => FIELD_OF[name];

/** A field as readers type it. */
export function nameOf(field: Field): FieldName {
  return field === "headings" ? "heading" : field;
}
