import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Article } from "../../src/search/document.ts";
import type { ContentProblem } from "../problems.ts";

export interface FrontMatter {
  readonly fields: Partial<Omit<Article, "authors" | "tags">> & { authors?: string[]; tags?: string[] };
  /** What comes behind the front matter. */
  readonly body: string;
  /** The line, counted from 1, on which the body begins. */
  readonly bodyLine: number;
}

type Finding = Omit<ContentProblem, "file">;

/**
 * Splits a file into the YAML between two lines of `---` at its very beginning and the rest. Without such a beginning
 * all of it is body. Fields that Pilcrow does not know are left alone; one with nothing behind its colon is not given.
 *
 * @returns null when the front matter cannot be read; every reason has been reported
 */
export function splitFrontMatter(text: string, problem: (finding: Finding) => void): FrontMatter | null {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return { fields: {}, body: text, bodyLine: 1 };
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  if (close < 0) {
    problem({ line: 1, what: "front matter is opened but never closed", cure: "Add a line `---` behind it." });
    return null;
  }
  const counter = new LineCounter();
  // Failsafe: every value is the text that was written. YAML's numbers would make 7 of the id 007.
  const document = parseDocument(lines.slice(1, close).join("\n"), {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : counter.linePos(offset).line + 1);
  for (const error of document.errors) {
    const what = `front matter does not parse: ${error.message.split("\n")[0]}`;
    problem({
      line: lineAt(error.pos[0]),
      what,
      cure: "Write it as YAML, one `name: value` a line; put quotes around values with a colon.",
    });
  }
  if (document.errors.length > 0) return null;
  let aliases = false;
  visit(document, {
    Alias(_, { source, range }) {
      aliases = true;
      const what = `front matter does not parse: \`*${source}\` stands for something else in YAML`;
      problem({ line: lineAt(range?.[0]), what, cure: "Put quotes around a value that begins with a star." });
    },
  });
  if (aliases) return null;
  const values: unknown = document.toJS();
  const body = { body: lines.slice(close + 1).join("\n"), bodyLine: close + 2 };
  if (values === null || values === undefined) return { fields: {}, ...body };
  if (typeof values !== "object" || Array.isArray(values)) {
    problem({
      line: 2,
      what: "front matter is not a list of names and values",
      cure: "Write `title: …` and the like.",
    });
    return null;
  }
  const { contents } = document;
  const keys = isMap(contents) ? contents.items.flatMap(({ key }) => (isScalar(key) ? [key] : [])) : [];
  const lineOf = (name: string) => lineAt(keys.find(({ value }) => value === name)?.range?.[0]);
  const fields = readFields(new Map(Object.entries(values)), (name, what, cure) =>
    problem({ line: lineOf(name), what, cure }),
  );
  return fields && { fields, ...body };
}

type Refuse = (name: string, what: string, cure: string) => void;

const READERS = {
  id: text(
    (value) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(value),
    "must be made of letters, digits, `_` and `-`",
    "Use something like `my-article`.",
  ),
  title: text((value) => value.trim() !== "", "is empty", "Write the title, or remove the line."),
  url: text(isWebAddress, "is not an absolute web address", "Write it whole, such as `https://example.com/article`."),
  lang: text(isLanguageTag, "is not a language tag", "Use a BCP 47 tag such as `en` or `pt-BR`."),
  date: text(isDate, "is not a date", "Write it as 2026-01-31 or 2026-01-31T09:00:00Z."),
  section: text(() => true, "", ""),
  description: text(() => true, "", ""),
  image: text(isWebAddress, "is not an absolute web address", "Write it whole, such as `https://example.com/a.jpg`."),
  authors: list,
  tags: list,
} as const;

function readFields(values: ReadonlyMap<string, unknown>, refuse: Refuse): FrontMatter["fields"] | null {
  let good = true;
  const fields: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(READERS)) {
    const value = values.get(name);
    if (value === undefined || value === "") continue;
    const result = read(value);
    if ("refused" in result) {
      good = false;
      refuse(name, `front matter: \`${name}\` ${result.refused}`, result.cure);
    } else fields[name] = result.value;
  }
  return good ? fields : null;
}

type Reading<T> = { value: T } | { refused: string; cure: string };

function text(accept: (value: string) => boolean, refused: string, cure: string) {
  return (value: unknown): Reading<string> => {
    if (typeof value !== "string") {
      return { refused: "must be one text", cure: "Write one text, in quotes if it begins with a bracket or brace." };
    }
    return accept(value) ? { value } : { refused, cure };
  };
}

function list(value: unknown): Reading<string[]> {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  if (items.every((item) => typeof item === "string")) return { value: items };
  return { refused: "must be a list of texts", cure: "Write `[one, two]`, or one text." };
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isDate(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}(?=[T ]|$)/.exec(value)?.[0];
  if (day === undefined || Number.isNaN(Date.parse(value.replace(" ", "T")))) return false;
  // Parsing takes 30 February for 2 March.
  return new Date(day).toISOString().startsWith(day);
}
