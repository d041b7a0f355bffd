import MiniSearch from "minisearch";
import type { Collection } from "./collections/collection.ts";
import { quantile } from "./measures.ts";
import { ask, type Opened, openPilcrow } from "./pilcrow.ts";
import { spread } from "./spread.ts";
import { markdown } from "./table.ts";

/** Milliseconds by query, each the median of ROUNDS through all of them, so that one pause of the machine is no query's. */
export interface Speed {
  readonly pilcrow: readonly number[];
  readonly miniSearch: readonly number[];
}

const ROUNDS = 3;
const WARM_UP = 300;
const HITS = 10;

/**
 * What a query costs here and in MiniSearch with its default settings over the same analysis: the same terms of the
 * same fields, any of the query's terms, the first ten. Both search in one thread, so wall clock is CPU wherever
 * nothing else runs; they take turns, query by query, so that what else runs disturbs both alike.
 */
export async function measureSpeed(collection: Collection, most: number): Promise<Speed> {
  const opened = openPilcrow(collection.articles, collection.paragraphs);
  const index = indexSameTerms(collection, opened);
  const queries = spread(collection.queries, most).map(({ text }) => text);
  const engines = [
    (query: string) => ask(opened, query, HITS),
    async (query: string) => index.search(query).slice(0, HITS),
  ];
  for (const query of spread(queries, WARM_UP)) for (const search of engines) await search(query);
  // By engine, then by query: what each round took.
  const taken = engines.map(() => queries.map((): number[] => []));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, query] of queries.entries()) {
      // Who goes second finds the processor's caches full of the other's.
      for (const engine of (number + round) % 2 === 0 ? [0, 1] : [1, 0]) {
        const begun = performance.now();
        await engines[engine]!(query);
        taken[engine]![number]!.push(performance.now() - begun);
      }
    }
  }
  const [pilcrow = [], miniSearch = []] = taken.map((lists) => lists.map((list) => quantile(list, 0.5)));
  return { pilcrow, miniSearch };
}

function indexSameTerms({ articles, paragraphs }: Collection, { analyser }: Opened): MiniSearch {
  const terms = (text: string, lang?: string) => analyser.tokens(text, lang).flatMap((token) => token.terms);
  // A query is its words: not their parts, nor what they are together.
  const asked = (query: string) =>
    analyser.tokens(query).flatMap((token) => (token.width === 1 && token.part !== true ? token.terms : []));
  const index = new MiniSearch({
    fields: ["title", "text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { tokenize: asked, processTerm: (term) => term },
  });
  paragraphs.forEach(({ article, text }, id) => {
    const { title, lang } = articles[article]!;
    index.add({ id, title: terms(title, lang).join(" "), text: terms(text, lang).join(" ") });
  });
  return index;
}

/** Percentiles of both, and how many times MiniSearch's Pilcrow's is. */
export function speedTable(name: string, { pilcrow, miniSearch }: Speed): string {
  const row = (share: number) => {
    const [own, other] = [quantile(pilcrow, share), quantile(miniSearch, share)];
    return [`p${share * 100}`, own.toFixed(2), other.toFixed(2), (own / other).toFixed(2)];
  };
  const head = [`${name}, ${pilcrow.length} queries`, "Pilcrow ms", "MiniSearch, same analysis ms", "ratio"];
  return markdown([head, ...[0.5, 0.95, 0.99].map(row)], 1);
}
