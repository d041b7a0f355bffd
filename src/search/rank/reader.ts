import type { Analyser } from "../../text/analyser.ts";
import type { Engine } from "../store/engine.ts";
import { numberOf, widthOf } from "../store/sequences.ts";
import { indexSlots, type Place, type Places, slotsOf } from "./places.ts";
import type { Slot } from "./slots.ts";

/** Where the words of one query stand in a paragraph. */
export interface ParagraphPlaces {
  readonly text: Places;
  readonly credit: Places;
}

/** Finds the words of one query in the stored words of paragraphs, without a look at their text. */
export interface PlaceReader {
  read(paragraphs: readonly number[]): Promise<readonly ParagraphPlaces[]>;
}

export function createPlaceReader(
  slots: readonly Pick<Slot, "readings">[],
  engine: Pick<Engine, "sequences" | "languageOf" | "lexicon">,
  analyser: Analyser,
): PlaceReader {
  const index = indexSlots(slots);
  const matched: Matched[] = [];
  const byLanguage = new Map<string, Int32Array>();

  /** What a word means to this query, as 1 + its number in `matched`; -1: nothing. */
  const match = (number: number, lang: string): number => {
    const { word, exact } = engine.lexicon.at(number);
    const terms = analyser.terms(word, lang);
    const found = slotsOf(terms, index);
    return found.length === 0
      ? -1
      : matched.push({ word, terms, slots: found, ...(exact === undefined ? {} : { exact }) });
  };

  const places = (sequence: Uint32Array, lang: string): Places => {
    // Most words of a text are met again in the next one: each is looked up once.
    const known = byLanguage.get(lang) ?? new Int32Array(engine.lexicon.size);
    byLanguage.set(lang, known);
    const of: Place[][] = slots.map(() => []);
    let next = 0;
    for (const entry of sequence) {
      const width = widthOf(entry);
      if (width === 1) next++;
      const number = numberOf(entry);
      if (known[number] === 0) known[number] = match(number, lang);
      if (known[number]! < 0) continue;
      const { slots: found, ...word } = matched[known[number]! - 1]!;
      // A wide token stands before its words, any other at the position just counted.
      const position = width > 1 ? next : next - 1;
      const place: Place = width === 0 ? { ...word, position, width: 1, part: true } : { ...word, position, width };
      for (const slot of found) of[slot]!.push(place);
    }
    return of;
  };

  return {
    async read(paragraphs) {
      const sequences = await engine.sequences(paragraphs);
      return paragraphs.map((paragraph, i) => {
        const lang = engine.languageOf(paragraph);
        return { text: places(sequences[i]!.text, lang), credit: places(sequences[i]!.credit, lang) };
      });
    },
  };
}

interface Matched extends Pick<Place, "word" | "exact" | "terms"> {
  readonly slots: readonly number[];
}
