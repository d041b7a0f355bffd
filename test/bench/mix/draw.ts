import { seeded } from "../../process/random.ts";
import { COMMON_WORDS } from "../corpus/law.ts";
import { CLASS_NAMES, type Mix, type MixQuery, type QueryClass, WARM_UP } from "./classes.ts";

/** A content whose paragraphs queries are made of. */
export interface Drawn {
  /** How many articles it has; they are numbered from 0. */
  readonly articles: number;
  article(number: number): { readonly section?: string; readonly paragraphs: readonly { readonly text: string }[] };
}

/** Queries of each class, with those that only warm up; of sessions of typing so many, of which each has about twenty queries. */
const QUERIES = WARM_UP + 200;
const SESSIONS = 30;
const SEED = 20261123;

/**
 * Draws a mix of queries: always from a paragraph that has what is asked for, words as often as they stand there. Which
 * words engines treat as common is their own: here they are those of the language, whatever the content.
 */
export function drawMix(content: Drawn, seed = SEED): Mix {
  const draw = (name: QueryClass, at: number): MixQuery[] => {
    const random = seeded(seed + at);
    const place = placeIn(content, random);
    if (name !== "typing") return Array.from({ length: QUERIES }, () => DRAWS[name](place, random));
    return Array.from({ length: SESSIONS }, () => keysOf(DRAWS.words(place, random).text)).flat();
  };
  return Object.fromEntries(CLASS_NAMES.map((name, at) => [name, draw(name, at)])) as unknown as Mix;
}

/** A paragraph taken apart. */
interface Place {
  readonly section?: string;
  /** Its words in order, lower-cased, runs without a sign between. */
  readonly runs: readonly (readonly string[])[];
  readonly telling: readonly string[];
  readonly common: readonly string[];
}

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS);

/** Gives a random paragraph of the content that passes; after many that do not, any. */
type Find = (passes: (place: Place) => boolean) => Place;

function placeIn(content: Drawn, random: () => number): Find {
  const any = (): Place => {
    const { section, paragraphs } = content.article(Math.floor(random() * content.articles));
    const { text } = paragraphs[Math.floor(random() * paragraphs.length)]!;
    const runs = text
      .toLowerCase()
      .split(/[^a-z ]+/)
      .map((run) => run.split(" ").filter((word) => word !== ""));
    const words = [...new Set(runs.flat())];
    return {
      ...(section === undefined ? {} : { section }),
      runs,
      telling: words.filter((word) => word.length > 2 && !COMMON.has(word)),
      common: words.filter((word) => COMMON.has(word)),
    };
  };
  return (passes) => {
    for (let tries = 0; tries < 2000; tries++) {
      const place = any();
      if (passes(place)) return place;
    }
    throw new Error("This content has no such words; no mix can be drawn of it.");
  };
}

type Draw = (find: Find, random: () => number) => MixQuery;

const beginning =
  (letters: number): Draw =>
  (find, random) => ({ text: longer(find, letters + 1, 99, random).slice(0, letters), beginning: true });

const mistyped =
  (letters: number): Draw =>
  (find, random) => ({ text: mistype(longer(find, letters, letters, random), random), typo: true });

const DRAWS: Readonly<Record<Exclude<QueryClass, "typing">, Draw>> = {
  word: (find, random) => ({ text: longer(find, 3, 99, random) }),
  words: (find, random) => ({ text: some(find(({ telling }) => telling.length > 2).telling, 3, random).join(" ") }),
  common: (find, random) => {
    const { telling, common } = find(({ telling, common }) => telling.length > 2 && common.length > 1);
    const [first, second] = some(common, 2, random);
    const [one, two, three] = some(telling, 3, random);
    return { text: `${first} ${one} ${second} ${two} ${three}` };
  },
  "all-common": (find, random) => ({
    text: some(find(({ common }) => common.length > 3).common, 4, random).join(" "),
  }),
  "prefix-1": beginning(1),
  "prefix-2": beginning(2),
  "prefix-3": beginning(3),
  "prefix-4": beginning(4),
  "typo-6": mistyped(6),
  "typo-10": mistyped(10),
  phrase: (find, random) => {
    const tells = (words: readonly string[]) => words.some((word) => word.length > 3 && !COMMON.has(word));
    const threes = (run: readonly string[]) => run.slice(2).map((_, i) => run.slice(i, i + 3));
    const { runs } = find(({ runs }) => runs.flatMap(threes).some(tells));
    return { text: `"${one(runs.flatMap(threes).filter(tells), random).join(" ")}"`, phrase: true };
  },
  everything: (find, random) => {
    const isLong = (word: string) => word.length > 5;
    const { telling, section } = find((place) => place.telling.filter(isLong).length > 1 && place.telling.length > 2);
    const [typo, cut] = some(telling.filter(isLong), 2, random);
    const whole = one(
      telling.filter((word) => word !== typo && word !== cut),
      random,
    );
    const text = `${whole} ${mistype(typo!, random)} ${cut!.slice(0, Math.ceil(cut!.length / 2))}`;
    return { text, beginning: true, typo: true, ...(section === undefined ? {} : { section }) };
  },
};

/** What is asked while somebody types, a query for each key but the spaces. */
function keysOf(text: string): MixQuery[] {
  const lengths = Array.from(text, (_, i) => i + 1).filter((length) => text[length - 1] !== " ");
  return lengths.map((length) => ({ text: text.slice(0, length), beginning: true }));
}

function longer(find: Find, from: number, to: number, random: () => number): string {
  const fits = (word: string) => word.length >= from && word.length <= to;
  return one(find(({ telling }) => telling.some(fits)).telling.filter(fits), random);
}

/** One edit of those that people make, never of the first letter: two letters changed over, one left out, put in or hit wrongly. */
function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = "etaoinshrdlu"[Math.floor(random() * 12)]!;
  const [before, here, next, after] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  const edits = [
    before + next + here + after,
    before + next + after,
    before + letter + here + next + after,
    before + letter + next + after,
  ];
  const edited = edits[Math.floor(random() * edits.length)]!;
  return edited === word ? mistype(word, random) : edited;
}

const one = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

/** So many different ones, in their order. */
function some<T>(list: readonly T[], count: number, random: () => number): T[] {
  const taken = new Set<number>();
  while (taken.size < count) taken.add(Math.floor(random() * list.length));
  return [...taken].sort((a, b) => a - b).map((at) => list[at]!);
}
