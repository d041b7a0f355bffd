import type { Dialect, Parsed } from "./front-matter/dialect.ts";
import { json } from "./front-matter/json.ts";
import { toml } from "./front-matter/toml.ts";
import { yaml } from "./front-matter/yaml.ts";
import { type Fields, readFields } from "./metadata/fields.ts";
import { reasonToSkip } from "./metadata/skip.ts";
import type { Report } from "./source.ts";

export interface FrontMatter {
  readonly fields: Fields;
  /** Why the article is not to be searched, if it says so. */
  readonly skip?: string;
  /** What comes behind the front matter. */
  readonly body: string;
  /** The line, counted from 1, on which the body begins. */
  readonly bodyLine: number;
}

/**
 * Splits a file into the front matter at its very beginning and the rest: YAML between two lines of `---`, TOML between
 * `+++`, JSON between (or before) `;;;` or, if asked for, in braces. Without such a beginning all of it is body. Fields
 * under other names are mapped as readFields says; what is unknown is left alone, one with nothing behind it is not given.
 *
 * @param options.site what addresses without a host are below
 * @param options.braces whether a `{` at the beginning opens front matter, as in Hugo's Markdown
 * @returns null when the front matter cannot be read; every reason has been reported
 */
export function splitFrontMatter(
  text: string,
  problem: Report["problem"],
  options: { readonly site?: string | undefined; readonly braces?: boolean } = {},
): FrontMatter | null {
  const place = placeOf(text, options.braces ?? false);
  if (place === null) return { fields: {}, body: text, bodyLine: 1 };
  if ("what" in place) {
    problem({ line: 1, ...place });
    return null;
  }
  const { dialect, source, offset, ...rest } = place;
  const parsed = guarded(dialect, source, ({ line = 1, ...rest }) => problem({ line: line + offset, ...rest }));
  if (parsed === null) return null;
  const { value, lineOf } = parsed;
  if (value === null || value === undefined || value === "") return { fields: {}, ...rest };
  if (typeof value !== "object" || Array.isArray(value)) {
    const what = "front matter is not a list of names and values";
    problem({ line: 1 + offset, what, cure: "Write `title: …` and the like." });
    return null;
  }
  const values = { ...value };
  const skip = reasonToSkip(values);
  // What is left out anyway need not be in order.
  if (skip !== undefined) return { fields: {}, skip, ...rest };
  const fields = readFields(values, options.site, (name, what, cure) =>
    problem({ line: lineOf(name) + offset, what: `front matter: \`${name}\` ${what}`, cure }),
  );
  return fields && { fields, ...rest };
}

interface Place {
  readonly dialect: Dialect;
  readonly source: string;
  /** How many lines stand above the source. */
  readonly offset: number;
  readonly body: string;
  readonly bodyLine: number;
}

const FENCES: readonly (readonly [open: RegExp, close: RegExp, dialect: Dialect, name: string])[] = [
  [/^---(?:ya?ml)?[ \t]*$/, /^(?:---|\.\.\.)[ \t]*$/, yaml, "---"],
  [/^\+\+\+[ \t]*$/, /^\+\+\+[ \t]*$/, toml, "+++"],
  [/^---toml[ \t]*$/, /^---[ \t]*$/, toml, "---"],
  [/^---json[ \t]*$/, /^---[ \t]*$/, json, "---"],
  [/^;;;[ \t]*$/, /^;;;[ \t]*$/, json, ";;;"],
];

/** Where front matter stands; null when there is none, what is wrong when it does not end. */
function placeOf(text: string, braces: boolean): Place | null | { what: string; cure: string } {
  const first = text.slice(0, text.indexOf("\n") + 1 || undefined).trimEnd();
  if (/^---(js|javascript|coffee)$/.test(first)) {
    return { what: "its front matter is a program, which is not run", cure: "Write it as YAML between `---`." };
  }
  for (const [open, close, dialect, name] of FENCES) {
    if (!open.test(first)) continue;
    const lines = text.split("\n");
    const end = lines.findIndex((line, i) => i > 0 && close.test(line));
    if (end < 0) {
      return { what: "front matter is opened but never closed", cure: `Add a line \`${name}\` behind it.` };
    }
    const body = lines.slice(end + 1).join("\n");
    return { dialect, source: lines.slice(1, end).join("\n"), offset: 1, body, bodyLine: end + 2 };
  }
  // Hexo's JSON has no opening line, Hugo's no lines of its own at all.
  const close = /^"[^"]*"\s*:/.test(first) ? /^;;;[ \t]*$/m.exec(text) : null;
  if (close) return bare(text, close.index, close.index + close[0].length);
  const end = braces && /^\{[ \t]*("|$)/.test(first) ? objectEnd(text) : -1;
  return end < 0 ? null : bare(text, end, end);
}

/** JSON from the beginning of a file to `end`; the body is what follows `behind`, from the next line on. */
function bare(text: string, end: number, behind: number): Place {
  const above = text.slice(0, behind + 1);
  const rest = text.slice(behind);
  const body = rest.replace(/^[ \t]*\n/, "");
  const bodyLine = above.trimEnd().split("\n").length + (body === rest ? 0 : 1);
  return { dialect: json, source: text.slice(0, end), offset: 0, body, bodyLine };
}

/** Behind the brace that closes the one at the beginning; -1 where none does. */
function objectEnd(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return index + 1;
  }
  return -1;
}

/** Parsers go as deep as what they read is nested, so that the stack may not hold it. */
function guarded(dialect: Dialect, source: string, problem: Report["problem"]): Parsed | null {
  try {
    return dialect(source, problem);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problem({ line: 1, what: "front matter is nested too deeply", cure: "Take brackets and indentation out." });
    return null;
  }
}
