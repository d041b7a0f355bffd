import type { Unit } from "./units.ts";

/** A word of the content at its place. */
export interface TextWord extends Unit {
  readonly text: string;
  /** Numbers of its paragraph and article. */
  readonly paragraph: number;
  readonly article: number;
  readonly lang: string;
}

/** Some neighbouring words, wherever they stand. */
export interface Run {
  readonly length: number;
  /** Each the number of a first word. */
  readonly places: readonly number[];
}

/** The words of a run, as forms of one word are the same. */
export const wordsOfRun = (words: readonly TextWord[], { places: [at], length }: Run): string[] =>
  words.slice(at, at! + length).map(({ key }) => key);

/** A run as it is mostly written, without the capital of a sentence where the word is written small elsewhere. */
export function surfaceOf(words: readonly TextWord[], { places, length }: Run, small: ReadonlySet<string>): string {
  const within = places.filter((at) => !words[at]!.opens);
  const counts = new Map<string, number>();
  for (const at of within.length > 0 ? within : places) {
    const first = words[at]!;
    const written = first.text.slice(first.from, words[at + length - 1]!.to).replace(/\s+/gu, " ");
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  const [written] = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]!;
  if (within.length > 0 || !small.has(words[places[0]!]!.key)) return written;
  return written.charAt(0).toLowerCase() + written.slice(1);
}
