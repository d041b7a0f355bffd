import { RULE_LIMITS } from "../../src/config.ts";
import type { SynonymRule } from "../../src/search/rules.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { wordsInSequence } from "../../src/text/expressions.ts";
import { fieldsOf, quoted, type Report, readEntries, textsOf, type Wrong } from "./entries.ts";

const SHAPE = 'Write `["nyc", "new york city"]` for both ways or `{ from: "laptop", to: "notebook" }` for one.';

/** Reads the synonyms of a site; entries with a problem are reported and left out. */
export function readSynonyms(entries: readonly unknown[], analyser: Analyser, report: Report): SynonymRule[] {
  return readEntries(entries, report, (entry, _, wrong) => {
    const rule = ruleOf(entry, wrong);
    if (rule === null) return null;
    const sides = rule.from === rule.to ? [rule.from] : [rule.from, rule.to];
    for (const side of sides) checkLength(side, wrong);
    checkWords(sides, analyser, wrong);
    return rule;
  });
}

function ruleOf(entry: unknown, wrong: Wrong): SynonymRule | null {
  const fields = fieldsOf(entry, ["from", "to"], wrong);
  if (fields !== null) {
    const from = sideOf("from", fields.from, wrong);
    const to = sideOf("to", fields.to, wrong);
    return from === null || to === null ? null : { from, to };
  }
  const texts = Array.isArray(entry) ? textsOf(entry) : null;
  if (texts === null) wrong(`${quoted(entry)} is no list of texts`, SHAPE);
  else if (texts.length === 1) wrong(`${quoted(texts[0])} stands alone`, "Name at least two texts that mean the same.");
  else return { from: texts, to: texts };
  return null;
}

function sideOf(name: "from" | "to", value: unknown, wrong: Wrong): readonly string[] | null {
  const texts = textsOf(value);
  if (texts === null)
    wrong(`\`${name}\` ${value === undefined ? "is missing" : "is no text and no list of texts"}`, SHAPE);
  return texts;
}

function checkLength(texts: readonly string[], wrong: Wrong): void {
  const { synonyms } = RULE_LIMITS;
  if (texts.length <= synonyms) return;
  wrong(
    `it names ${texts.length} texts that mean the same; at most ${synonyms} are read`,
    "Keep those that people type.",
  );
}

/** Every text must hold words, and none may be the same to the search as another: on both sides, or twice on one. */
function checkWords(sides: readonly (readonly string[])[], analyser: Analyser, wrong: Wrong): void {
  const met = new Map<string, { text: string; side: number }>();
  const most = RULE_LIMITS.synonymWords;
  sides.forEach((texts, side) => {
    for (const text of texts) {
      const { length, key } = readText(text, analyser);
      if (length === 0) {
        wrong(`${quoted(text)} holds no word`, "Write letters or digits, or take it away.");
        continue;
      }
      if (length > most) wrong(`${quoted(text)} has ${length} words; at most ${most} are read`, "Shorten it.");
      const other = met.get(key);
      if (other === undefined) met.set(key, { text, side });
      else if (other.side !== side) wrong(`${quoted(text)} is a synonym of itself`, "Take it away on one side.");
      else if (other.text === text) wrong(`${quoted(text)} stands there twice`, "Take one of them away.");
      else {
        const what = `${quoted(other.text)} and ${quoted(text)} are the same to the search already`;
        wrong(what, "Take one of them away: forms of one word are found without a rule.");
      }
    }
  });
}

/** How many words a text has, and what is equal where they are the same to the search. */
function readText(text: string, analyser: Analyser): { length: number; key: string } {
  const words = wordsInSequence(analyser.tokens(text));
  return { length: words.length, key: JSON.stringify(words.map(({ terms }) => terms)) };
}
