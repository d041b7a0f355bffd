import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ENGLISH } from "../src/embed/strings.ts";
import type { Place } from "../src/page/box-files.ts";
import { hashOf } from "./output.ts";

/** What the box can load, by its address below `/search-box/`. */
export type BoxFiles = Readonly<Record<string, string>>;

/** Tags that lead to the language of others, which their readers read: macrolanguage and sister of Bokmål. */
const SAME: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

/** The words of the box in every language, by BCP 47 tag, each as JSON on one line; English is the box's own. */
export function readLanguages(root: string): Readonly<Record<string, string>> {
  const folder = join(root, "src/embed/lang");
  const languages: Record<string, string> = { en: JSON.stringify(ENGLISH) };
  for (const file of readdirSync(folder).sort()) {
    languages[basename(file, ".json")] = JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8")));
  }
  return languages;
}

/** Each under its tags: `<prefix>de.json`. */
export function languageFiles(prefix: string, languages: Readonly<Record<string, string>>): BoxFiles {
  const same = Object.entries(SAME).map(([tag, other]) => [tag, languages[other] ?? ""] as const);
  return Object.fromEntries(
    [...Object.entries(languages), ...same].map(([tag, text]) => [`${prefix}${tag}.json`, text]),
  );
}

/** One text of all files; its first line says where each stands in the rest (see src/page/box-files.ts). */
export function packFiles(files: BoxFiles): string {
  const begins = new Map<string, number>();
  const places: Record<string, Place> = {};
  let packed = "";
  for (const [name, text] of Object.entries(files)) {
    if (!begins.has(text)) {
      begins.set(text, packed.length);
      packed += text;
    }
    const begin = begins.get(text) ?? 0;
    places[name] = [begin, begin + text.length, hashOf(text)];
  }
  return `${JSON.stringify(places)}\n${packed}`;
}
