import type { Hit, Range } from "../../../src/search/searcher.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent } from "../content.ts";

/** The stretches that ranges stand for. */
export const cut = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map(([start, end]) => text.slice(start, end));

/** What a query marks in each of these paragraphs. */
export async function marksOf(lang: string, texts: readonly string[], query: string): Promise<string[][]> {
  const { hits } = await ask(openContent(contentOf({ lang, paragraphs: texts })), query);
  const byText = new Map(hits.map(({ paragraph, highlights }) => [paragraph.text, highlights.text]));
  return texts.map((text) => cut(text, byText.get(text) ?? []));
}

/** The best of one paragraph, if it is a hit. */
export async function firstHit(text: string, query: string, snippetLength = 200): Promise<Hit | undefined> {
  const searcher = openContent(contentOf([text]), { snippetLength });
  const { hits } = await searcher.search({ query, limit: 1, offset: 0, typos: false });
  return hits[0];
}
