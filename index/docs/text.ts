import { html } from "hono/html";
import type { Html } from "../../src/page/document.ts";

/** Words of the tables of index/openapi/words, in which code stands in backticks. */
export function prose(words: string): Html {
  const parts = words.split(/`([^`]*)`/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

export function paragraphs(words: string): Html {
  return html`${words.split("\n\n").map(
    (words) => html`<p>${prose(words)}</p>
`,
  )}`;
}

/** Columns of a phone held upright, more or less; what fits stands on one line. */
const LINE = 72;
/** UTF-16 code units of a text that an example shows. */
const SHOWN = 160;

/** JSON as people write it: what is short on one line, long texts cut. */
export function pretty(value: unknown, indent = ""): string {
  const short = inline(value);
  if (short.length + indent.length <= LINE || typeof value !== "object" || value === null) return short;
  const deeper = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map((item) => deeper + pretty(item, deeper))
    : Object.entries(value).map(([name, item]) => `${deeper}${JSON.stringify(name)}: ${pretty(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${items.join(",\n")}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length <= SHOWN ? value : `${value.slice(0, SHOWN)}…`);
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${inline(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
