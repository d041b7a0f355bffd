import type { Analyser } from "../../text/analyser.ts";
import type { Bounds } from "../options.ts";
import { isPlain, parseQuery, type Query } from "../query/query.ts";
import type { Rules } from "../rules.ts";
import { byScore, type Candidate, NO_MATCH } from "./match.ts";

/** What a site does by hand with the answer to one query. */
export interface Pin {
  /** Numbers of the paragraphs that come first, in this order. */
  readonly show: readonly number[];
  readonly hide: ReadonlySet<number>;
  /** Factor by number of paragraph. */
  readonly boost: ReadonlyMap<number, number>;
}

/**
 * Makes the pins of a site ready. The result gives the pin of a query: the one whose words are all of the query's words,
 * in order and in any form, and null where there is none or the query asks for more than words.
 */
export function createPins(rules: Rules["pins"], analyser: Analyser, bounds: Bounds): (query: Query) => Pin | null {
  const byQuery = new Map<string, Pin>();
  for (const { queries, show, hide, boost } of rules) {
    const pin: Pin = { show, hide: new Set(hide), boost: new Map(boost) };
    for (const text of queries) byQuery.set(pinKey(parseQuery(text, analyser, bounds)), pin);
  }
  return (query) => {
    if (byQuery.size === 0 || !isPlain(query)) return null;
    return byQuery.get(pinKey(query)) ?? null;
  };
}

/** The same for queries of the same words: case, accents, signs and quotes make no difference. */
export function pinKey({ words }: Pick<Query, "words">): string {
  return JSON.stringify(words.map(({ terms }) => terms));
}

/**
 * Puts the pin's paragraphs first, leaves out what it hides, and multiplies the scores of what it boosts. A paragraph
 * that is shown keeps its score, 0 where it does not match; each comes once.
 *
 * @param showFirst false where readers asked for another order: then what is shown stands among the others by its score
 */
export function applyPin(ranked: readonly Candidate[], { show, hide, boost }: Pin, showFirst: boolean): Candidate[] {
  const weighed = ranked
    .filter(({ paragraph }) => !hide.has(paragraph))
    .map((candidate): Candidate => {
      const factor = boost.get(candidate.paragraph);
      if (factor === undefined) return candidate;
      const more = candidate.score * (factor - 1);
      return { ...candidate, score: candidate.score + more, boost: more, pinned: "boosted" };
    })
    .sort(byScore);
  const matched = new Map(weighed.map((candidate) => [candidate.paragraph, candidate]));
  const shown = show.map(
    (paragraph): Candidate => ({
      ...(matched.get(paragraph) ?? { score: 0, match: NO_MATCH }),
      paragraph,
      pinned: "shown",
    }),
  );
  const first = new Set(show);
  const all = [...shown, ...weighed.filter(({ paragraph }) => !first.has(paragraph))];
  return showFirst ? all : all.sort(byScore);
}
