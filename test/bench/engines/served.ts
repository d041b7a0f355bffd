import type { Bundle } from "../../process/bundle.ts";
import type { MixQuery } from "../mix/classes.ts";
import type { Extras } from "../served.ts";
import { type Measured, memoryOf, serveMeasured } from "../workerd.ts";
import { bundleOf } from "./bundle.ts";
import type { Opened, Start } from "./engine.ts";
import { spread } from "./measure.ts";

/** How an engine in a Worker is asked. */
export interface InWorker {
  readonly bundle: Bundle;
  readonly extras?: Extras;
  /** A path that needs no index. */
  readonly ready: string;
  path(query: MixQuery): string;
  /** The same for `find`, where the path above does not tell enough. */
  findPath?(query: MixQuery): string;
  /** What `find` gives, of an answer. */
  hits(answer: unknown): readonly (number | string)[];
  /** Starts of each Worker of which the median is taken. */
  readonly starts: number;
}

/** An engine in a workerd of its own, and beside it one that only says hello, whose cost is taken off. */
export async function openServed(engine: InWorker): Promise<Opened & { readonly worker: Measured }> {
  const { bundle, extras, ready, path, findPath = path, hits } = engine;
  const hello = bundleOf("hello.ts");
  const start = await startOf(engine, hello);
  await using started = new AsyncDisposableStack();
  const worker = started.use(await serveMeasured(bundle, extras));
  const idle = started.use(
    await serveMeasured(hello, extras?.assets === undefined ? undefined : { assets: extras.assets }),
  );
  const ask = async (of: Measured, path: string): Promise<Response> => {
    const response = await of.fetch(path);
    if (!response.ok) throw new Error(`${path} answers ${response.status}; nothing is measured on a broken path.`);
    return response;
  };
  await (await ask(worker, ready)).arrayBuffer();
  const running = started.move();
  return {
    worker,
    find: async (query) => hits(await (await ask(worker, findPath(query))).json()),
    ask: async (query) => void (await (await ask(worker, path(query))).arrayBuffer()),
    cpu: worker.cpu,
    start,
    memory: async () => {
      const { heap, external } = await memoryOf(worker);
      return heap + external;
    },
    idle: {
      cpu: idle.cpu,
      ask: async (reads) => {
        const parameters = new URLSearchParams(reads.map((path): [string, string] => ["read", path]));
        await (await ask(idle, `/?${parameters}`)).arrayBuffer();
      },
    },
    served: { url: worker.url, hello: idle.url, path },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Starts in turn, so that what else the machine does falls on all alike. */
async function startOf({ bundle, extras, ready, starts }: InWorker, hello: Bundle): Promise<Start> {
  const [own, nothing, handed]: [number[], number[], number[]] = [[], [], []];
  const same = handedTo(hello, bundle);
  for (let i = 0; i < starts; i++) {
    own.push(await oneStart(bundle, extras, ready));
    nothing.push(await oneStart(hello, undefined, "/"));
    handed.push(await oneStart(same, extras, "/"));
  }
  const [cpu, least, most] = [own, nothing, handed].map((spent) => spread(spent).p50) as [number, number, number];
  return { cpu: cpu - least, own: cpu - most };
}

/** A Worker that also imports what another one does besides its code. */
function handedTo(worker: Bundle, other: Bundle): Bundle {
  const files = [...other].filter(([name]) => name !== "worker.js");
  const imports = files.map(([name]) => `import ${JSON.stringify(`./${name}`)};\n`).join("");
  const code = imports + new TextDecoder().decode(worker.get("worker.js"));
  return new Map([...files, ["worker.js", new TextEncoder().encode(code)]]);
}

async function oneStart(bundle: Bundle, extras: Extras | undefined, path: string): Promise<number> {
  await using worker = await serveMeasured(bundle, extras);
  await (await worker.fetch(path)).arrayBuffer();
  return worker.cpu();
}
