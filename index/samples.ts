import type { Searcher } from "../src/search/searcher.ts";
import type { Completion } from "../src/search/store/completions.ts";

/** A query that this content answers. */
export interface SampleQuery {
  readonly query: string;
  /** How many paragraphs it finds. */
  readonly total: number;
}

const WANTED = 3;
/** Of the best completions so many are looked at. */
const LOOKED_AT = 30;
/** What one likes to type. */
const LONGEST = 48;

/** Three completions of the content, of different kinds where it has them, each with what it finds. */
export async function sampleQueries(index: Searcher): Promise<SampleQuery[]> {
  const { items } = await index.suggest({ query: "", limit: LOOKED_AT, offset: 0 });
  const good = items.filter(({ text }) => text.length <= LONGEST && !/["$`\\!\p{Cc}]/u.test(text));
  const first = (kind: Completion["kind"]) => good.find((each) => each.kind === kind);
  const inOrder = [first("name"), first("phrase"), first("title"), first("heading"), first("word"), ...good];
  const samples: SampleQuery[] = [];
  const general: SampleQuery[] = [];
  for (const query of new Set(inOrder.flatMap((each) => each?.text ?? []))) {
    if (samples.length === WANTED) break;
    const { total } = await index.search({ query, limit: 1, offset: 0, typos: false });
    // What finds nearly everything shows nothing of a search.
    if (total > 0) (total * 2 <= index.summary.paragraphs ? samples : general).push({ query, total });
  }
  return [...samples, ...general].slice(0, WANTED);
}
