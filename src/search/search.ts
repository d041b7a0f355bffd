import type { Analyser } from "../text/analyser.ts";
import type { Bounds } from "./options.ts";
import { parseQuery, type Query } from "./query/query.ts";
import { readWords } from "./query/readings.ts";
import { splitUnknown } from "./query/split.ts";
import { suggest } from "./query/suggest.ts";
import { admit } from "./rank/admit.ts";
import { createEvidence } from "./rank/evidence.ts";
import { type Candidate, matchParagraphs } from "./rank/match.ts";
import { indexSlots } from "./rank/places.ts";
import { rankByPlaces } from "./rank/rank.ts";
import { type Slot, weighWords } from "./rank/slots.ts";
import type { ArticleResult, Hit, ParagraphResult, Searcher, SearchRequest, SearchResult } from "./searcher.ts";
import { highlight } from "./show/highlight.ts";
import { cutSnippet } from "./show/snippet.ts";
import type { Engine, StoredParagraph } from "./store/engine.ts";

/** The search over one engine: read the query, gather evidence, match, rank, cut out what to show. */
export function createSearcher(engine: Engine, analyser: Analyser, bounds: Bounds): Searcher {
  return {
    summary: engine.summary,
    search: (request) => (request.query.trim() === "" ? browse(engine, request, bounds) : search(request)),
    paragraph: (id, context) => paragraphInContext(engine, id, context),
    articles: (offset, limit) => engine.articles(numbersFrom(offset, limit, engine.summary.articles)),
    article: (id, offset, limit) => articleById(engine, id, offset, limit),
  };

  async function search(request: SearchRequest): Promise<SearchResult> {
    const query = parseQuery(request.query, analyser, bounds);
    const evidence = createEvidence(engine);
    await evidence.gather(query.words.flatMap((word) => word.terms));
    const { words, phrases, cut } = await splitUnknown(query, evidence, engine, analyser, bounds);
    const readings = readWords(words, evidence.known, engine.dictionary, analyser, request.typos, bounds);
    await evidence.gather(readings.words.flatMap((found) => found.flatMap((reading) => reading.terms)));
    const slots = weighWords(words, readings.words, evidence.of, engine);
    const matched = matchParagraphs(slots, bounds.maxScoredWords);
    const admitted = await admit(matched, slots, phrases, query.excluded, evidence, engine, bounds.maxPhraseChecks);
    // With exclusions the words without their quotes may find nothing either.
    const phraseMissing =
      matched.length > 0 && phrases.length > 0 && query.excluded.length === 0 && admitted.candidates.length === 0;
    const ranked = await rankByPlaces(admitted.candidates, slots, engine, bounds.maxReranked);
    return {
      ...counted(ranked.length, bounds),
      hits: await show(ranked.slice(request.offset, request.offset + request.limit), slots, phrases, engine, bounds),
      suggestion: suggest(request.query, slots, phraseMissing),
      partial: query.cut || cut || readings.cut || admitted.cut,
    };
  }
}

function counted(total: number, bounds: Bounds): Pick<SearchResult, "total" | "totalIsExact"> {
  return { total: Math.min(total, bounds.maxExactTotal), totalIsExact: total <= bounds.maxExactTotal };
}

/** Every paragraph in reading order. */
async function browse(engine: Engine, { offset, limit }: SearchRequest, bounds: Bounds): Promise<SearchResult> {
  const total = engine.summary.paragraphs;
  const page = numbersFrom(offset, limit, total).map((paragraph): Candidate => ({ paragraph, score: 0 }));
  const hits = await show(page, [], [], engine, bounds);
  return { ...counted(total, bounds), hits, suggestion: null, partial: false };
}

async function show(
  page: readonly Candidate[],
  slots: readonly Slot[],
  phrases: Query["phrases"],
  engine: Engine,
  bounds: Bounds,
): Promise<Hit[]> {
  const numbers = page.map((candidate) => candidate.paragraph);
  const [stored, positions] = await Promise.all([engine.paragraphs(numbers), engine.positions(numbers)]);
  const index = indexSlots(slots);
  return page.map((candidate, i): Hit => {
    const { paragraph, article } = stored[i] as StoredParagraph;
    const { text, credit } = positions[i]!;
    const inText = highlight(text, slots, index, phrases);
    const inCredit = highlight(credit, slots, index, phrases);
    return {
      paragraph,
      article,
      score: Math.round(candidate.score * 1e4) / 1e4,
      highlights: { text: inText.map((match) => match.range), credit: inCredit.map((match) => match.range) },
      snippet: cutSnippet(paragraph.text, text, inText, slots, bounds.snippetLength),
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
