import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveMeasured } from "../workerd.ts";
import type { Opened } from "./engine.ts";
import { type InWorker, openServed } from "./served.ts";

/**
 * An engine in a Worker that reads files of a folder. Which ones a query reads is seen at another such Worker, which is asked
 * the same in the same order and reads through this process.
 */
export async function openReading(engine: Omit<InWorker, "extras">, assets: string): Promise<Opened> {
  const read: { paths: string[]; bytes: number } = { paths: [], bytes: 0 };
  const readAsset = (path: string) => {
    const file = join(assets, path);
    if (!existsSync(file)) return null;
    const bytes = new Uint8Array(readFileSync(file));
    read.paths.push(path);
    read.bytes += bytes.length;
    return bytes;
  };
  await using started = new AsyncDisposableStack();
  const opened = started.use(await openServed({ ...engine, extras: { assets } }));
  const counted = started.use(await serveMeasured(engine.bundle, { readAsset }));
  const running = started.move();
  return {
    ...opened,
    moved: async (query) => {
      read.paths = [];
      read.bytes = 0;
      await (await counted.fetch(engine.path(query))).arrayBuffer();
      return { reads: read.paths, bytes: read.bytes };
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
