import { seeded } from "../../process/random.ts";
import { ask } from "../pilcrow.ts";
import { FOREIGN_WORDS } from "./foreign.ts";
import { type Checked, isTypoOf } from "./words.ts";

/** Of words that mean nothing here, how many find nothing. */
export interface Silence {
  readonly asked: number;
  /** Share without a hit. */
  readonly silent: number;
  /** The first few that have one. */
  readonly loud: readonly string[];
}

/** Words of another language, none of which the content holds: what may be found, and why. */
export interface Foreign extends Silence {
  /** Share that is found as a mistyped word of the content, which the answer suggests. */
  readonly typo: number;
  /** Share that is found as the beginning of a word of the content. */
  readonly beginning: number;
  /** Share whose stem is that of an indexed word: in a content of many languages some of them has such an ending. */
  readonly form: number;
  /** Those found without either. */
  readonly unexplained: readonly string[];
}

export interface Nonsense {
  readonly letters: Silence;
  readonly script: Silence;
  readonly foreign: Foreign;
}

/** Letters, first and last. None is a script in which most content is written. */
const SCRIPTS = [
  ["а", "я"],
  ["α", "ω"],
  ["ა", "ჰ"],
  ["ա", "ֆ"],
  ["가", "힣"],
] as const;

const LATIN = ["a", "z"] as const;
const SEED = 1_729;
const SHOWN = 10;

/** @param count random strings; a fifth as many words in another script, and of another language */
export async function checkNonsense(checked: Checked, count: number): Promise<Nonsense> {
  const random = seeded(SEED);
  const word = (letters: readonly [string, string], from: number, to: number) => {
    const [first, last] = letters.map((letter) => letter.codePointAt(0)!) as [number, number];
    const length = from + Math.floor(random() * (to - from + 1));
    const points = Array.from({ length }, () => first + Math.floor(random() * (last - first + 1)));
    return String.fromCodePoint(...points);
  };
  const few = Math.floor(count / 5);
  const strange = strangeScript(checked);
  const strings = Array.from({ length: count }, () => word(LATIN, 6, 12));
  const others = Array.from({ length: few }, () => word(strange, 4, 10));
  const foreign = FOREIGN_WORDS.filter((foreign) => !checked.words.has(foreign)).slice(0, few);
  return {
    letters: await silenceOf(checked, strings),
    script: await silenceOf(checked, others),
    foreign: await foreignOf(checked, foreign),
  };
}

/** The first script of which the content holds no letter; where it holds all, the last. */
function strangeScript({ words }: Checked): readonly [string, string] {
  const has = new Set([...words.keys()].join(""));
  const held = ([first, last]: readonly [string, string]) =>
    [...has].some((letter) => letter >= first && letter <= last);
  return SCRIPTS.find((script) => !held(script)) ?? SCRIPTS.at(-1)!;
}

async function silenceOf({ opened }: Checked, queries: readonly string[]): Promise<Silence> {
  const loud: string[] = [];
  for (const query of queries) {
    const { total, hits, suggestion } = await ask(opened, query, 1);
    if (total > 0) loud.push(`${query} → ${suggestion?.query ?? hits[0]!.paragraph.text.slice(0, 40)}`);
  }
  return { asked: queries.length, silent: 1 - loud.length / Math.max(1, queries.length), loud: loud.slice(0, SHOWN) };
}

async function foreignOf(checked: Checked, queries: readonly string[]): Promise<Foreign> {
  const words = [...checked.words.keys()];
  const loud: string[] = [];
  const unexplained: string[] = [];
  let [typo, beginning, form] = [0, 0, 0];
  for (const query of queries) {
    const { total, suggestion } = await ask(checked.opened, query, 1);
    if (total === 0) continue;
    loud.push(`${query} → ${suggestion?.query ?? "?"}`);
    const meant = suggestion?.reason === "typo" ? suggestion.query : null;
    if (meant !== null && checked.words.has(meant) && isTypoOf(query, meant)) typo++;
    else if (words.some((word) => word.startsWith(query))) beginning++;
    else if (checked.opened.analyser.terms(query).some((term) => checked.byTerm.has(term))) form++;
    else unexplained.push(loud.at(-1)!);
  }
  const share = (count: number) => count / Math.max(1, queries.length);
  return {
    asked: queries.length,
    silent: 1 - share(loud.length),
    loud: loud.slice(0, SHOWN),
    typo: share(typo),
    beginning: share(beginning),
    form: share(form),
    unexplained,
  };
}
