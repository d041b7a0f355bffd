import type { Place } from "../../src/page/box-files.ts";
import { hashOf } from "../output.ts";

/** What is served below `/search-box/`, by its path there. */
export type BoxFiles = Readonly<Record<string, string>>;

/** One text of all files; its first line says where each stands in the rest (see src/page/box-files.ts). */
export function packFiles(files: BoxFiles): string {
  const begins = new Map<string, number>();
  const places: Record<string, Place> = {};
  let packed = "";
  for (const [name, text] of Object.entries(files)) {
    const begin = begins.get(text) ?? packed.length;
    if (!begins.has(text)) packed += text;
    begins.set(text, begin);
    places[name] = [begin, begin + text.length, hashOf(text)];
  }
  return `${JSON.stringify(places)}\n${packed}`;
}
