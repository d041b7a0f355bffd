/** What a page must know of the language of a text. */

import { html } from "hono/html";
import type { Html } from "./document.ts";

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand"]);

/** Which way a language is written, by the script that it is usually written in; a tag that makes no sense: `ltr`. */
export function direction(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
}

/** The attributes of an element whose text is in a language. */
export function inLanguage(lang: string): Html {
  return html` lang="${lang}" dir="${direction(lang)}"`;
}

/** An ISO 8601 date or date-time as its day is written in the language. */
export function formatDate(date: string, lang: string): string {
  const day = new Date(date.slice(0, "2026-01-31".length));
  // The day that was written, wherever the reader and the server are.
  return new Intl.DateTimeFormat(locale(lang), { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** “A, B and C” in the language. */
export function formatList(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(locale(lang)).format(names);
}

/** The locale of a tag; English for one that makes no sense. */
export function locale(lang: string): Intl.Locale {
  try {
    return new Intl.Locale(lang);
  } catch {
    return new Intl.Locale("en");
  }
}
