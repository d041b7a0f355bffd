import { keysOfRun, type Run, type TextWords } from "./text-words.ts";

/** What capitals say in a content. */
export interface Capitals {
  /** For each key 1 where the word is mostly written with one where no sentence begins. */
  readonly proper: Uint8Array;
  /** The same for words that are mostly written without. */
  readonly small: Uint8Array;
  /** Languages in which many words have one, as nouns in German: a word alone is no name for that. */
  readonly nouns: ReadonlySet<string>;
}

/** In English one telling word of six within sentences has a capital, in German every other one. */
const MANY = 1 / 3;

/** @param kinds how many different keys the words have */
export function readCapitals(words: TextWords, kinds: number): Capitals {
  const balance = new Int32Array(kinds);
  const shares = new Map<string, { capital: number; all: number }>();
  for (let at = 0; at < words.length; at++) {
    if (words.opens(at)) continue;
    const capital = words.isCapital(at);
    balance[words.keys[at]!]! += capital ? 1 : -1;
    if (!words.isTelling(at)) continue;
    const { lang } = words.text(at);
    const share = shares.get(lang) ?? { capital: 0, all: 0 };
    shares.set(lang, share);
    share.all++;
    if (capital) share.capital++;
  }
  return {
    proper: Uint8Array.from(balance, (more) => (more > 0 ? 1 : 0)),
    small: Uint8Array.from(balance, (more) => (more < 0 ? 1 : 0)),
    nouns: new Set(
      [...shares].filter(([, { capital, all }]) => all >= ENOUGH && capital > all * MANY).map(([lang]) => lang),
    ),
  };
}

/** Telling words by which a language's use of capitals can be told. */
const ENOUGH = 300;

/** Whether a run is mostly written as a name: first and last word have capitals that no sentence gives them. */
export function isName(words: TextWords, { places, length }: Run, { proper, nouns }: Capitals): boolean {
  let named = 0;
  for (const at of places) {
    if (length === 1 && nouns.has(words.text(at).lang)) continue;
    if (!words.isCapital(at) || !words.isCapital(at + length - 1)) continue;
    if (length > 1 || proper[words.keys[at]!] === 1) named++;
  }
  return named * 2 > places.length;
}

/** Words with capitals in a row, as long as they go: “Stockholm International Peace Research Institute”. */
export function findNames(words: TextWords, { proper, small, nouns }: Capitals, longest: number): Run[] {
  const found = new Map<string, { length: number; places: number[] }>();
  const { keys } = words;
  const isPart = (at: number) =>
    words.isCapital(at) && (!words.opens(at) || proper[keys[at]!] === 1 || small[keys[at]!] !== 1);
  // “The” of a title within a sentence; an initial stays.
  const isEdge = (at: number) => words.isTelling(at) || words.ends[at]! - words.starts[at]! === 1;
  for (let at = 0; at < words.length; at++) {
    if (!isPart(at)) continue;
    let end = at + 1;
    while (end < words.length && !words.isBroken(end) && isPart(end)) end++;
    const behind = end;
    while (at < end && !isEdge(at)) at++;
    while (end > at + 1 && !isEdge(end - 1)) end--;
    const length = end - at;
    const alone = length === 1 && (proper[keys[at]!] !== 1 || nouns.has(words.text(at).lang));
    const whole = length > 0 && !words.isTied(at) && !words.isTied(end);
    if (whole && !alone && length <= longest && (length > 1 || words.isTelling(at))) {
      const key = keysOfRun(words, { places: [at], length }).join(",");
      const known = found.get(key);
      if (known) known.places.push(at);
      else found.set(key, { length, places: [at] });
    }
    at = behind - 1;
  }
  return [...found.values()];
}
