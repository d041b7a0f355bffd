import { isGram } from "../../text/grams.ts";
import type { Slot } from "../rank/slots.ts";
import type { Occurrence } from "./occurrences.ts";
import { joinStretches } from "./stretches.ts";

/**
 * Leaves out words that only begin like the last word of a query still being typed, where the text shows which word is
 * meant: in a text with “Make in India”, “make in ind” is not about “indeed”. It is the word that stands behind most of
 * the words before it.
 */
export function meantWhileTyping(
  occurrences: readonly Occurrence[],
  slots: readonly Pick<Slot, "word" | "readings">[],
  typed: string,
): readonly Occurrence[] {
  const last = slots.length - 1;
  const slot = slots[last];
  // Who writes “ind*” means all of them.
  if (last < 1 || !slot?.word.prefix || isGram(slot.word.word) || typed[slot.word.end] === "*") return occurrences;
  const certain = new Set(slot.readings.filter(({ kind }) => kind !== "prefix").flatMap(({ terms }) => terms));
  const isLonger = ({ token, slots: matched }: Occurrence) =>
    matched.size === 1 && matched.has(last) && !token.terms.some((term) => certain.has(term));

  const behind = joinStretches(occurrences).filter(({ slots: matched }) => matched.has(last) && matched.has(last - 1));
  if (behind.length === 0) return occurrences;
  const most = Math.max(...behind.map(({ slots: matched }) => matched.size));
  const meant = new Set(
    behind
      .filter(({ slots: matched }) => matched.size === most)
      .flatMap((stretch) => stretch.occurrences.filter(({ slots: matched }) => matched.has(last)))
      .map(({ token }) => token.word),
  );
  return occurrences.filter((occurrence) => !isLonger(occurrence) || meant.has(occurrence.token.word));
}
