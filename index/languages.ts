import type { Article } from "../src/search/document.ts";
import type { Language } from "../src/text/language.ts";
import { english } from "../src/text/languages/english.ts";
import { arabic } from "../src/text/languages/arabic.ts";
import { german } from "../src/text/languages/german.ts";
import { spanish } from "../src/text/languages/spanish.ts";
import { russian } from "../src/text/languages/russian.ts";
import { plain } from "../src/text/languages/plain.ts";

interface Carried {
  readonly language: Language;
  /** How the Worker imports it: the module below src/text, and its export. */
  readonly module: string;
  readonly name: string;
}

/** Languages with an analysis of their own. */
const LANGUAGES: ReadonlyMap<string, Carried> = new Map([
  ["en", { language: english, module: "languages/english.ts", name: "english" }],
  ["ar", { language: arabic, module: "languages/arabic.ts", name: "arabic" }],
  ["de", { language: german, module: "languages/german.ts", name: "german" }],
  ["es", { language: spanish, module: "languages/spanish.ts", name: "spanish" }],
  ["ru", { language: russian, module: "languages/russian.ts", name: "russian" }],
]);

/** Others are searched by their words as written; it must stand last. */
const PLAIN: Carried = { language: plain, module: "languages/plain.ts", name: "plain" };

/** What the analysis of these articles needs, in a fixed order. */
export function languagesOf(articles: readonly Pick<Article, "lang">[]): Carried[] {
  const tags = new Set(articles.map(({ lang }) => lang.toLowerCase().split("-")[0]!));
  const carried = [...LANGUAGES].filter(([tag]) => tags.has(tag)).map(([, language]) => language);
  return carried.length < tags.size ? [...carried, PLAIN] : carried;
}

/** The languages that an artefact names. */
export function languagesByTag(tags: readonly string[]): Language[] {
  const all = [...LANGUAGES.values(), PLAIN].map(({ language }) => language);
  return all.filter(({ tag }) => tags.includes(tag));
}
