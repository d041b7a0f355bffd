import { NumberList } from "../indexing/numbers.ts";
import type { Unit } from "./units.ts";

const TELLING = 1;
const CAPITAL = 2;
const OPENS = 4;
/** A phrase does not go across what is before it. */
const BROKEN = 8;
const TIED = 16;

/** What is told of a unit besides its key and its place, as bits of one number. */
export function unitFlags({ telling, capital, opens, tie }: Unit): number {
  return (
    (telling ? TELLING : 0) |
    (capital ? CAPITAL : 0) |
    (opens ? OPENS : 0) |
    (tie === "none" ? BROKEN : tie === "tied" ? TIED : 0)
  );
}

/** A text that words stand in, with the numbers of its paragraph and article. */
export interface PlacedText {
  readonly text: string;
  readonly paragraph: number;
  readonly article: number;
  readonly lang: string;
}

/** Collects the words of a content in reading order. */
export class WordCollector {
  readonly #texts: PlacedText[] = [];
  readonly #keys = NumberList.ofUint32();
  readonly #from = NumberList.ofUint32();
  readonly #to = NumberList.ofUint32();
  readonly #flags = NumberList.ofBytes();
  readonly #textOf = NumberList.ofUint32();

  /**
   * Adds the words of the next text.
   *
   * @param units three numbers a word: its key, where it begins, and where it ends
   */
  add(text: PlacedText, units: ArrayLike<number>, flags: ArrayLike<number>): void {
    const number = this.#texts.push(text) - 1;
    for (let unit = 0; unit < flags.length; unit++) {
      this.#keys.push(units[3 * unit]!);
      this.#from.push(units[3 * unit + 1]!);
      this.#to.push(units[3 * unit + 2]!);
      this.#textOf.push(number);
    }
    this.#flags.pushAll(flags);
  }

  read(): TextWords {
    const [keys, starts, ends, textOf] = [this.#keys, this.#from, this.#to, this.#textOf].map((list) => list.all());
    return new TextWords(this.#texts, keys!, starts!, ends!, textOf!, this.#flags.all());
  }
}

/**
 * The words of a content, each at its place: 0, 1, 2 … in reading order. They are columns of numbers, since a large
 * content has millions. Nothing holds of a place that is not there.
 */
export class TextWords {
  readonly length: number;
  /** Of each word what is the same for forms of one word. */
  readonly keys: Uint32Array;
  /** Of each word the number of its paragraph. */
  readonly paragraphs: Uint32Array;
  /** Where each begins and ends in its text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly #texts: readonly PlacedText[];
  readonly #textOf: Uint32Array;
  readonly #flags: Uint8Array;

  constructor(
    texts: readonly PlacedText[],
    keys: Uint32Array,
    starts: Uint32Array,
    ends: Uint32Array,
    textOf: Uint32Array,
    flags: Uint8Array,
  ) {
    this.length = keys.length;
    this.keys = keys;
    this.starts = starts;
    this.ends = ends;
    this.#texts = texts;
    this.#textOf = textOf;
    this.#flags = flags;
    const paragraphOf = Uint32Array.from(texts, ({ paragraph }) => paragraph);
    this.paragraphs = textOf.map((text) => paragraphOf[text]!);
  }

  text(at: number): PlacedText {
    return this.#texts[this.#textOf[at]!]!;
  }

  isTelling(at: number): boolean {
    return (this.#flags[at]! & TELLING) !== 0;
  }

  isCapital(at: number): boolean {
    return (this.#flags[at]! & CAPITAL) !== 0;
  }

  opens(at: number): boolean {
    return (this.#flags[at]! & OPENS) !== 0;
  }

  isBroken(at: number): boolean {
    return (this.#flags[at]! & BROKEN) !== 0;
  }

  isTied(at: number): boolean {
    return (this.#flags[at]! & TIED) !== 0;
  }
}

/** Some neighbouring words, wherever they stand. */
export interface Run {
  readonly length: number;
  /** Each the number of a first word, ascending. */
  readonly places: readonly number[];
}

/** The keys of the words of a run, as forms of one word are the same. */
export function keysOfRun(words: TextWords, { places: [at], length }: Run): number[] {
  return [...words.keys.subarray(at, at! + length)];
}

/** A run as it is mostly written, without the capital of a sentence where the word is written small elsewhere. */
export function surfaceOf(words: TextWords, { places, length }: Run, small: Uint8Array): string {
  const within = places.filter((at) => !words.opens(at));
  const asTyped = new Map<string, number>();
  for (const at of within.length > 0 ? within : places) {
    const written = words.text(at).text.slice(words.starts[at], words.ends[at + length - 1]);
    asTyped.set(written, (asTyped.get(written) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [typed, count] of asTyped) {
    const written = typed.replace(/\s+/gu, " ");
    counts.set(written, (counts.get(written) ?? 0) + count);
  }
  const [written] = [...counts].sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))[0]!;
  if (within.length > 0 || small[words.keys[places[0]!]!] !== 1) return written;
  return written.charAt(0).toLowerCase() + written.slice(1);
}
