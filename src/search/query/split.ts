import type { Analyser } from "../../text/analyser.ts";
import { isGram } from "../../text/grams.ts";
import type { Parts } from "../find.ts";
import { paragraphsWithAll } from "../rank/evaluate/together.ts";
import type { Evidence } from "../rank/evidence.ts";
import { listsOfWord } from "../rank/phrases.ts";
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
  parts: Pick<Parts, "engine" | "analyser" | "bounds" | "scratch">,
): Promise<Pick<Query, "words" | "phrases" | "cut">> {
  const { engine, analyser, bounds } = parts;
  const mendable = query.words.filter(
    (word) =>
      !word.alternatives &&
      word.word.length >= 2 * SHORTEST_HALF &&
      word.word.length <= bounds.maxMendedLength &&
      !synonyms.has(word),
  );
  const unknown = mendable.filter((word) => isUnknown(word, engine));
  const looked = unknown.slice(0, bounds.maxMendedWords);
  const pairsOf = new Map(looked.map((word) => [word, halves(word, engine, analyser)]));
  await evidence.gather([...pairsOf.values()].flat(2).flatMap(({ terms }) => terms));
  const words: QueryWord[] = [];
  const movedTo: number[] = [];
  let cut = unknown.length > looked.length;
  for (const word of query.words) {
    movedTo.push(words.length);
    const found = await neighbours(pairsOf.get(word) ?? [], evidence, parts);
    words.push(...(found.pair ?? [word]));
    cut ||= found.cut;
  }
  movedTo.push(words.length);
  const phrases = query.phrases.map(([from, to]) => [movedTo[from]!, movedTo[to]!] as const);
  return { words, phrases, cut };
}

function isUnknown(word: QueryWord, { dictionary, knows }: Pick<Engine, "dictionary" | "knows">): boolean {
  if (isGram(word.word) || word.terms.some(knows) || dictionary.get(word.word)) return false;
  return !word.prefix || dictionary.startingWith(word.word, 1).words.length === 0;
}

/** The ways to read a word as two words of the content, one behind the other. */
function halves(word: QueryWord, { dictionary }: Pick<Engine, "dictionary">, analyser: Analyser): QueryWord[][] {
  const pairs: QueryWord[][] = [];
  for (let at = SHORTEST_HALF; at <= word.word.length - SHORTEST_HALF; at++) {
    const both = [word.word.slice(0, at), word.word.slice(at)];
    if (!both.every((half) => dictionary.get(half))) continue;
    const pair = both.map(
      (half, i): QueryWord => ({
        ...word,
        word: half,
        terms: analyser.terms(half),
        parts: [],
        common: analyser.isCommon(half),
        glued: i > 0 || word.glued,
        prefix: false,
        split: word.word,
      }),
    );
    pairs.push(pair);
  }
  return pairs;
}

/** The first pair that stands next to each other in a text; `cut` where there is none in those that were looked at. */
async function neighbours(
  pairs: readonly (readonly QueryWord[])[],
  evidence: Evidence,
  { engine, bounds, scratch }: Pick<Parts, "engine" | "bounds" | "scratch">,
): Promise<{ pair: readonly QueryWord[] | null; cut: boolean }> {
  const most = bounds.maxSplitChecks;
  let cut = false;
  for (const pair of pairs) {
    const slots = pair.map(({ word, terms }) => ({
      readings: [{ kind: "exact", word, terms, quality: 1, part: 0, parts: 1 } as const],
    }));
    const lists = slots.map(({ readings }) => listsOfWord(readings, "text", evidence));
    const { paragraphs, count } = paragraphsWithAll(lists, most, scratch);
    const places = await createPlaceReader(slots, engine).read(paragraphs);
    if (places.some(({ text }) => hasPhrase(text, slots, 0, 2))) return { pair, cut: false };
    cut ||= count > most;
  }
  return { pair: null, cut };
}
