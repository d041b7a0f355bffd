import { seeded } from "../../process/random.ts";
import type { Opened } from "../engines/engine.ts";
import { spread } from "../engines/measure.ts";
import type { MixQuery } from "../mix/classes.ts";
import { generatedMix } from "../mix/generated.ts";
import type { Session } from "../results.ts";

const QUERIES = 10_000;
/** Other queries than those of which each kind is measured, of the same kinds. */
const SEED = 40_000;

/** Asks queries of all kinds in a random order, none of them twice. */
export async function sessionOf(opened: Opened, paragraphs: number): Promise<Session> {
  const reads: number[] = [];
  const bytes: number[] = [];
  let billed = 0;
  const queries = queriesOf(paragraphs);
  for (const query of queries) {
    const before = opened.cpu?.() ?? 0;
    await opened.ask(query);
    billed += (opened.cpu?.() ?? 0) - before;
    const moved = await opened.moved?.(query);
    reads.push(moved?.reads.length ?? 0);
    bytes.push(moved?.bytes ?? 0);
  }
  return { queries: queries.length, billed: billed / queries.length, reads: spread(reads), bytes: spread(bytes) };
}

function queriesOf(paragraphs: number): MixQuery[] {
  const known = new Map<string, MixQuery>();
  for (let round = 0; known.size < QUERIES && round < 20; round++) {
    for (const query of Object.values(generatedMix(paragraphs, SEED + 100 * round)).flat())
      known.set(JSON.stringify(query), query);
  }
  const random = seeded(SEED);
  const shuffled = [...known.values()].map((query) => ({ query, at: random() })).sort((a, b) => a.at - b.at);
  return shuffled.slice(0, QUERIES).map(({ query }) => query);
}
