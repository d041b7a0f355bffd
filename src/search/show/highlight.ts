import { isGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import type { Query } from "../query/query.ts";
import type { SlotIndex } from "../rank/places.ts";
import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";
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
  readonly slots: readonly Pick<Slot, "word" | "readings" | "rarity">[];
  readonly index: SlotIndex;
  readonly phrases: Query["phrases"];
  /** The query as typed, in which the words count their places. */
  readonly typed: string;
}

/**
 * What matched in a text, ascending, with something between any two. Words that follow each other as in the query become
 * one stretch (“Make in India”). A common word is marked only inside such a stretch, unless the query has no other
 * words; words of a quoted phrase only where the whole phrase stands.
 */
export function highlight(text: string, tokens: readonly Token[], asked: Asked): Match[] {
  const marked = mark(text, tokens, asked, false);
  // Who looks at a hit wants to see why it is one, be it by chance.
  return marked.length === 0 && asked.slots.some(({ word }) => isGram(word.word))
    ? mark(text, tokens, asked, true)
    : marked;
}

function mark(
  text: string,
  tokens: readonly Token[],
  { slots, index, phrases, typed }: Asked,
  chance: boolean,
): Match[] {
  const words = slots.map(({ word }) => word);
  const occurrences = findOccurrences(text, tokens, words, index, chance);
  const meant = meantWhileTyping(occurrences, slots, typed);
  const rarest = Math.max(...slots.map(({ rarity }) => rarity));
  const telling = words.some((word) => !word.common);
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
