import type { Rules } from "../src/search/rules.ts";
import type { Analyser } from "../src/text/analyser.ts";
import type { ContentConfig } from "./config.ts";
import type { ContentProblem } from "./problems.ts";
import { listOf, type Report } from "./rules/entries.ts";
import { readPins } from "./rules/pins.ts";
import { readSynonyms } from "./rules/synonyms.ts";
import type { Indexed } from "./rules/targets.ts";

/**
 * Reads what a site adds by hand to the search of its content. The configuration is code that runs without a look at
 * its types, so every value is checked.
 *
 * @param content in which ids are looked up; null where it is not whole, so that nobody can tell which are wrong
 * @returns every problem that was found, and the rules without the entries that have one
 */
export function readRules(
  { synonyms, pins }: Pick<ContentConfig, "synonyms" | "pins">,
  content: Indexed | null,
  analyser: Analyser,
): { rules: Rules; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const reportOf =
    (field: string): Report =>
    (entry, what, cure) => {
      const where = entry === null ? `\`${field}\`` : `\`${field}\`, entry ${entry}:`;
      problems.push({ file: "index/config.ts", what: `${where} ${what}`, cure });
    };
  const ofSynonyms = reportOf("synonyms");
  const ofPins = reportOf("pins");
  const rules = {
    synonyms: readSynonyms(listOf(synonyms, ofSynonyms), analyser, ofSynonyms),
    pins: readPins(listOf(pins, ofPins), content, analyser, ofPins),
  };
  return { rules, problems };
}
