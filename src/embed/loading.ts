/** What the box loads besides itself; all of it lies beside the script, and the box works without. */

import type { Box } from "./extension.ts";
import type { Strings } from "./strings.ts";

/** Path from the script to the module with further parts, as an import has it: `./search-box/….js`. */
declare const MORE: string;

/** What that module must be (Subresource Integrity), where a page pins the script itself to a release; else empty. */
declare const MORE_INTEGRITY: string;

/** Path from the script to the languages, without the tag of one and `.json`. */
declare const LANGUAGES: string;

/** The further parts, by the attributes that ask for them. */
export const PARTS = ["dialog", "hotkey", "recent", "url", "filters"];

/** Puts the words of the language that `host` stands in where they belong; English the box speaks by itself. */
export async function loadLanguage(host: HTMLElement, words: Partial<Strings>): Promise<void> {
  const { lang } = host.closest<HTMLElement>("[lang]") ?? document.documentElement;
  if (/^(en\b|$)/i.test(lang)) return;
  const response = await fetch(new URL(`${LANGUAGES}${lang}.json`, import.meta.url));
  Object.assign(words, await response.json());
}

/** The module with the further parts, if the element asks for one. */
export async function loadMore(host: HTMLElement): Promise<{ extend: (box: Box) => void } | undefined> {
  if (!PARTS.some((part) => host.hasAttribute(part))) return;
  if (MORE_INTEGRITY !== "") await check(new URL(MORE, import.meta.url).href);
  return import(MORE);
}

/** An import cannot say what it expects; a preload can, and the import takes what that has found good. */
function check(href: string): Promise<unknown> {
  return new Promise((onload, onerror) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", integrity: MORE_INTEGRITY, href, onload, onerror });
    document.head.append(link);
  });
}
