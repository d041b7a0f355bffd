import { words } from "./endings.ts";

/**
 * The stem of an English word: the Snowball English stemmer, also known as Porter 2
 * (https://snowballstem.org/algorithms/english/stemmer.html), in its form of 2026.
 * Takes lower-case ASCII letters; anything else gives some stem, never an error, and a non-empty word a non-empty stem.
 */
export function stemEnglish(word: string): string {
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3) return word;

  // A y that is a consonant is written Y meanwhile.
  let stem = word.includes("y") ? word.replace(/^y/, "Y").replace(/(?<=[aeiouy])y/g, "Y") : word;
  // Endings only go where they lie in the region R1 (or R2): what follows the first (second) vowel with a consonant.
  const [region = "", first = ""] = REGIONS.exec(stem) ?? [];
  const r1 = first.length;
  const r2 = region.length;

  stem = withoutPlural(stem);
  stem = withoutVerbEnding(stem, r1);
  if (/[^aeiouy][yY]$/.test(stem) && stem.length > 2) stem = `${stem.slice(0, -1)}i`;
  stem = replaceEnding(stem, DERIVED, r1, r2);
  stem = replaceEnding(stem, DERIVED_AGAIN, r1, r2);
  stem = withoutLastEnding(stem, r2);
  if (stem.endsWith("e")) {
    const before = stem.slice(0, -1);
    if (before.length >= r2 || (before.length >= r1 && !endsShort(before))) stem = before;
  } else if (stem.endsWith("ll") && stem.length > r2) stem = stem.slice(0, -1);
  return stem === word ? word : stem.replaceAll("Y", "y");
}

/** Words that the rules would stem badly, with the stems they have. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word) => [word, word] as const),
]);

/**
 * What stands before R1, and before R2: all up to the consonant that follows a vowel; or before R1 a beginning that keeps
 * apart what the rules would make one, such as general and generous, university and universe.
 */
const REGIONS = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter|[^aeiouy]*[aeiouy]*.?)[^aeiouy]*[aeiouy]*.?/;

/** Whether it ends in a short syllable, which keeps its e: hop(e), but not hoop or show. */
const endsShort = (stem: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$/.test(stem) || /^[aeiouy][^aeiouy]$/.test(stem) || stem.endsWith("past");

function withoutPlural(stem: string): string {
  if (stem.endsWith("sses")) return stem.slice(0, -2);
  if (stem.endsWith("ied") || stem.endsWith("ies")) return stem.slice(0, stem.length > 4 ? -2 : -1);
  if (!stem.endsWith("s") || stem.endsWith("us") || stem.endsWith("ss")) return stem;
  // A vowel right before the s is not enough: gas, this.
  return /[aeiouy]/.test(stem.slice(0, -2)) ? stem.slice(0, -1) : stem;
}

function withoutVerbEnding(stem: string, r1: number): string {
  const [ending] = /(?:eed|ed|ing)(?:ly)?$/.exec(stem) ?? [""];
  if (ending === "") return stem;
  const before = stem.slice(0, -ending.length);
  if (ending.startsWith("eed")) {
    return before.length < r1 || /^(?:proc|exc|succ)$/.test(before) ? stem : `${before}ee`;
  }
  if (ending === "ing") {
    if (/^[^aeiouy]y$/.test(before)) return `${before.charAt(0)}ie`;
    if (/^(?:inn|out|cann|herr|earr|even)$/.test(before)) return stem;
  }
  if (!/[aeiouy]/.test(before)) return stem;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return /^[aeo]..$/.test(before) ? before : before.slice(0, -1);
  return before.length === r1 && endsShort(before) ? `${before}e` : before;
}

/** An ending, what takes its place, and what must hold of what stands before it besides that the ending lies in R1. */
type Rule = readonly [ending: string, replacement: string, condition?: (before: string, r2: number) => boolean];

const rules = (table: string): Rule[] =>
  words(table).map((rule) => {
    const [ending = "", replacement = ""] = rule.split(">");
    return [ending, replacement] as const;
  });
/** By their last two letters. */
const longestFirst = (table: Rule[]) =>
  Map.groupBy(
    table.sort((a, b) => b[0].length - a[0].length),
    ([ending]) => ending.slice(-2),
  );

const DERIVED = longestFirst([
  ...rules(`ational>ate tional>tion ization>ize ation>ate ator>ate izer>ize enci>ence anci>ance abli>able entli>ent
    alism>al aliti>al alli>al fulness>ful fulli>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble
    ogist>og lessli>less`),
  ["ogi", "og", (before) => before.endsWith("l")],
  ["li", "", (before) => /[cdeghkmnrt]$/.test(before)],
]);
const DERIVED_AGAIN = longestFirst([
  ...rules("ational>ate tional>tion alize>al icate>ic iciti>ic ical>ic ful> ness>"),
  ["ative", "", (before, r2) => before.length >= r2],
]);

/** The longest ending of the table decides, whether or not it may go. */
function replaceEnding(stem: string, table: ReadonlyMap<string, readonly Rule[]>, r1: number, r2: number): string {
  const rule = table.get(stem.slice(-2))?.find(([ending]) => stem.endsWith(ending));
  if (rule === undefined) return stem;
  const [ending, replacement, condition] = rule;
  const before = stem.slice(0, -ending.length);
  return before.length >= r1 && (condition?.(before, r2) ?? true) ? before + replacement : stem;
}

function withoutLastEnding(stem: string, r2: number): string {
  const [ending] = LAST_ENDING.exec(stem) ?? [""];
  if (ending === "") return stem;
  const before = stem.slice(0, -ending.length);
  return before.length >= r2 && (ending !== "ion" || /[st]$/.test(before)) ? before : stem;
}

/** The leftmost match is the longest ending: ement before ment before ent. */
const LAST_ENDING = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
