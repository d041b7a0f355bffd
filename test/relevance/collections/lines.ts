import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Something is wrong with what was given; the message names file and line, and the cure. */
export class BadCollection extends Error {
  override readonly name = "BadCollection";
}

export interface Line {
  readonly text: string;
  /** File and line, for messages. */
  readonly at: string;
}

/** The lines of a file that are not blank, or null where there is no such file. */
export function readLines(folder: string, file: string): Line[] | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  return readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((text, i) => ({ text, at: `${path}:${i + 1}` }))
    .filter(({ text }) => text.trim() !== "");
}

/** The texts of one line of JSON: those that must be there, and those that may. Numbers are read as texts. */
export function readTexts<Must extends string, May extends string>(
  { text, at }: Line,
  must: readonly Must[],
  may: readonly May[],
): Record<Must, string> & Partial<Record<May, string>> {
  const object = parse(text, at);
  const texts = new Map<string, string>();
  for (const name of [...must, ...may]) {
    const value = object[name];
    if (typeof value === "string") texts.set(name, value);
    else if (typeof value === "number") texts.set(name, String(value));
    else if (value !== undefined && value !== null) throw new BadCollection(`${at}: “${name}” must be a text.`);
  }
  const missing = must.filter((name) => !texts.has(name));
  if (missing.length > 0) {
    throw new BadCollection(`${at}: has no “${missing.join("”, “")}”; a line is { ${must.map(quoted).join(", ")} }.`);
  }
  return Object.fromEntries(texts) as Record<Must, string> & Partial<Record<May, string>>;
}

const quoted = (name: string) => `"${name}": "…"`;

function parse(text: string, at: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadCollection(`${at}: is not JSON (${(error as Error).message}); write one object a line.`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BadCollection(`${at}: is no object; write one object a line.`);
}
