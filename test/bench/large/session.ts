import { seeded } from "../../process/random.ts";
import type { Opened } from "../engines/engine.ts";
import { type Asked, askOne, spread } from "../engines/measure.ts";
import { isOfTexts } from "../engines/pilcrow.ts";
import { CLASS_NAMES, type MixQuery, type QueryClass } from "../mix/classes.ts";
import { generatedMix } from "../mix/generated.ts";
import type { Session } from "../results.ts";

const QUERIES = 10_000;
/** Other queries than those of which each kind is measured, of the same kinds. */
const SEED = 40_000;

/** Asks queries of all kinds in a random order, none of them twice. */
export async function sessionOf(opened: Opened, paragraphs: number, hello: number): Promise<Session> {
  const asked: (Asked & { readonly kind: QueryClass })[] = [];
  for (const { query, kind } of queriesOf(paragraphs)) asked.push({ kind, ...(await askOne(opened, query, hello)) });
  const cpu = asked.map((one) => one.cpu ?? 0);
  const ofKind = (kind: QueryClass) => spread(asked.filter((one) => one.kind === kind).map((one) => one.cpu ?? 0));
  return {
    queries: asked.length,
    cpu: { ...spread(cpu), mean: cpu.reduce((sum, one) => sum + one, 0) / cpu.length },
    reads: spread(asked.map(({ reads }) => reads.length)),
    indexReads: spread(asked.map(({ reads }) => reads.filter((name) => !isOfTexts({ name })).length)),
    bytes: spread(asked.map(({ bytes }) => bytes)),
    classes: Object.fromEntries(CLASS_NAMES.map((kind) => [kind, ofKind(kind)])) as Session["classes"],
  };
}

interface Drawn {
  readonly query: MixQuery;
  readonly kind: QueryClass;
}

function queriesOf(paragraphs: number): Drawn[] {
  const known = new Map<string, Drawn>();
  for (let round = 0; known.size < QUERIES && round < 20; round++) {
    const mix = generatedMix(paragraphs, SEED + 100 * round);
    for (const kind of CLASS_NAMES) for (const query of mix[kind]) known.set(JSON.stringify(query), { query, kind });
  }
  const random = seeded(SEED);
  const shuffled = [...known.values()].map((drawn) => ({ drawn, at: random() })).sort((a, b) => a.at - b.at);
  return shuffled.slice(0, QUERIES).map(({ drawn }) => drawn);
}
