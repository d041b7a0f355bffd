import { REQUEST_LIMITS } from "../../config.ts";

/** A caller's value inside a sentence: text in quotation marks, on one line, cut where it is long; else its kind. */
export function quote(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "string") return `of type ${typeof value}`;
  if (value === "") return "empty";
  const shown = value
    .slice(0, REQUEST_LIMITS.quotedLength)
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ");
  return `“${shown}${shown.length < value.length ? "…" : ""}”`;
}
