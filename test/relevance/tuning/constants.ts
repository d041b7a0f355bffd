import { WEIGHTS, type Weights } from "../../../src/search/rank/weights.ts";

/** What each constant is tried at; the others of weights.ts follow from rules and are not tuned. */
const TRIED = {
  title: [2, 3, 4, 6],
  k: [1.2, 1.6, 2],
  b: [0.55, 0.65, 0.75],
  d: [0.2, 0.3, 0.5],
  common: [0.1, 0.2, 0.3],
  coverage: [0.15, 0.3, 0.5],
  article: [0, 0.1, 0.2],
  exactness: [0.05, 0.1, 0.2],
  nearness: [0.2, 0.35, 0.5],
  passage: [0.2, 0.35, 0.5],
} as const;

export type Choice = Readonly<Record<keyof typeof TRIED, number>>;

/** Today's constants first, then so many others drawn at random: half of each near today's. */
export function draw(count: number, random: () => number): Choice[] {
  const today: Choice = {
    ...WEIGHTS,
    title: WEIGHTS.fieldBoosts[3],
    ...WEIGHTS.bm25,
  };
  const names = Object.keys(TRIED) as (keyof Choice)[];
  const pick = (name: keyof Choice): number => {
    const values = TRIED[name];
    return random() < 0.5 ? today[name] : values[Math.floor(random() * values.length)]!;
  };
  const choose = (value: (name: keyof Choice) => number) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Choice;
  return [choose((name) => today[name]), ...Array.from({ length: count }, () => choose(pick))];
}

export function weightsOf({ title, k, b, d, ...rest }: Choice): Weights {
  const [text, credit, headings] = WEIGHTS.fieldBoosts;
  return { ...WEIGHTS, ...rest, fieldBoosts: [text, credit, headings, title], bm25: { k, b, d } };
}

/** The constants that differ from the first choice's. */
export function difference(choice: Choice, from: Choice): string {
  const changed = (Object.keys(choice) as (keyof Choice)[]).filter((name) => choice[name] !== from[name]);
  return changed.length === 0 ? "as they are" : changed.map((name) => `${name} ${choice[name]}`).join(", ");
}
