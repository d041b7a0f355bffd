import type { Analyser } from "../../text/analyser.ts";
import { isGram } from "../../text/grams.ts";
import type { Bounds } from "../options.ts";
import { type Evidence, readAll } from "../rank/evidence.ts";
import { hasPhrase } from "../rank/places.ts";
import { createPlaceReader } from "../rank/reader.ts";
import type { Engine } from "../store/engine.ts";
import type { Query, QueryWord } from "./query.ts";
import type { SynonymReadings } from "./synonyms.ts";

/** Letters of a half: shorter ones are found inside almost any word. */
const SHORTEST_HALF = 2;

/**
 * Puts back missing spaces: an unknown word whose two halves stand next to each other in the content (“newdelhi”)
 * becomes those two words. The neighbourhood is looked up, so chance halves of nonsense are not taken. A word that has
 * a synonym here is not unknown.
 */
export async function splitUnknown(
  query: Query,
  synonyms: SynonymReadings,
  evidence: Evidence,
  engine: Engine,
  analyser: Analyser,
  bounds: Pick<Bounds, "maxMendedWords" | "maxMendedLength" | "maxSplitChecks">,
): Promise<Pick<Query, "words" | "phrases" | "cut">> {
  const words: QueryWord[] = [];
  const movedTo: number[] = [];
  let tried = 0;
  let cut = false;
  for (const word of query.words) {
    movedTo.push(words.length);
    const mendable = !word.alternatives && word.word.length <= bounds.maxMendedLength && !synonyms.has(word);
    const unknown = mendable && isUnknown(word, engine);
    if (unknown) tried++;
    const look = unknown && tried <= bounds.maxMendedWords;
    const found = look ? await halves(word, evidence, engine, analyser, bounds.maxSplitChecks) : null;
    words.push(...(found?.pair ?? [word]));
    cut ||= (unknown && !look) || found?.cut === true;
  }
  movedTo.push(words.length);
  const phrases = query.phrases.map(([from, to]) => [movedTo[from]!, movedTo[to]!] as const);
  return { words, phrases, cut };
}

function isUnknown(word: QueryWord, { dictionary, knows }: Engine): boolean {
  if (isGram(word.word) || word.terms.some(knows) || dictionary.get(word.word)) return false;
  return !word.prefix || dictionary.startingWith(word.word, 1).words.length === 0;
}

async function halves(
  word: QueryWord,
  evidence: Evidence,
  engine: Engine,
  analyser: Analyser,
  most: number,
): Promise<{ pair: QueryWord[] | null; cut: boolean }> {
  const { dictionary } = engine;
  let cut = false;
  for (let at = SHORTEST_HALF; at <= word.word.length - SHORTEST_HALF; at++) {
    const parts = [word.word.slice(0, at), word.word.slice(at)];
    if (!parts.every((part) => dictionary.get(part))) continue;
    const pair = parts.map(
      (part, i): QueryWord => ({
        ...word,
        word: part,
        terms: analyser.terms(part),
        parts: [],
        common: analyser.isCommon(part),
        glued: i > 0 || word.glued,
        prefix: false,
        split: word.word,
      }),
    );
    const together = await standTogether(pair, evidence, engine, most);
    if (together === "yes") return { pair, cut: false };
    cut ||= together === "unknown";
  }
  return { pair: null, cut };
}

/** Whether two words stand next to each other in a text; unknown when there are more than `most` to look at. */
async function standTogether(
  pair: readonly QueryWord[],
  evidence: Evidence,
  engine: Engine,
  most: number,
): Promise<"yes" | "no" | "unknown"> {
  await evidence.gather(pair.flatMap((word) => word.terms));
  const [left, right] = pair.map((word) => new Set(word.terms.flatMap((term) => textParagraphs(term, evidence))));
  const both = [...left!].filter((paragraph) => right!.has(paragraph));
  const slots = pair.map(({ word, terms }) => ({
    readings: [{ kind: "exact", word, terms, quality: 1, part: 0, parts: 1 } as const],
  }));
  const places = await createPlaceReader(slots, engine).read(both.slice(0, most));
  if (places.some(({ text }) => hasPhrase(text, slots, 0, 2))) return "yes";
  return both.length > most ? "unknown" : "no";
}

function textParagraphs(term: string, evidence: Evidence): number[] {
  const inText = evidence.of(term).fields.find(({ field }) => field === 0);
  return inText === undefined ? [] : [...readAll(inText).paragraphs];
}
