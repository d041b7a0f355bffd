import type { Analyser } from "../text/analyser.ts";
import { complete } from "./complete/complete.ts";
import { type Found, find, type Parts, partsOf } from "./find.ts";
import type { Bounds } from "./options.ts";
import { NOTHING_ASKED } from "./query/interpret.ts";
import { explainScore, round } from "./rank/explain.ts";
import { type Candidate, NO_MATCH } from "./rank/match.ts";
import { createPlaceReader } from "./rank/reader.ts";
import type { Weights } from "./rank/weights.ts";
import type { Rules } from "./rules.ts";
import type { ArticleResult, Hit, ParagraphResult, Searcher, SearchRequest, SearchResult } from "./searcher.ts";
import { arrange } from "./set/arrange.ts";
import type { Group } from "./set/group.ts";
import { createRestriction, everyParagraph } from "./set/restrict.ts";
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
): Searcher {
  const parts = partsOf(engine, analyser, rules, bounds, weights);
  return {
    summary: engine.summary,
    search: (request) => search(request, parts),
    suggest: async (request) => complete(request, parts),
    paragraph: (id, context) => paragraphInContext(engine, id, context),
    articles: (offset, limit) => engine.articles(numbersFrom(offset, limit, engine.summary.articles)),
    article: (id, offset, limit) => articleById(engine, id, offset, limit),
  };
}

async function search(request: SearchRequest, parts: Parts): Promise<SearchResult> {
  const { engine, bounds } = parts;
  const { query, explain = false, more = 0, group = "none" } = request;
  // Who types nothing browses: what there is, in reading order.
  const found = query.trim() === "" ? null : await find(request, parts);
  const paragraphs: ArrayLike<number> =
    found?.candidates.map(({ paragraph }) => paragraph) ??
    everyParagraph(engine, await createRestriction([], request, engine));
  const { total, page, facets } = await arrange(paragraphs, request, engine, bounds);

  const candidateAt = (place: number): Candidate =>
    found?.candidates[place] ?? { paragraph: paragraphs[place]!, score: 0, match: NO_MATCH };
  const places = page.flatMap((group) => group.slice(0, 1 + more));
  const hits = await show(places.map(candidateAt), found ?? NOTHING_FOUND, request, parts);
  return {
    total: Math.min(total, bounds.maxExactTotal),
    totalIsExact: total <= bounds.maxExactTotal,
    hits: group === "none" ? hits : nest(page, new Map(places.map((place, i) => [place, hits[i]!])), more),
    facets,
    suggestion: found?.suggestion ?? null,
    partial: found?.partial ?? false,
    ...(explain ? { interpretation: found?.interpretation() ?? NOTHING_ASKED } : {}),
  };
}

const NOTHING_FOUND: Pick<Found, "slots" | "phrases" | "scored"> = { slots: [], phrases: [], scored: new Set() };

/** Puts the next best hits of each group into its best. */
function nest(page: readonly Group[], hitAt: ReadonlyMap<number, Hit>, more: number): Hit[] {
  return page.map(([best, ...others]): Hit => {
    const next = others.slice(0, more).map((place) => hitAt.get(place)!);
    return { ...hitAt.get(best)!, more: { total: others.length, hits: next } };
  });
}

async function show(
  page: readonly Candidate[],
  { slots, phrases, scored }: Pick<Found, "slots" | "phrases" | "scored">,
  { query, explain = false }: SearchRequest,
  { engine, texts, bounds }: Parts,
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
      ...(explained ? { explanation: explainScore(candidate, slots, scored, places[i]!) } : {}),
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
