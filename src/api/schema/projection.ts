import type { HitFields } from "./answers.ts";

/** A name for each field of a hit: the compiler holds them to the schema, which the Worker need not carry for that. */
const FIELDS: Readonly<Record<keyof HitFields, true>> = {
  id: true,
  url: true,
  link: true,
  article: true,
  position: true,
  positions: true,
  kind: true,
  headings: true,
  lang: true,
  text: true,
  credit: true,
  score: true,
  pinned: true,
  explanation: true,
  highlights: true,
  html: true,
  snippet: true,
  more: true,
};

/** What `fields` may name. */
export const HIT_FIELDS = Object.keys(FIELDS) as (keyof HitFields)[];
