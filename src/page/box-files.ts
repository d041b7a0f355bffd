/** `GET /search-box/…`: what the box loads besides its script, and its pinned releases. */

import type { Context } from "hono";
import { answer, entityTag } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { CACHE_CONTROL } from "../config.ts";
import { Problem } from "../errors.ts";
import type { Texts } from "./built.ts";

/** Where a file stands in the text behind its first line, in UTF-16 code units, and a hash of it. */
export type Place = readonly [begin: number, end: number, hash: string];

/**
 * The files are one text, its first line says where each stands (index/box/pack.ts): a Worker that starts reads
 * none of it.
 * @param folder with its slash; empty: files by a name that tells of what is in them (release, hash), kept for ever
 */
export function searchBoxFile({ boxFiles: { text } }: Texts, folder: string) {
  const cacheControl = folder === "" ? CACHE_CONTROL.forever : CACHE_CONTROL.script;
  return (c: Context) => {
    const end = text.indexOf("\n");
    const places: Readonly<Record<string, Place>> = JSON.parse(text.slice(0, end));
    const name = namesOf(folder + c.req.param("file")).find((each) => Object.hasOwn(places, each));
    const place = places[name ?? ""];
    if (name === undefined || place === undefined) throw nothingBut(Object.keys(places), folder);
    const type = name.endsWith(".js") ? "text/javascript" : "application/json";
    const read = async () => [text.slice(end + 1).slice(place[0], place[1])];
    return answer(c, entityTag(place[2], "box", {}), read, {
      cacheControl,
      send: (c, [found = ""]) => respond(c, found, 200, { "Content-Type": `${type}; charset=utf-8` }),
    });
  };
}

/**
 * The file itself; for a language then those that its readers read as well, `de` for `de-AT` and `zh-Hant` for `zh-TW`,
 * and last English, which the box speaks by itself: that nobody has translated it yet is no failure of the page.
 */
function namesOf(name: string): string[] {
  const [, before = "", tag] = /^(.*[./])([\w-]+)\.json$/.exec(name) ?? [];
  if (tag === undefined) return [name];
  try {
    const asked = new Intl.Locale(tag);
    const { language, script, region } = asked.maximize();
    const tags = [asked.baseName, `${language}-${region}`, `${language}-${script}`, language, "en"];
    return tags.map((each) => `${before}${each}.json`);
  } catch {
    return [];
  }
}

function nothingBut(names: readonly string[], folder: string): Problem {
  const here = names.filter((name) => name.startsWith(folder) && (folder !== "" || !name.includes("/")));
  const listed = here.map((name) => name.slice(folder.length)).join(", ");
  return new Problem("not-found", `Nothing is here by that name. There are: ${listed}.`);
}
