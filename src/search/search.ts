import type { Analyser } from "../text/analyser.ts";
import { complete } from "./complete/complete.ts";
import { browse, type Found, find, type Parts, partsOf } from "./find.ts";
import type { Bounds } from "./options.ts";
import { NOTHING_ASKED } from "./query/interpret.ts";
import { explainScore, round } from "./rank/explain.ts";
import type { Candidate } from "./rank/match.ts";
import { createPlaceReader } from "./rank/reader.ts";
import type { Weights } from "./rank/weights.ts";
import type { Rules } from "./rules.ts";
import type { ArticleResult, Hit, ParagraphResult, Searcher, SearchRequest, SearchResult } from "./searcher.ts";
import { type ArrangedHit, arrange } from "./set/arrange.ts";
import { askedFor, highlight } from "./show/highlight.ts";
import { cutSnippet } from "./show/snippet.ts";
import type { Engine, StoredParagraph } from "./store/engine.ts";

/** The search over one engine: find, then cut out what to show. */
export function createSearcher(
  engine: Engine,
  analyser: Analyser,
  rules: Rules,
  bounds: Bounds,
  weights?: Weights,
  window?: number,
): Searcher {
  const parts = partsOf(engine, analyser, rules, bounds, weights, window);
  return {
    summary: engine.summary,
    search: (request) => search(request, parts),
    suggest: async (request) => complete(request, parts),
    paragraph: (id, context) => paragraphInContext(engine, id, context),
    articles: (offset, limit) => engine.articles(numbersFrom(offset, limit, engine.summary.articles)),
    article: (id, offset, limit) => articleById(engine, id, offset, limit),
    stamps: engine.stamps,
  };
}

async function search(request: SearchRequest, parts: Parts): Promise<SearchResult> {
  const { engine, bounds } = parts;
  const { query, explain = false, group = "none" } = request;
  // Who types nothing browses: what there is, in reading order.
  const asked = query.trim() === "" ? null : await find(request, parts);
  const found = asked ?? (await browse(request, parts));
  const { total, page, facets } = await arrange(found, request, engine, bounds);
  const shown = page.flatMap(({ paragraph, next }) => [paragraph, ...next]);
  const known = new Map(found.candidates.map((candidate) => [candidate.paragraph, candidate]));
  const candidates = shown.map((paragraph) => known.get(paragraph) ?? found.score(paragraph));
  const hits = await show(candidates, asked ?? NOTHING_ASKED_FOR, request, parts);
  return {
    total: Math.min(total, bounds.maxExactTotal),
    totalIsExact: total <= bounds.maxExactTotal,
    hits: group === "none" ? hits : nest(page, new Map(shown.map((paragraph, i) => [paragraph, hits[i]!]))),
    facets,
    suggestion: asked?.suggestion ?? null,
    partial: asked?.partial ?? false,
    ...(explain ? { interpretation: asked?.interpretation() ?? NOTHING_ASKED } : {}),
  };
}

const NOTHING_ASKED_FOR: Pick<Found, "slots" | "phrases" | "scored"> = { slots: [], phrases: [], scored: new Set() };

/** Puts the next best hits of each group into its best. */
function nest(page: readonly ArrangedHit[], hitOf: ReadonlyMap<number, Hit>): Hit[] {
  return page.map(({ paragraph, others, next }): Hit => {
    return { ...hitOf.get(paragraph)!, more: { total: others, hits: next.map((other) => hitOf.get(other)!) } };
  });
}

async function show(
  page: readonly Candidate[],
  { slots, phrases, scored }: Pick<Found, "slots" | "phrases" | "scored">,
  { query, explain = false }: SearchRequest,
  { engine, texts, bounds, strengths }: Parts,
): Promise<Hit[]> {
  const numbers = page.map((candidate) => candidate.paragraph);
  const stored = await engine.paragraphs(numbers);
  // Of a browsed paragraph there is no score to explain.
  const explained = explain && query.trim() !== "";
  const places = explained ? await createPlaceReader(slots, engine).read(numbers) : [];
  const asked = askedFor(slots, phrases, query);
  return page.map((candidate, i): Hit => {
    const { paragraph, article } = stored[i] as StoredParagraph;
    const { text, credit } = texts(candidate.paragraph, stored[i] as StoredParagraph);
    const inText = highlight(text, asked);
    const inCredit = credit === null ? [] : highlight(credit, asked);
    return {
      paragraph,
      article,
      score: round(candidate.score),
      ...(candidate.pinned === undefined ? {} : { pinned: candidate.pinned }),
      highlights: { text: inText.map((match) => match.range), credit: inCredit.map((match) => match.range) },
      snippet: cutSnippet(text, inText, slots, bounds.snippetLength),
      ...(explained ? { explanation: explainScore(candidate, slots, scored, places[i]!, strengths) } : {}),
    };
  });
}

async function paragraphInContext(engine: Engine, id: string, context: number): Promise<ParagraphResult | null> {
  const number = await engine.find(id);
  if (number === undefined) return null;
  const numbers: number[] = [];
  const last = engine.summary.paragraphs - 1;
  for (let i = Math.max(0, number - context); i <= Math.min(last, number + context); i++) numbers.push(i);
  const stored = await engine.paragraphs(numbers);
  const here = stored[numbers.indexOf(number)] as StoredParagraph;
  const neighbours = (keep: (n: number) => boolean) =>
    stored
      .filter((near, i) => keep(numbers[i]!) && near.paragraph.article === here.paragraph.article)
      .map((near) => near.paragraph);
  return { ...here, before: neighbours((n) => n < number), after: neighbours((n) => n > number) };
}

async function articleById(engine: Engine, id: string, offset: number, limit: number): Promise<ArticleResult | null> {
  const number = await engine.findArticle(id);
  if (number === undefined) return null;
  const [stored] = await engine.articles([number]);
  const { article, first, count } = stored!;
  const paragraphs = await engine.paragraphs(numbersFrom(first + offset, limit, first + count));
  return { article, count, paragraphs: paragraphs.map(({ paragraph }) => paragraph) };
}

/** At most `limit` numbers from `first` on, below `end`. */
function numbersFrom(first: number, limit: number, end: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(limit, end - first)) }, (_, i) => first + i);
}
