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
  const byLanguage = new Map<string, Map<number, Matched | null>>();

  const match = (number: number, lang: string): Matched | null => {
    const { word, exact } = engine.lexicon.at(number);
    const terms = analyser.terms(word, lang);
    const found = slotsOf(terms, index);
    return found.length === 0 ? null : { word, terms, slots: found, ...(exact === undefined ? {} : { exact }) };
  };

  const places = (sequence: Uint32Array, lang: string): Places => {
    // Most words of a text are met again in the next one: what a word means to this query is looked up once.
    const known = byLanguage.get(lang) ?? new Map<number, Matched | null>();
    byLanguage.set(lang, known);
    const of: Place[][] = slots.map(() => []);
    let next = 0;
    for (const entry of sequence) {
      const width = widthOf(entry);
      if (width === 1) next++;
      const number = numberOf(entry);
      let matched = known.get(number);
      if (matched === undefined) {
        matched = match(number, lang);
        known.set(number, matched);
      }
      if (matched === null) continue;
      const { slots: found, ...word } = matched;
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
