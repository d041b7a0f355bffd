import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { wordsOf } from "../../src/embed/more/words.ts";
import { ENGLISH } from "../../src/embed/strings.ts";
import type { BoxFiles } from "./pack.ts";

/** What the box says of itself, by the BCP 47 tag of the language, each as JSON on one line. */
export type Languages = Readonly<Record<string, string>>;

/** Tags that lead to the language of others, which their readers read: macrolanguage and sister of Bokmål. */
const SAME: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

/** Every language of src/embed/lang, and English, which the box speaks by itself. */
export function readLanguages(root: string): Languages {
  const folder = join(root, "src/embed/lang");
  const languages: Record<string, string> = { en: JSON.stringify({ ...ENGLISH, ...wordsOf(ENGLISH) }) };
  for (const file of readdirSync(folder).sort()) {
    languages[basename(file, ".json")] = JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8")));
  }
  return languages;
}

/** Each under its tags: `<prefix>de.json`. */
export function languageFiles(prefix: string, languages: Languages): BoxFiles {
  const same = Object.entries(SAME).map(([tag, other]) => [tag, languages[other] ?? ""] as const);
  const all = [...Object.entries(languages), ...same];
  return Object.fromEntries(all.map(([tag, text]) => [`${prefix}${tag}.json`, text]));
}
