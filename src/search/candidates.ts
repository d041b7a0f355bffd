import type { Parts } from "./find.ts";
import { unquoted } from "./query/arrange.ts";
import type { Cut } from "./query/interpret.ts";
import type { Query, QueryWord } from "./query/query.ts";
import { admit } from "./rank/admit.ts";
import type { Evidence } from "./rank/evidence.ts";
import { byScore, type Candidate, matchParagraphs, NO_MATCH } from "./rank/match.ts";
import { findPhrases, phraseOf } from "./rank/phrases.ts";
import { everyParagraph, type Passes } from "./set/restrict.ts";
import { type Understood, understand } from "./understand.ts";

/** The paragraphs that match a query and are all that it demands, and how it was read. */
export interface Candidates extends Understood {
  /** Best first, as far as scores are known without a look at places. */
  readonly candidates: readonly Candidate[];
  /** The quoted phrases that were read as words: they stand nowhere in the content, or in a long query. */
  readonly unquoted: readonly (readonly QueryWord[])[];
  /** The quoted phrases without whose quotes there is more to find: those, or all where nothing was found. */
  readonly hindering: readonly (readonly QueryWord[])[];
}

/**
 * Reads a query. Who pastes a long text with quotes in it quotes and does not demand: its phrases are read as words. Of
 * another query they are demanded; where that finds nothing it is read once more without the quotes of phrases that
 * stand nowhere: a question of other words too is not lost for them.
 *
 * @param passes whether a paragraph is what filters and dates ask for; null where they ask nothing
 */
export async function findCandidates(
  asked: Query,
  typos: boolean,
  passes: Passes | null,
  evidence: Evidence,
  parts: Parts,
): Promise<Candidates> {
  const quoted = asked.phrases.flatMap(([from], i) => (asked.words[from]!.field === undefined ? [i] : []));
  if (quoted.length > 0 && tellingOutside(asked) > parts.bounds.maxWordsBesidePhrases) {
    const words = quoted.map((i) => asked.words.slice(...asked.phrases[i]!));
    return {
      ...(await collect(withoutQuotes(asked, quoted), typos, passes, evidence, parts)),
      unquoted: words,
      hindering: [],
    };
  }
  const asTyped = await collect(asked, typos, passes, evidence, parts);
  const found: Candidates = { ...asTyped, unquoted: [], hindering: [] };
  if (found.candidates.length > 0 || quoted.length === 0) return found;

  const missing = await missingOf(quoted, asTyped, evidence, parts);
  const without = async (phrases: readonly number[]): Promise<Candidates> => {
    const words = phrases.map((i) => asked.words.slice(...asked.phrases[i]!));
    return {
      ...(await collect(withoutQuotes(asked, phrases), typos, passes, evidence, parts)),
      unquoted: words,
      hindering: words,
    };
  };
  // Who quotes all there is wants those very words: other paragraphs are offered, not given.
  const relaxed = missing.length > 0 && tellingOutside(asked) > 0;
  const read = relaxed ? await without(missing) : found;
  if (read.candidates.length > 0) return read;
  const loose = relaxed && missing.length === quoted.length ? read : await without(quoted);
  return { ...read, hindering: loose.candidates.length > 0 ? loose.hindering : [] };
}

/** How many words outside quotes say something. */
function tellingOutside({ words, phrases }: Query): number {
  return words.filter((word, i) => !word.common && !phrases.some(([from, to]) => i >= from && i < to)).length;
}

async function collect(
  asked: Query,
  typos: boolean,
  passes: Passes | null,
  evidence: Evidence,
  parts: Parts,
): Promise<Understood & Pick<Candidates, "candidates">> {
  const { engine, bounds, scratch, weights } = parts;
  const understood = await understand(asked, typos, evidence, parts);
  const { slots, query } = understood;
  if (slots.length === 0) return { ...understood, ...(await browse(understood, passes, evidence, parts)) };
  const matched = matchParagraphs(slots, bounds.maxScoredWords, engine, scratch, weights);
  const restricted = passes === null ? matched : matched.filter(({ paragraph }) => passes(paragraph));
  const admitted = await admit(restricted.sort(byScore), slots, query, evidence, parts);
  return { ...understood, candidates: admitted.candidates, cut: withParagraphs(understood, admitted.cut) };
}

/** Of a query without words: all that its filters let through, in reading order. */
async function browse(understood: Understood, passes: Passes | null, evidence: Evidence, parts: Parts) {
  const { query } = understood;
  if (query.filters.length === 0) return { candidates: [], cut: understood.cut };
  const all = Array.from(
    everyParagraph(parts.engine, passes),
    (paragraph): Candidate => ({ paragraph, score: 0, match: NO_MATCH }),
  );
  const admitted = await admit(all, [], query, evidence, parts);
  return { candidates: admitted.candidates, cut: withParagraphs(understood, admitted.cut) };
}

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
