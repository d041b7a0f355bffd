import type { Parts } from "./find.ts";
import { unquoted } from "./query/arrange.ts";
import type { Cut } from "./query/interpret.ts";
import type { Query, QueryWord } from "./query/query.ts";
import { absentLists, admit, checkedPhrases, readExcluded, termsOf } from "./rank/admit.ts";
import { type Evaluated, evaluate, type Wanted } from "./rank/evaluate/evaluate.ts";
import { Picked } from "./rank/evaluate/set.ts";
import type { Evidence } from "./rank/evidence.ts";
import { findPhrases, phraseOf } from "./rank/phrases.ts";
import type { Slot } from "./rank/slots.ts";
import { type Understood, understand } from "./understand.ts";

/** The paragraphs that match a query and are all that it demands, and how it was read. */
export interface Candidates extends Understood {
  /** With scores as far as they are known without a look at places. */
  readonly found: Evaluated;
  /** The quoted phrases that were read as words: they stand nowhere in the content, or in a long query. */
  readonly unquoted: readonly (readonly QueryWord[])[];
  /** The quoted phrases without whose quotes there is more to find: those, or all where nothing was found. */
  readonly hindering: readonly (readonly QueryWord[])[];
}

/** What is asked for beside the query. */
export interface Demands extends Pick<Wanted, "passes" | "keep" | "always"> {
  /** How many of the best are wanted of a query of these words. */
  readonly mostOf: (slots: readonly Slot[]) => number;
}

/**
 * Reads a query. Who pastes a long text with quotes in it quotes and does not demand: its phrases are read as words. Of
 * another query they are demanded; where that finds nothing it is read once more without the quotes of phrases that
 * stand nowhere: a question of other words too is not lost for them.
 */
export async function findCandidates(
  asked: Query,
  typos: boolean,
  demands: Demands,
  evidence: Evidence,
  parts: Parts,
): Promise<Candidates> {
  const quoted = asked.phrases.flatMap(([from], i) => (asked.words[from]!.field === undefined ? [i] : []));
  if (quoted.length > 0 && tellingOutside(asked) > parts.bounds.maxWordsBesidePhrases) {
    const words = quoted.map((i) => asked.words.slice(...asked.phrases[i]!));
    return {
      ...(await collect(withoutQuotes(asked, quoted), typos, demands, evidence, parts)),
      unquoted: words,
      hindering: [],
    };
  }
  const asTyped = await collect(asked, typos, demands, evidence, parts);
  const found: Candidates = { ...asTyped, unquoted: [], hindering: [] };
  if (found.found.total > 0 || quoted.length === 0) return found;

  const missing = await missingOf(quoted, asTyped, evidence, parts);
  const without = async (phrases: readonly number[]): Promise<Candidates> => {
    const words = phrases.map((i) => asked.words.slice(...asked.phrases[i]!));
    return {
      ...(await collect(withoutQuotes(asked, phrases), typos, demands, evidence, parts)),
      unquoted: words,
      hindering: words,
    };
  };
  // Who quotes all there is wants those very words: other paragraphs are offered, not given.
  const relaxed = missing.length > 0 && tellingOutside(asked) > 0;
  const read = relaxed ? await without(missing) : found;
  if (read.found.total > 0) return read;
  const loose = relaxed && missing.length === quoted.length ? read : await without(quoted);
  return { ...read, hindering: loose.found.total > 0 ? loose.hindering : [] };
}

/** How many words outside quotes say something. */
function tellingOutside({ words, phrases }: Query): number {
  return words.filter((word, i) => !word.common && !phrases.some(([from, to]) => i >= from && i < to)).length;
}

async function collect(
  asked: Query,
  typos: boolean,
  demands: Demands,
  evidence: Evidence,
  parts: Parts,
): Promise<Understood & Pick<Candidates, "found">> {
  const { bounds } = parts;
  const excluded = readExcluded(asked.excluded, parts);
  evidence.need(termsOf(excluded));
  const understood = await understand(asked, typos, evidence, parts);
  const { query, slots } = understood;
  // Without words there is only what filters let through.
  if (slots.length === 0 && query.filters.length === 0) return { ...understood, found: NOTHING };
  await evidence.gather(termsOf(excluded));
  const checked = checkedPhrases(query, slots, excluded);
  const { passes, keep, always } = demands;
  const wanted: Wanted = {
    slots,
    maxScored: bounds.maxScoredWords,
    maxWeighed:
      slots.length > 0 && slots.every(({ word }) => word.common) ? bounds.maxCommonWeighed : bounds.maxWeighed,
    passes,
    absent: absentLists(excluded, evidence),
    // Phrases are looked for in the best, and those behind are left out.
    ...(checked === null
      ? { keep, always, most: demands.mostOf(slots), enough: bounds.maxExactTotal + always.size }
      : { keep: "best", always: new Set(), most: bounds.maxPhraseChecks, enough: bounds.maxPhraseChecks }),
  };
  const evaluated = evaluate(wanted, parts);
  if (checked === null)
    return { ...understood, found: evaluated, cut: withParagraphs(understood, excluded.cut || evaluated.cut) };
  return {
    ...understood,
    found: await admit(evaluated, checked, parts),
    cut: withParagraphs(understood, excluded.cut || evaluated.total > bounds.maxPhraseChecks),
  };
}

const NOTHING: Evaluated = { best: [], always: [], total: 0, all: new Picked().take(), cut: false };

const withParagraphs = ({ cut }: Understood, more: boolean): readonly Cut[] =>
  more && !cut.includes("paragraphs") ? [...cut, "paragraphs"] : cut;

/** Those of the phrases that stand nowhere in the content; where there are too many paragraphs to know, they may. */
async function missingOf(
  phrases: readonly number[],
  { query, slots }: Understood,
  evidence: Evidence,
  parts: Parts,
): Promise<number[]> {
  const sought = phrases.map((i) => phraseOf(slots.slice(...query.phrases[i]!)));
  const found = await findPhrases(sought, evidence, parts);
  return phrases.filter((_, i) => found[i]!.holders.length === 0 && !found[i]!.cut);
}

function withoutQuotes(query: Query, phrases: readonly number[]): Query {
  const ranges = phrases.map((i) => query.phrases[i]!);
  return {
    ...query,
    words: query.words.map((word, i) => (ranges.some(([from, to]) => i >= from && i < to) ? unquoted(word) : word)),
    phrases: query.phrases.filter((_, i) => !phrases.includes(i)),
  };
}
