import { type Run, type TextWord, wordsOfRun } from "./text-words.ts";

/** What capitals say in a content. */
export interface Capitals {
  /** Words that are mostly written with one where no sentence begins. */
  readonly proper: ReadonlySet<string>;
  /** Words that are mostly written without. */
  readonly small: ReadonlySet<string>;
  /** Languages in which many words have one, as nouns in German: a word alone is no name for that. */
  readonly nouns: ReadonlySet<string>;
}

/** In English one telling word of six within sentences has a capital, in German every other one. */
const MANY = 1 / 3;

export function readCapitals(words: readonly TextWord[]): Capitals {
  const balance = new Map<string, number>();
  const shares = new Map<string, { capital: number; all: number }>();
  for (const { key, capital, opens, telling, lang } of words) {
    if (opens) continue;
    balance.set(key, (balance.get(key) ?? 0) + (capital ? 1 : -1));
    const share = shares.get(lang) ?? { capital: 0, all: 0 };
    shares.set(lang, share);
    if (!telling) continue;
    share.all++;
    if (capital) share.capital++;
  }
  const keysWhere = (is: (more: number) => boolean) =>
    new Set([...balance].filter(([, n]) => is(n)).map(([key]) => key));
  return {
    proper: keysWhere((more) => more > 0),
    small: keysWhere((more) => more < 0),
    nouns: new Set(
      [...shares].filter(([, { capital, all }]) => all >= ENOUGH && capital > all * MANY).map(([lang]) => lang),
    ),
  };
}

/** Telling words by which a language's use of capitals can be told. */
const ENOUGH = 300;

/** Whether a run is mostly written as a name: first and last word have capitals that no sentence gives them. */
export function isName(words: readonly TextWord[], { places, length }: Run, { proper, nouns }: Capitals): boolean {
  const named = places.filter((at) => {
    const first = words[at]!;
    const last = words[at + length - 1]!;
    if (length === 1 && nouns.has(first.lang)) return false;
    return first.capital && last.capital && (length > 1 || proper.has(first.key));
  });
  return named.length * 2 > places.length;
}

/** Words with capitals in a row, as long as they go: “Stockholm International Peace Research Institute”. */
export function findNames(words: readonly TextWord[], { proper, small, nouns }: Capitals, longest: number): Run[] {
  const found = new Map<string, { length: number; places: number[] }>();
  const isPart = ({ key, capital, opens }: TextWord) => capital && (!opens || proper.has(key) || !small.has(key));
  for (let at = 0; at < words.length; at++) {
    if (!isPart(words[at]!)) continue;
    let end = at + 1;
    while (end < words.length && words[end]!.tie !== "none" && isPart(words[end]!)) end++;
    const behind = end;
    // “The” of a title within a sentence; an initial stays.
    const isEdge = ({ telling, from, to }: TextWord) => telling || to - from === 1;
    while (at < end && !isEdge(words[at]!)) at++;
    while (end > at + 1 && !isEdge(words[end - 1]!)) end--;
    const first = words[at]!;
    const length = end - at;
    const alone = length === 1 && (!proper.has(first.key) || nouns.has(first.lang));
    const whole = length > 0 && first.tie !== "tied" && words[end]?.tie !== "tied";
    if (whole && !alone && length <= longest && (length > 1 || first.telling)) {
      const key = wordsOfRun(words, { places: [at], length }).join("\n");
      const known = found.get(key);
      if (known) known.places.push(at);
      else found.set(key, { length, places: [at] });
    }
    at = behind - 1;
  }
  return [...found.values()];
}
