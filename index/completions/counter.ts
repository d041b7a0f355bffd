import { numberOf, widthOf } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import { NumberList } from "../indexing/numbers.ts";
import type { Vocabulary } from "../indexing/vocabulary.ts";

/**
 * Counts in how many paragraphs words stand next to each other, as a search for them in quotes finds them: by their index
 * terms, whatever signs are between; a word also where it is part of a name (“script” of “JavaScript”), two words also
 * where they are written as one (“roll back”, “rollback”).
 */
export class PhraseCounter {
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  /** Of every place in order: the number of its word's terms, its paragraph, whether a space or sign is before it. */
  readonly #words = NumberList.ofInt32();
  readonly #paragraphs = NumberList.ofUint32();
  readonly #apart = NumberList.ofBytes();
  /** What stands at a place besides: parts of its word, and words that it begins together with those behind it. */
  readonly #besides = new Map<number, { number: number; width: number }[]>();
  #index: Index | null = null;

  constructor(analyser: Analyser, vocabulary: Vocabulary) {
    this.#analyser = analyser;
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds the next text of a paragraph; paragraphs come in order.
   *
   * @param entries see sequenceEntry, with the numbers of the vocabulary
   * @param apart for each 1 where it is a word that stands apart from the word before it
   */
  add(paragraph: number, entries: ArrayLike<number>, apart: ArrayLike<number>): void {
    const kinds = this.#vocabulary.kindOf.all();
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      const number = kinds[numberOf(entry)]!;
      const width = widthOf(entry);
      if (width > 1) this.#more(this.#words.length, number, width);
      else if (width === 0) this.#more(this.#words.length - 1, number, 1);
      else this.#put(number, paragraph, apart[i]!);
    }
    // So that nothing stands next to what the next text begins with.
    this.#put(-1, paragraph, 1);
    this.#index = null;
  }

  /** In how many paragraphs the words of a text stand next to each other; 0 for a text without words. */
  count(text: string): number {
    const index = this.#read();
    const tokens = this.#analyser.tokens(text).filter(({ width, part }) => width === 1 && !part);
    const words = tokens.map(({ word, terms, start }, i): Sought => {
      const joined = word + (tokens[i + 1]?.word ?? "");
      const asOne = joined !== word && !isGram(joined) && index.written.has(joined);
      const glued = isGram(word) && start <= (tokens[i - 1]?.end ?? -1);
      return {
        numbers: numbersWith(index, terms),
        joined: numbersWith(index, asOne ? this.#analyser.terms(joined) : []),
        glued,
      };
    });
    const [first] = words;
    if (first === undefined) return 0;
    const paragraphs = new Set<number>();
    for (const number of new Set([...first.numbers, ...first.joined])) {
      for (let i = index.starts[number]!; i < index.starts[number + 1]!; i++) {
        const place = index.places[i]!;
        const paragraph = index.paragraphs[place]!;
        if (!paragraphs.has(paragraph) && this.#stand(index, words, 0, place)) paragraphs.add(paragraph);
      }
    }
    return paragraphs.size;
  }

  /** Whether the words from number `i` on stand from `place` on. */
  #stand(index: Index, words: readonly Sought[], i: number, place: number): boolean {
    if (i >= words.length) return true;
    const { numbers, joined, glued } = words[i]!;
    if (glued && index.apart[place] === 1) return false;
    const goesOn = (number: number, width: number) =>
      (numbers.has(number) && this.#stand(index, words, i + 1, place + width)) ||
      (joined.has(number) && this.#stand(index, words, i + 2, place + width));
    return (
      goesOn(index.words[place]!, 1) ||
      (this.#besides.get(place)?.some(({ number, width }) => goesOn(number, width)) ?? false)
    );
  }

  #more(place: number, number: number, width: number): void {
    const known = this.#besides.get(place);
    if (known) known.push({ number, width });
    else this.#besides.set(place, [{ number, width }]);
  }

  #put(number: number, paragraph: number, apart: number): void {
    this.#words.push(number);
    this.#paragraphs.push(paragraph);
    this.#apart.push(apart);
  }

  #read(): Index {
    this.#index ??= this.#makeIndex();
    return this.#index;
  }

  #makeIndex(): Index {
    const words = this.#words.all();
    const { kinds, kindOf, wordOf, words: allWords } = this.#vocabulary;
    const starts = new Uint32Array(kinds.size + 1);
    const each = (tell: (number: number, place: number) => void) => {
      for (let place = 0; place < words.length; place++) if (words[place]! >= 0) tell(words[place]!, place);
      for (const [place, besides] of this.#besides) for (const { number } of besides) tell(number, place);
    };
    each((number) => starts[number + 1]!++);
    for (let number = 1; number < starts.length; number++) starts[number]! += starts[number - 1]!;
    const next = starts.slice();
    const places = new Uint32Array(starts.at(-1)!);
    each((number, place) => {
      places[next[number]!++] = place;
    });
    const byTerm = new Map<string, number[]>();
    const written = new Set<string>();
    kinds.texts.forEach((terms, number) => {
      if (starts[number] === starts[number + 1]) return;
      for (const term of terms.split(" ")) byTerm.set(term, [...(byTerm.get(term) ?? []), number]);
    });
    kindOf.all().forEach((number, entry) => {
      if (starts[number] !== starts[number + 1]) written.add(allWords.texts[wordOf.all()[entry]!]!);
    });
    return { words, paragraphs: this.#paragraphs.all(), apart: this.#apart.all(), starts, places, byTerm, written };
  }
}

/** What is looked up once every text is there. */
interface Index {
  readonly words: Int32Array;
  readonly paragraphs: Uint32Array;
  readonly apart: Uint8Array;
  /** For each number where its places begin in `places`, and the end. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** Of each term the numbers of lists of terms that hold it. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
  /** Words as they are written. */
  readonly written: ReadonlySet<string>;
}

function numbersWith({ byTerm }: Index, terms: readonly string[]): ReadonlySet<number> {
  return new Set(terms.flatMap((term) => byTerm.get(term) ?? []));
}

interface Sought {
  readonly numbers: ReadonlySet<number>;
  /** Of the word that it makes with the next one. */
  readonly joined: ReadonlySet<number>;
  /** Written together with the word before it, in a script without spaces. */
  readonly glued: boolean;
}
