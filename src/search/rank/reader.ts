import type { Token } from "../../text/token.ts";
import type { Engine } from "../store/engine.ts";
import type { Lexicon } from "../store/lexicon.ts";
import { isApart, numberOf, widthOf } from "../store/sequences.ts";
import { indexSlots, type Place, type Places, slotsOf } from "./places.ts";
import type { Slot } from "./slots.ts";

/** Where the words of one query stand in a paragraph. */
export interface ParagraphPlaces {
  readonly text: Places;
  readonly credit: Places;
}

/** Finds the words of one query among the words of paragraphs. */
export interface PlaceReader {
  read(paragraphs: readonly number[]): Promise<readonly ParagraphPlaces[]>;
}

export function createPlaceReader(
  slots: readonly Pick<Slot, "readings">[],
  { words }: Pick<Engine, "words">,
): PlaceReader {
  const known = new Map<Lexicon, ReturnType<typeof slotsByKind>>();
  const index = indexSlots(slots);
  const inSequence = (sequence: Uint32Array, lexicon: Lexicon): Places => {
    const { lists, listOf } = known.get(lexicon) ?? slotsByKind(slots, lexicon);
    known.set(lexicon, { lists, listOf });
    const of: Place[][] = slots.map(() => []);
    let next = 0;
    for (const entry of sequence) {
      const width = widthOf(entry);
      if (width === 1) next++;
      const list = listOf[lexicon.termsOf[numberOf(entry)]!]!;
      if (list === 0) continue;
      // A wide token stands before its words, any other at the position just counted.
      const position = width > 1 ? next : next - 1;
      const { word, exact, terms } = lexicon.at(numberOf(entry));
      const place: Place = {
        word,
        exact,
        terms,
        position,
        width: width || 1,
        part: width === 0,
        apart: isApart(entry),
      };
      for (const slot of lists[list]!) of[slot]!.push(place);
    }
    return of;
  };
  const inTokens = (tokens: readonly Token[]): Places => {
    const of: Place[][] = slots.map(() => []);
    let end = 0;
    for (const token of tokens) {
      for (const slot of slotsOf(token.terms, index)) of[slot]!.push({ ...token, apart: token.start > end });
      end = Math.max(end, token.end);
    }
    return of;
  };
  return {
    async read(paragraphs) {
      const read = await words(paragraphs);
      return read.map((of) =>
        "lexicon" in of
          ? { text: inSequence(of.text, of.lexicon), credit: inSequence(of.credit, of.lexicon) }
          : { text: inTokens(of.text), credit: inTokens(of.credit) },
      );
    },
  };
}

/** For each kind of terms (see Lexicon) which list of slots it belongs to; list 0 is empty. */
function slotsByKind(
  slots: readonly Pick<Slot, "readings">[],
  lexicon: Lexicon,
): { lists: readonly (readonly number[])[]; listOf: Uint16Array } {
  const lists: number[][] = [[]];
  const listOf = new Uint16Array(lexicon.kinds);
  slots.forEach(({ readings }, slot) => {
    for (const kind of new Set(readings.flatMap(({ terms }) => terms.flatMap((term) => lexicon.kindsWith(term))))) {
      if (listOf[kind] === 0) listOf[kind] = lists.push([]) - 1;
      lists[listOf[kind]!]!.push(slot);
    }
  });
  return { lists, listOf };
}
