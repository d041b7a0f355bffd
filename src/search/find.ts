import type { Analyser } from "../text/analyser.ts";
import { isGram } from "../text/grams.ts";
import type { Bounds } from "./options.ts";
import { parseQuery, type Query } from "./query/query.ts";
import { readWords } from "./query/readings.ts";
import { splitUnknown } from "./query/split.ts";
import { suggest } from "./query/suggest.ts";
import { createSynonyms } from "./query/synonyms.ts";
import { admit } from "./rank/admit.ts";
import { createEvidence } from "./rank/evidence.ts";
import { byScore, type Candidate, matchParagraphs } from "./rank/match.ts";
import { applyPin, createPins } from "./rank/pins.ts";
import { rankByPlaces } from "./rank/rank.ts";
import { createPlaceReader } from "./rank/reader.ts";
import { createScratch, type Scratch } from "./rank/scratch.ts";
import { type Slot, weighWords } from "./rank/slots.ts";
import { Strengths } from "./rank/strength.ts";
import { WEIGHTS, type Weights } from "./rank/weights.ts";
import type { Rules } from "./rules.ts";
import type { SearchRequest, Suggestion } from "./searcher.ts";
import type { Engine } from "./store/engine.ts";

/** What every search of one index works with. */
export interface Parts {
  readonly engine: Engine;
  readonly analyser: Analyser;
  readonly bounds: Bounds;
  readonly weights: Weights;
  readonly scratch: Scratch;
  readonly strengths: Strengths;
  readonly synonymsOf: ReturnType<typeof createSynonyms>;
  readonly pinOf: ReturnType<typeof createPins>;
}

export function partsOf(
  engine: Engine,
  analyser: Analyser,
  rules: Rules,
  bounds: Bounds,
  weights: Weights = WEIGHTS,
): Parts {
  const scratch = createScratch(engine.summary.paragraphs, engine.summary.articles);
  const strengths = new Strengths(engine, scratch, weights);
  const synonymsOf = createSynonyms(rules.synonyms, analyser);
  const pinOf = createPins(rules.pins, analyser, bounds);
  return { engine, analyser, bounds, weights, scratch, strengths, synonymsOf, pinOf };
}

/** What a query found, before anything of it is shown. */
export interface Found {
  /** Every paragraph that matches, best first. */
  readonly candidates: readonly Candidate[];
  readonly slots: readonly Slot[];
  readonly phrases: Query["phrases"];
  readonly suggestion: Suggestion | null;
  readonly partial: boolean;
}

/** The way from a query to paragraphs in order: read the query, gather evidence, match, admit, rank. */
export async function find(request: Pick<SearchRequest, "query" | "typos">, parts: Parts): Promise<Found> {
  const { engine, analyser, bounds, weights, scratch, strengths } = parts;
  const query = parseQuery(request.query, analyser, bounds);
  const evidence = createEvidence(engine);
  await evidence.gather(query.words.flatMap((word) => [word, ...word.parts].flatMap(({ terms }) => terms)));
  const synonyms = await parts.synonymsOf(query, evidence);
  const { words, phrases, cut } = await splitUnknown(query, synonyms, evidence, engine, analyser, bounds);
  const readings = readWords(words, evidence.known, synonyms, engine.dictionary, analyser, request.typos, bounds);
  await evidence.gather(readings.words.flatMap((found) => found.flatMap((reading) => reading.terms)));
  const slots = weighWords(words, readings.words, evidence.of, engine.summary.paragraphs, strengths, scratch, weights);
  const matched = matchParagraphs(slots, bounds.maxScoredWords, engine, scratch, weights).sort(byScore);
  const admitted = await admit(matched, slots, phrases, query.excluded, evidence, parts);
  // With exclusions the words without their quotes may find nothing either.
  const phraseMissing =
    matched.length > 0 && phrases.length > 0 && query.excluded.length === 0 && admitted.candidates.length === 0;
  const reader = createPlaceReader(slots, engine);
  const ranked = await rankByPlaces(admitted.candidates, slots, reader, looksAt(slots, bounds), weights);
  const pin = parts.pinOf(query);
  return {
    candidates: pin === null ? ranked : applyPin(ranked, pin),
    slots,
    phrases,
    suggestion: suggest(request.query, slots, phraseMissing),
    partial: query.cut || cut || readings.cut || admitted.cut,
  };
}

/**
 * How many candidates are looked at in their places. The grams of a Chinese or Thai word stand in many paragraphs, next
 * to each other in few of them: all of those are to be found.
 */
function looksAt(slots: readonly Slot[], { maxReranked, maxGramsTogether, maxPhraseChecks }: Bounds): number {
  const together = slots.length > 1 && slots.length <= maxGramsTogether && slots.every(({ word }) => isGram(word.word));
  return together ? maxPhraseChecks : maxReranked;
}
