import { isGram } from "../../text/grams.ts";
import type { Query } from "../query/query.ts";
import { indexSlots, type SlotIndex } from "../rank/places.ts";
import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";
import type { AnalysedText } from "./analysed.ts";
import { meantWhileTyping } from "./meant.ts";
import { findOccurrences, type Occurrence } from "./occurrences.ts";
import { joinStretches, type Stretch } from "./stretches.ts";

/** A stretch of text that matched, with the slots it matched. */
export interface Match {
  readonly range: Range;
  readonly slots: ReadonlySet<number>;
}

/** What is asked for: the words of a query with their readings. */
export interface Asked {
  readonly slots: readonly AskedSlot[];
  readonly words: readonly AskedSlot["word"][];
  readonly index: SlotIndex;
  readonly phrases: Query["phrases"];
  /** The query as typed, in which the words count their places. */
  readonly typed: string;
  /** Whether any word is not common. */
  readonly telling: boolean;
  /** The greatest rarity of a word. */
  readonly rarest: number;
}

type AskedSlot = Pick<Slot, "word" | "readings" | "rarity">;

/** Made once for all hits of a query. */
export function askedFor(slots: readonly AskedSlot[], phrases: Query["phrases"], typed: string): Asked {
  const words = slots.map(({ word }) => word);
  const telling = words.some(({ common }) => !common);
  const rarest = Math.max(...slots.map(({ rarity }) => rarity));
  return { slots, words, index: indexSlots(slots), phrases, typed, telling, rarest };
}

/**
 * What matched in a text, ascending, with something between any two. Words that follow each other as in the query become
 * one stretch (“Make in India”). A common word is marked only inside such a stretch, unless the query has no other
 * words; words of a quoted phrase only where the whole phrase stands.
 */
export function highlight(text: AnalysedText, asked: Asked): Match[] {
  const marked = mark(text, asked, false);
  // Who looks at a hit wants to see why it is one, be it by chance.
  return marked.length === 0 && asked.words.some(({ word }) => isGram(word)) ? mark(text, asked, true) : marked;
}

function mark(
  text: AnalysedText,
  { slots, words, index, phrases, typed, telling, rarest }: Asked,
  chance: boolean,
): Match[] {
  const occurrences = findOccurrences(text, words, index, chance);
  if (occurrences.length === 0) return [];
  const meant = meantWhileTyping(occurrences, slots, typed);
  const tells = ({ token, slots: matched }: Occurrence) =>
    !telling ||
    [...matched].some((slot) => {
      const { word, rarity } = slots[slot]!;
      return !word.common && (chance || !isGram(token.word) || rarity >= FREQUENT * rarest);
    });
  return joinStretches(meant)
    .filter((stretch) => stretch.occurrences.some(tells) && isAskedFor(stretch, phrases))
    .map(({ range, slots: matched }) => ({ range, slots: matched }));
}

/**
 * Scripts without spaces have no lists of common words here: a gram with less than this part of the rarity of the
 * query's rarest word is taken for one (ในปี, “in the year”; された, “was done”).
 */
const FREQUENT = 1 / 4;

/** Whether a stretch holds a word that stands alone in the query, or a whole phrase of it. */
function isAskedFor({ slots }: Stretch, phrases: Query["phrases"]): boolean {
  const quoted = (slot: number) => phrases.some(([from, to]) => slot >= from && slot < to);
  if (![...slots].every(quoted)) return true;
  return phrases.some(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i).every((i) => slots.has(i)));
}
