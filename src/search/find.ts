import type { Analyser } from "../text/analyser.ts";
import { isGram } from "../text/grams.ts";
import { findCandidates } from "./candidates.ts";
import type { Bounds } from "./options.ts";
import { type Interpretation, interpret } from "./query/interpret.ts";
import { parseQuery, type Query } from "./query/query.ts";
import { suggest } from "./query/suggest.ts";
import { createSynonyms } from "./query/synonyms.ts";
import { markedPhrases } from "./rank/alternatives.ts";
import { evaluate } from "./rank/evaluate/evaluate.ts";
import { scoreOne } from "./rank/evaluate/one.ts";
import { createEvidence } from "./rank/evidence.ts";
import { type Candidate, scoredSlots } from "./rank/match.ts";
import { createPins, type Pin } from "./rank/pins.ts";
import { rankByPlaces } from "./rank/rank.ts";
import { createPlaceReader } from "./rank/reader.ts";
import { createScratch, type Scratch } from "./rank/scratch.ts";
import { type Settled, settle } from "./rank/settle.ts";
import type { Slot } from "./rank/slots.ts";
import { Strengths } from "./rank/strength.ts";
import { WEIGHTS, type Weights } from "./rank/weights.ts";
import type { Rules } from "./rules.ts";
import type { SearchRequest, Suggestion } from "./searcher.ts";
import { createRestriction, type Passes } from "./set/restrict.ts";
import { type AnalysedTexts, createTexts } from "./show/analysed.ts";
import type { Engine } from "./store/engine.ts";

/** What every search of one index works with. */
export interface Parts {
  readonly engine: Engine;
  readonly analyser: Analyser;
  readonly bounds: Bounds;
  readonly weights: Weights;
  readonly scratch: Scratch;
  readonly strengths: Strengths;
  readonly texts: AnalysedTexts;
  readonly synonymsOf: ReturnType<typeof createSynonyms>;
  readonly pinOf: ReturnType<typeof createPins>;
}

export function partsOf(
  engine: Engine,
  analyser: Analyser,
  rules: Rules,
  bounds: Bounds,
  weights: Weights = WEIGHTS,
  window?: number,
): Parts {
  const scratch = createScratch(engine, window);
  const strengths = new Strengths(engine, weights);
  const synonymsOf = createSynonyms(rules.synonyms, analyser);
  const pinOf = createPins(rules.pins, analyser, bounds);
  const texts = createTexts(analyser, engine);
  return { engine, analyser, bounds, weights, scratch, strengths, texts, synonymsOf, pinOf };
}

/** What is found without a query. */
export interface Browsed extends Settled {
  /** A paragraph of those found that is not among the best. */
  readonly score: (paragraph: number) => Candidate;
}

/** What a query found, before anything of it is shown. */
export interface Found extends Browsed {
  /** The words of the query, and behind them those that are only marked. */
  readonly slots: readonly Slot[];
  readonly phrases: Query["phrases"];
  /** The slots that add to scores. */
  readonly scored: ReadonlySet<Slot>;
  readonly suggestion: Suggestion | null;
  /** True when a bound cut the work short. */
  readonly partial: boolean;
  /** How the query was read; made where it is asked for. */
  readonly interpretation: () => Interpretation;
}

/** The way from a query to paragraphs in order: read the query, fetch postings, evaluate, admit, rank. */
export async function find(request: SearchRequest, parts: Parts): Promise<Found> {
  const { engine, bounds, weights } = parts;
  const asked = parseQuery(request.query, parts.analyser, bounds);
  const evidence = createEvidence(engine);
  const passes = await createRestriction(asked.filters, request, engine);
  const pin = pinFor(asked, passes, parts);
  const always = new Set(pin === null ? [] : [...pin.show, ...pin.hide, ...pin.boost.keys()]);
  const { keep, most } = neededFor(request);
  const lookedAt = (slots: readonly Slot[]) => (isByRelevance(request) ? looksAt(slots, bounds) : 0);
  const mostOf = (slots: readonly Slot[]) => Math.max(lookedAt(slots), most) + always.size;
  const demands = { passes, keep, always, mostOf };
  const { query, words, cut, unquoted, ...candidates } = await findCandidates(
    asked,
    request.typos,
    demands,
    evidence,
    parts,
  );
  const slots = candidates.slots.map(inParagraph);
  const { found } = candidates;
  const reader = createPlaceReader(slots, engine);
  const ranked = await rankByPlaces(found.best, slots, reader, lookedAt(slots), weights);
  const marked = markedPhrases(words, slots);
  const scored = scoredSlots(slots, bounds.maxScoredWords);
  return {
    ...settle({ ...found, best: ranked }, pin, isByRelevance(request)),
    score: (paragraph) => scoreOne(paragraph, candidates.slots, bounds.maxScoredWords, parts),
    slots: [...slots, ...marked.slots],
    scored,
    phrases: [...query.phrases, ...marked.phrases],
    suggestion: suggest(request.query, words, candidates.hindering),
    partial: cut.length > 0,
    interpretation: () => {
      const weighed = candidates.slots.map((slot, i) => ({ ...slot, scored: scored.has(slots[i]!) }));
      return interpret(query, weighed, unquoted, cut, bounds.maxToldReadings);
    },
  };
}

/** Of a request without words: every paragraph that is asked for, in reading order. */
export async function browse(request: SearchRequest, parts: Parts): Promise<Browsed> {
  const passes = await createRestriction([], request, parts.engine);
  const wanted = {
    ...neededFor(request),
    slots: [],
    maxScored: 0,
    maxWeighed: Number.POSITIVE_INFINITY,
    passes,
    absent: [],
    always: new Set<number>(),
  };
  const evaluated = evaluate({ ...wanted, enough: parts.bounds.maxExactTotal }, parts);
  return { ...settle(evaluated, null, true), score: (paragraph) => scoreOne(paragraph, [], 0, parts) };
}

/** In another order relevance is for equals only: not worth a look at places. */
const isByRelevance = ({ sort = "relevance" }: SearchRequest): boolean => sort === "relevance";

/** What an answer needs of all that is found, and how many of the best. */
function neededFor(request: SearchRequest) {
  const { group = "none", facets = [], offset, limit } = request;
  if (!isByRelevance(request) || group !== "none") return { keep: "scores", most: 1 } as const;
  return { keep: facets.length > 0 ? "numbers" : "best", most: offset + limit } as const;
}

/** What a pin shows must be what is asked for, too. */
function pinFor(asked: Query, passes: Passes | null, { pinOf }: Parts): Pin | null {
  const pin = pinOf(asked);
  return pin === null || passes === null ? pin : { ...pin, show: pin.show.filter(passes) };
}

/** A word as the paragraph itself may hold it: what is meant for a title or heading stands elsewhere. */
function inParagraph(slot: Slot): Slot {
  const readings = slot.readings.filter(({ field }) => field !== "title" && field !== "headings");
  return readings.length === slot.readings.length ? slot : { ...slot, readings };
}

/**
 * How many candidates are looked at in their places. The grams of a Chinese or Thai word stand in many paragraphs, next
 * to each other in few of them: all of those are to be found.
 */
function looksAt(slots: readonly Slot[], { maxReranked, maxGramsTogether, maxPhraseChecks }: Bounds): number {
  const together = slots.length > 1 && slots.length <= maxGramsTogether && slots.every(({ word }) => isGram(word.word));
  return together ? maxPhraseChecks : maxReranked;
}
