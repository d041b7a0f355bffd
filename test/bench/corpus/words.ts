import { COMMON_WORDS } from "./law.ts";

/** The word of a rank: no two are alike, and frequent ones are short, as in every language. */
export function wordOf(rank: number): string {
  const known = remembered[rank];
  if (known !== undefined) return known;
  const word = spell(rank);
  if (rank < REMEMBERED) remembered[rank] = word;
  return word;
}

/** Those that make up most of every text. */
const REMEMBERED = 200_000;
const remembered: string[] = [];

/**
 * Of five words three are roots, and two are forms of a root that is about three times as frequent: what stems share.
 */
function spell(rank: number): string {
  if (rank < COMMON_WORDS.length) return COMMON_WORDS[rank]!;
  const number = rank - COMMON_WORDS.length;
  const [family, member] = [Math.floor(number / 5), number % 5];
  if (member < 3) return root(family * 3 + member);
  return root(family) + ENDINGS[family % ENDINGS.length]![member - 3];
}

const ENDINGS = [
  ["s", "ed"],
  ["s", "ing"],
  ["ed", "er"],
  ["s", "ly"],
  ["ing", "ment"],
  ["s", "ness"],
] as const;

const ONSETS = "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sl sp st t th tr v w".split(" ");
const VOWELS = "a e i o u ai ea ee oa ou".split(" ");
/** None that an onset or an ending begins or ends with in a way that would make two words of one. */
const CODAS = "ck lt m mp n nd nt ng p rk rn rt sk x z".split(" ");

/** So many roots have one syllable, so many one or two; the others have three. */
const SHORT = [300, 30_000] as const;
/** A word may also begin with a vowel. */
const BEGINNINGS = [...ONSETS, ""];
/** A step with no factor in common with the number of spellings goes through all of them before one comes again. */
const STEP = 387_420_491n;

function root(number: number): string {
  const syllables = number < SHORT[0] ? 1 : number < SHORT[1] ? 2 : 3;
  const spellings = BEGINNINGS.length * ONSETS.length ** (syllables - 1) * VOWELS.length ** syllables * CODAS.length;
  let rest = Number((BigInt(number) * STEP) % BigInt(spellings));
  const take = (list: readonly string[]): string => {
    const taken = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
    return taken;
  };
  const coda = take(CODAS);
  let word = "";
  for (let left = syllables; left > 0; left--) word = take(left > 1 ? ONSETS : BEGINNINGS) + take(VOWELS) + word;
  return word + coda;
}
