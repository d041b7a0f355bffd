import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A generator, and what it needs to make a site of the content. */
export interface Site {
  readonly name: string;
  /** The package whose version is that of the generator. */
  readonly package: string;
  /** Source files of the site that are made of the pages in content/, by path; the others lie in sites/<name>/. */
  readonly files: Readonly<Record<string, string>>;
  /** What builds it: a script of a package, and its arguments. */
  readonly command: readonly string[];
  /** Where the built site is then. */
  readonly output: string;
  /** Which pages of truth.txt it has, by id, and in which language. */
  readonly pages: Readonly<Record<string, { readonly page: string; readonly lang: string }>>;
}

export const ADDRESS = "https://lanterna.example";

const folder = join(import.meta.dirname, "content");

export interface Page {
  readonly title: string;
  /** What stands below the title. */
  readonly body: string;
  /** Both. */
  readonly whole: string;
}

export function page(name: string): Page {
  const whole = readFileSync(join(folder, `${name}.md`), "utf8");
  const [, title = "", body = ""] = /^# (.*)\n\n([\s\S]*)$/.exec(whole) ?? [];
  return { title, body, whole };
}

export const WHEEL = readFileSync(join(folder, "wheel.svg"), "utf8");

/** Front matter with these lines, then the text. */
export function withFront(lines: readonly string[], text: string): string {
  return `---\n${lines.join("\n")}\n---\n\n${text}`;
}
