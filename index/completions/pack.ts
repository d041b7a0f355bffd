import { keyOf } from "../../src/search/complete/key.ts";
import { CHUNK, COMPLETION_KINDS, type Completion, LONGEST_KEY, placeOf } from "../../src/search/store/completions.ts";
import { byCodeUnits } from "../indexing/vocabulary.ts";
import { segmenterOf } from "./units.ts";

/** Writes completions, the best first, as the sections that createCompletions reads. */
export function packCompletions(
  all: readonly Completion[],
): Record<"completions" | "chunks" | "beginnings", Uint8Array> {
  const keyed = all.map((completion) => ({ completion, key: keyOf(completion.text).text }));
  const short = keyed.filter(({ key }) => key.length < LONGEST_KEY);
  const kept = short.map(({ completion }) => completion);
  const entries = short.flatMap(({ key }, number) =>
    wordsOf(key).map((offset) => {
      const rest = key.slice(offset);
      return { entry: placeOf(number, offset), head: headOf(rest), rest };
    }),
  );
  entries.sort((a, b) => a.head - b.head || byCodeUnits(a.rest, b.rest) || a.entry - b.entry);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < kept.length; at += CHUNK) {
    const told = kept
      .slice(at, at + CHUNK)
      .flatMap(({ text, kind, count }) => [text, 8 * count + COMPLETION_KINDS.indexOf(kind)]);
    chunks.push(new TextEncoder().encode(JSON.stringify(told)));
  }
  let end = 0;
  const starts = [0, ...chunks.map(({ length }) => (end += length))];
  return {
    completions: Buffer.concat(chunks),
    chunks: bytesOf([kept.length, ...starts]),
    beginnings: bytesOf(entries.map(({ entry }) => entry)),
  };
}

const bytesOf = (numbers: readonly number[]) => new Uint8Array(Uint32Array.from(numbers).buffer);

/** Three code units as a number, which sorts as they do: most are told apart by it without a look at the text. */
function headOf(rest: string): number {
  const unit = (at: number) => rest.charCodeAt(at) || 0;
  return unit(0) * 2 ** 32 + unit(1) * 2 ** 16 + unit(2);
}

/** Where the words of a key begin. */
function wordsOf(key: string): number[] {
  const found = new Set<number>();
  // Only spaces part these, which are most; finding that out with a segmenter takes far longer.
  const isPlain = /^[a-z\d ]*$/.test(key);
  for (const { index, isWordLike } of segmenterOf("und").segment(isPlain ? "" : key)) if (isWordLike) found.add(index);
  for (let at = 0; at < key.length; at++) if (at === 0 || key[at - 1] === " ") found.add(at);
  return [...found].sort((a, b) => a - b);
}
