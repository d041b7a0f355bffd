import type { Bundle } from "../../process/bundle.ts";
import type { MixQuery } from "../mix/classes.ts";
import type { Extras } from "../served.ts";
import { type Measured, memoryOf, serveMeasured } from "../workerd.ts";
import { bundleOf } from "./bundle.ts";
import type { Opened } from "./engine.ts";

/** How an engine in a Worker is asked. */
export interface InWorker {
  readonly bundle: Bundle;
  readonly extras?: Extras;
  /** A path that needs no index. */
  readonly ready: string;
  path(query: MixQuery): string;
  /** What `find` gives, of an answer. */
  hits(answer: unknown): readonly (number | string)[];
  /** Starts of which the median is taken. */
  readonly starts: number;
}

/** An engine in a workerd of its own, and beside it one that only says hello, whose cost is taken off. */
export async function openServed(engine: InWorker): Promise<Opened & { readonly worker: Measured }> {
  const { bundle, extras, ready, path, hits, starts } = engine;
  const hello = bundleOf("hello.ts");
  const cpu = (await medianStart(bundle, extras, ready, starts)) - (await medianStart(hello, undefined, "/", starts));
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
    find: async (query) => hits(await (await ask(worker, path(query))).json()),
    ask: async (query) => void (await (await ask(worker, path(query))).arrayBuffer()),
    cpu: worker.cpu,
    start: { cpu },
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

async function medianStart(bundle: Bundle, extras: Extras | undefined, path: string, starts: number): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < starts; i++) {
    await using worker = await serveMeasured(bundle, extras);
    await (await worker.fetch(path)).arrayBuffer();
    spent.push(worker.cpu());
  }
  return spent.sort((a, b) => a - b)[spent.length >>> 1]!;
}
