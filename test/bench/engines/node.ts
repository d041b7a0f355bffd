import type { Opened } from "./engine.ts";

/** Seconds of CPU of this process, all threads. */
export const cpuHere = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Bytes that this process holds: heap and buffers. Needs `--expose-gc`. */
export function memoryHere(): number {
  if (!globalThis.gc) throw new Error("Memory is measured with --expose-gc only.");
  // What the first frees may be held by what the second frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Loads an engine that lives in this process, and measures that. */
export async function openHere<Index>(
  load: () => Index | Promise<Index>,
  find: (index: Index) => Opened["find"],
  close: (index: Index) => void = () => {},
): Promise<Opened> {
  const heapBefore = memoryHere();
  const before = cpuHere();
  const index = await load();
  const cpu = cpuHere() - before;
  const ask = find(index);
  return {
    find: ask,
    ask: async (query) => void (await ask(query)),
    cpu: cpuHere,
    start: { cpu },
    memory: async () => memoryHere() - heapBefore,
    [Symbol.asyncDispose]: async () => close(index),
  };
}
