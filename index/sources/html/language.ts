import type { Element } from "domhandler";
import { languageOf } from "../metadata/values.ts";

/** The language that an element says its text is in, BCP 47; undefined where it says none that is known. */
export function languageIn({ attribs }: Element): string | undefined {
  const said = attribs.lang ?? attribs["xml:lang"];
  return said === undefined || said.trim() === "" ? undefined : languageOf(said);
}
