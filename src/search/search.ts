import type { Analyser } from "../text/analyser.ts";
import { complete } from "./complete/complete.ts";
import { type Found, find, type Parts, partsOf } from "./find.ts";
import type { Bounds } from "./options.ts";
import { NOTHING_ASKED } from "./query/interpret.ts";
import { explainScore, round } from "./rank/explain.ts";
import { type Candidate, NO_MATCH } from "./rank/match.ts";
import { indexSlots } from "./rank/places.ts";
import { createPlaceReader } from "./rank/reader.ts";
import type { Weights } from "./rank/weights.ts";
import type { Rules } from "./rules.ts";
import type { ArticleResult, Hit, ParagraphResult, Searcher, SearchRequest, SearchResult } from "./searcher.ts";
import { highlight } from "./show/highlight.ts";
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
    search: (request) => (request.query.trim() === "" ? browse(request, parts) : search(request, parts)),
    suggest: async (request) => complete(request, engine, bounds),
    paragraph: (id, context) => paragraphInContext(engine, id, context),
    articles: (offset, limit) => engine.articles(numbersFrom(offset, limit, engine.summary.articles)),
    article: (id, offset, limit) => articleById(engine, id, offset, limit),
  };
}

async function search(request: SearchRequest, parts: Parts): Promise<SearchResult> {
  const found = await find(request, parts);
  const page = found.candidates.slice(request.offset, request.offset + request.limit);
  const { suggestion, partial } = found;
  return {
    ...counted(found.candidates.length, parts.bounds),
    hits: await show(page, { ...found, typed: request.query }, parts, request.explain === true),
    suggestion,
    partial,
    ...(request.explain === true ? { interpretation: found.interpretation() } : {}),
  };
}

function counted(total: number, bounds: Bounds): Pick<SearchResult, "total" | "totalIsExact"> {
  return { total: Math.min(total, bounds.maxExactTotal), totalIsExact: total <= bounds.maxExactTotal };
}

/** Every paragraph in reading order. */
async function browse({ offset, limit, explain }: SearchRequest, parts: Parts): Promise<SearchResult> {
  const total = parts.engine.summary.paragraphs;
  const page = numbersFrom(offset, limit, total).map(
    (paragraph): Candidate => ({ paragraph, score: 0, match: NO_MATCH }),
  );
  const hits = await show(page, { slots: [], phrases: [], scored: new Set(), typed: "" }, parts, false);
  return {
    ...counted(total, parts.bounds),
    hits,
    suggestion: null,
    partial: false,
    ...(explain ? { interpretation: NOTHING_ASKED } : {}),
  };
}

async function show(
  page: readonly Candidate[],
  { slots, phrases, scored, typed }: Pick<Found, "slots" | "phrases" | "scored"> & { readonly typed: string },
  { engine, analyser, bounds }: Parts,
  explain: boolean,
): Promise<Hit[]> {
  const numbers = page.map((candidate) => candidate.paragraph);
  const stored = await engine.paragraphs(numbers);
  const places = explain ? await createPlaceReader(slots, engine).read(numbers) : [];
  const asked = { slots, phrases, typed, index: indexSlots(slots) };
  return page.map((candidate, i): Hit => {
    const { paragraph, article } = stored[i] as StoredParagraph;
    const text = analyser.tokens(paragraph.text, article.lang);
    const credit = paragraph.credit ? analyser.tokens(paragraph.credit, article.lang) : [];
    const inText = highlight(paragraph.text, text, asked);
    const inCredit = highlight(paragraph.credit ?? "", credit, asked);
    return {
      paragraph,
      article,
      score: round(candidate.score),
      ...(candidate.pinned === undefined ? {} : { pinned: candidate.pinned }),
      highlights: { text: inText.map((match) => match.range), credit: inCredit.map((match) => match.range) },
      snippet: cutSnippet(paragraph.text, inText, slots, bounds.snippetLength),
      ...(explain ? { explanation: explainScore(candidate, slots, scored, places[i]!) } : {}),
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
