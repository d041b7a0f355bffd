import { HIT_FIELDS } from "../../src/api/schema/projection.ts";
import { REQUEST_LIMITS } from "../../src/config.ts";
import { PARAGRAPH_KINDS } from "../../src/search/document.ts";
import { PROPERTIES } from "../../src/search/query/names.ts";
import type { Schema } from "./document.ts";

const DAYS = [
  "(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?",
  "(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?",
  "02(?:-(?:0[1-9]|[12][0-9]))?",
];
// Leap years are more than a pattern can say.
const date: Schema = {
  type: "string",
  pattern: `^[0-9]{4}(?:-(?:${DAYS.join("|")}))?$`,
  examples: ["2026", "2026-01", "2026-01-31"],
};

const FREE = PROPERTIES.filter((property) => property !== "kind" && property !== "article");
const FILTERS = [
  `kind:(?:${PARAGRAPH_KINDS.join("|")})`,
  "article:[\\p{L}\\p{M}\\p{N}_-]+",
  `(?:${FREE.join("|")}):.*[\\p{L}\\p{N}\\p{So}].*`,
];
const filter: Schema = { type: "string", pattern: `^-?(?:${FILTERS.join("|")})$` };

const names = (known: readonly string[]) =>
  ({ type: "array", items: { type: "string", enum: known }, uniqueItems: true, explode: false }) as const;

/**
 * What functions check and no schema shows, by parameter, made of the same lists and limits as those functions. Requests
 * that are generated from it show that it is true (test/process/openapi.test.ts).
 */
export const SHAPES: Readonly<Record<string, Schema & { readonly explode?: boolean }>> = {
  filter: { type: "array", items: filter, maxItems: REQUEST_LIMITS.filters, explode: true },
  from: date,
  to: date,
  facets: names(PROPERTIES),
  fields: names(HIT_FIELDS),
};
