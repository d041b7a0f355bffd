import type { Analyser } from "../text/analyser.ts";
import type { Engine } from "./engine.ts";
import type { Evidence } from "./evidence.ts";
import type { Bounds } from "./options.ts";
import { findPlaces, hasPhrase, indexSlots } from "./places.ts";
import type { Query, QueryWord } from "./query.ts";

/** Paragraphs in which the two halves of one word are looked for next to each other. */
const MOST_CHECKED = 20;
/** Letters of a half: shorter ones are found inside almost any word. */
const SHORTEST_HALF = 2;

/**
 * Puts back missing spaces: an unknown word whose two halves stand next to each other in the content (“newdelhi”)
 * becomes those two words. The neighbourhood is looked up, so chance halves of nonsense are not taken.
 */
export async function splitUnknown(
  query: Query,
  evidence: Evidence,
  engine: Engine,
  analyser: Analyser,
  bounds: Pick<Bounds, "maxMendedWords" | "maxMendedLength">,
): Promise<Pick<Query, "words" | "phrases">> {
  const words: QueryWord[] = [];
  const movedTo: number[] = [];
  let tried = 0;
  for (const word of query.words) {
    movedTo.push(words.length);
    const unknown = isUnknown(word, evidence, engine) && word.word.length <= bounds.maxMendedLength;
    if (unknown) tried++;
    const found = unknown && tried <= bounds.maxMendedWords ? await halves(word, evidence, engine, analyser) : null;
    words.push(...(found ?? [word]));
  }
  movedTo.push(words.length);
  const phrases = query.phrases.map(([from, to]) => [movedTo[from]!, movedTo[to]!] as const);
  return { words, phrases };
}

function isUnknown(word: QueryWord, evidence: Evidence, { dictionary }: Engine): boolean {
  if (evidence.known(word.terms) || dictionary.get(word.word)) return false;
  return !word.prefix || dictionary.startingWith(word.word, 1).words.length === 0;
}

async function halves(
  word: QueryWord,
  evidence: Evidence,
  engine: Engine,
  analyser: Analyser,
): Promise<QueryWord[] | null> {
  const { dictionary } = engine;
  for (let cut = SHORTEST_HALF; cut <= word.word.length - SHORTEST_HALF; cut++) {
    const parts = [word.word.slice(0, cut), word.word.slice(cut)];
    if (!parts.every((part) => dictionary.get(part))) continue;
    const pair = parts.map(
      (part, i): QueryWord => ({
        ...word,
        word: part,
        terms: analyser.terms(part),
        common: analyser.isCommon(part),
        glued: i > 0 || word.glued,
        prefix: false,
      }),
    );
    if (await standTogether(pair, evidence, engine)) return pair;
  }
  return null;
}

async function standTogether(pair: readonly QueryWord[], evidence: Evidence, engine: Engine): Promise<boolean> {
  await evidence.gather(pair.flatMap((word) => word.terms));
  const [left, right] = pair.map((word) => new Set(word.terms.flatMap((term) => textParagraphs(term, evidence))));
  const both = [...left!].filter((paragraph) => right!.has(paragraph)).slice(0, MOST_CHECKED);
  const positions = await engine.positions(both);
  const slots = pair.map(({ word, terms }) => ({
    readings: [{ kind: "exact", word, terms, quality: 1, part: 0, parts: 1 } as const],
  }));
  return positions.some(({ text }) => hasPhrase(findPlaces(text, indexSlots(slots), 2), slots, 0, 2));
}

function textParagraphs(term: string, evidence: Evidence): readonly number[] {
  return evidence.of(term).fields.find((field) => field.field === 0)?.paragraphs ?? [];
}
