import * as v from "valibot";
import { PARAGRAPH_KINDS } from "../../../src/search/document.ts";
import type { Values } from "../metadata/lookup.ts";
import { languageOf } from "../metadata/values.ts";

const text = v.string("must be a text");

const paragraph = v.strictObject(
  {
    text,
    kind: v.optional(v.picklist(PARAGRAPH_KINDS, `must be one of ${PARAGRAPH_KINDS.join(", ")}`)),
    headings: v.optional(v.array(text, "must be a list of texts")),
    anchor: v.optional(text),
    credit: v.optional(text),
    lang: v.optional(
      v.pipe(
        text,
        v.transform((tag) => languageOf(tag) ?? ""),
        v.nonEmpty("is not a language tag"),
      ),
    ),
  },
  ({ expected }) =>
    expected === "never"
      ? "is no field of a paragraph"
      : expected === "Object"
        ? "must be a text or an object"
        : "is missing",
);

/** The text of an article as JSON gives it: in one of four ways, of which the first that is there counts. */
const content = v.object({
  paragraphs: v.optional(
    v.array(
      v.lazy((item) => (typeof item === "string" ? text : paragraph)),
      "must be a list of paragraphs",
    ),
  ),
  markdown: v.optional(text),
  html: v.optional(text),
  text: v.optional(text),
});

export type JsonContent = v.InferOutput<typeof content>;
export type JsonParagraph = Exclude<JsonContent["paragraphs"], undefined>[number];

/** What is wrong with one field. */
export interface Wrong {
  /** Such as `paragraphs[2].kind`. */
  readonly field: string;
  readonly what: string;
}

export const CONTENT_NAMES = Object.keys(content.entries);

/** Whether an object holds an article's text, under the names that Pilcrow reads. */
export function holdsContent(values: Values): boolean {
  return CONTENT_NAMES.some((name) =>
    name === "paragraphs" ? Array.isArray(values[name]) : typeof values[name] === "string",
  );
}

/** @returns everything that is wrong, or the content */
export function readJsonContent(values: Values): JsonContent | Wrong[] {
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const result = v.safeParse(content, said);
  return result.success
    ? result.output
    : result.issues.map(({ path = [], message }) => ({ field: fieldOf(path), what: message }));
}

function fieldOf(path: readonly { readonly key: unknown }[]): string {
  return path.map(({ key }, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${key}`)).join("");
}
