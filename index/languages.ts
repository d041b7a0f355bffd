import type { Article } from "../src/search/document.ts";
import { english } from "../src/text/english.ts";
import type { Language } from "../src/text/language.ts";

interface Carried {
  readonly language: Language;
  /** How the Worker imports it: the module below src/text, and its export. */
  readonly module: string;
  readonly name: string;
}

/** Languages with an analysis of their own; others are searched by their words as written. */
const LANGUAGES: ReadonlyMap<string, Carried> = new Map([
  ["en", { language: english, module: "english.ts", name: "english" }],
]);

/** The carried languages that these articles are written in, in a fixed order. */
export function languagesOf(articles: readonly Pick<Article, "lang">[]): Carried[] {
  const tags = new Set(articles.map(({ lang }) => lang.toLowerCase().split("-")[0]!));
  return [...LANGUAGES].filter(([tag]) => tags.has(tag)).map(([, carried]) => carried);
}

/** The languages with these tags. */
export function languagesByTag(tags: readonly string[]): Language[] {
  return languagesOf(tags.map((lang) => ({ lang }))).map(({ language }) => language);
}
