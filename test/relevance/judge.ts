import { type Measures, meanOf, measure } from "./measures.ts";
import { ask, openPilcrow } from "./pilcrow.ts";
import type { JudgedSet, SetQuery } from "./sets.ts";

/** A query of a set with what came of it. */
export interface Judged extends SetQuery {
  /**
   * Rank of the first relevant paragraph, or 0 where none is found. Of a query that nothing answers: 1 where nothing is
   * found, else 0.
   */
  readonly rank: number;
}

const DEPTH = 100;

/** Asks a set everything that it holds, and gives the means over the queries that have an answer. */
export async function judge(set: JudgedSet): Promise<{ queries: Judged[]; mean: Measures }> {
  const { articles, paragraphs } = set.collection;
  const opened = openPilcrow(articles, paragraphs);
  const measured: Measures[] = [];
  const queries: Judged[] = [];
  for (const query of set.queries) {
    const { hits } = await ask(opened, query.query, DEPTH);
    const ranked = hits.map(({ paragraph }) => paragraph.id);
    const unanswered = query.relevant.size === 0;
    const rank = unanswered ? Number(ranked.length === 0) : ranked.findIndex((id) => query.relevant.has(id)) + 1;
    if (!unanswered) measured.push(measure(ranked, query.relevant));
    queries.push({ ...query, rank });
  }
  return { queries, mean: meanOf(measured) };
}

/** What a person must do about a query: mend it, name it a miss, or no longer do so; null where all is well. */
export function complaint({ query, relevant, rank, miss }: Judged): string | null {
  if (miss !== undefined) {
    return rank === 1 ? `“${query}” is answered well by now: remove its “miss” from judgements.json.` : null;
  }
  if (relevant.size === 0) return rank === 1 ? null : `“${query}” finds something, and nothing answers it.`;
  if (rank >= 1 && rank <= TOP) return null;
  return `“${query}” has its first answer at ${rank === 0 ? "no rank" : rank}; the first ${TOP} are expected to hold one.`;
}

/** A reader looks at so many hits before trying other words. */
const TOP = 3;
