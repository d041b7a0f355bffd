import { seeded } from "../../process/random.ts";
import type { Opened } from "../engines/engine.ts";
import { type Asked, askOne, spread } from "../engines/measure.ts";
import type { MixQuery } from "../mix/classes.ts";
import { generatedMix } from "../mix/generated.ts";
import type { Session } from "../results.ts";

const QUERIES = 10_000;
/** Other queries than those of which each kind is measured, of the same kinds. */
const SEED = 40_000;

/** Asks queries of all kinds in a random order, none of them twice. */
export async function sessionOf(opened: Opened, paragraphs: number, hello: number): Promise<Session> {
  const asked: Asked[] = [];
  for (const query of queriesOf(paragraphs)) asked.push(await askOne(opened, query, hello));
  const cpu = asked.map((one) => one.cpu ?? 0);
  return {
    queries: asked.length,
    cpu: { ...spread(cpu), mean: cpu.reduce((sum, one) => sum + one, 0) / cpu.length },
    reads: spread(asked.map(({ reads }) => reads)),
    bytes: spread(asked.map(({ bytes }) => bytes)),
  };
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
