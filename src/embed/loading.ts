/** What the box loads besides itself; all of it lies beside the script, and the box works without. */

import type { Box } from "./extension.ts";
import type { Strings } from "./strings.ts";

/** The module with further parts, as an import has it: `./search-box/….js`. */
declare const MORE: string;

/** What that module must be (Subresource Integrity), where a page pins the script itself to a release; else empty. */
declare const MORE_INTEGRITY: string;

/** The languages, likewise, without the tag of one and `.json`. */
declare const LANGUAGES: string;

/** The further parts, by the attributes that ask for them. */
export const PARTS = ["dialog", "hotkey", "recent", "url", "filters"];

/** Puts the words of the language that `host` stands in where they belong; English the box speaks by itself. */
export async function loadLanguage(host: HTMLElement, words: Partial<Strings>): Promise<void> {
  const { lang } = host.closest<HTMLElement>("[lang]") ?? document.documentElement;
  if (/^(en\b|$)/i.test(lang)) return;
  const response = await fetch(import.meta.resolve(`${LANGUAGES}${lang}.json`));
  Object.assign(words, await response.json());
}

/** The module with the further parts, if the element asks for one. */
export async function loadMore(host: HTMLElement): Promise<{ extend: (box: Box) => void } | undefined> {
  if (!PARTS.some((part) => host.hasAttribute(part))) return;
  // What is not as expected never comes.
  if (MORE_INTEGRITY !== "") await new Promise(preload);
  return import(MORE);
}

/** An import cannot say what it expects; a preload can, and the import takes what that has found good. */
function preload(onload: (event: unknown) => void): void {
  const href = import.meta.resolve(MORE);
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "modulepreload", integrity: MORE_INTEGRITY, href, onload }));
}
