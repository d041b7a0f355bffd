import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Bundle } from "../process/bundle.ts";
import { type Served, serve } from "../process/serve.ts";
import { type Extras, serveWith } from "./served.ts";

/** workerd with one bundle, and what its process has used so far. */
export interface Measured extends Served {
  /** Seconds of CPU, user and system, of all its threads. */
  readonly cpu: () => number;
}

/** Starts workerd with a bundle, and with what a deployment may have besides. Linux only: the times come from /proc. */
export async function serveMeasured(bundle: Bundle, extras?: Extras): Promise<Measured> {
  const before = new Set(runtimes());
  const served = await (extras === undefined ? serve(bundle) : serveWith(bundle, extras));
  const pid = runtimes().find((candidate) => !before.has(candidate));
  if (pid === undefined) throw new Error("No workerd process appeared.");
  return { ...served, cpu: () => cpuOf(pid) };
}

/** workerd processes that this one has started. */
function runtimes(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readOrNothing(`/proc/${pid}/stat`)) ?? [];
      return name === "workerd" && Number(parent) === process.pid;
    });
}

/** The scheduler's own count of nanoseconds; /proc/<pid>/stat says the same in steps of 10 ms. */
function cpuOf(pid: string): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((thread) => Number(readOrNothing(`/proc/${pid}/task/${thread}/schedstat`).split(" ")[0]));
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e9;
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Bytes that the Worker's isolate holds once all garbage is collected. */
export interface Memory {
  readonly heap: number;
  /** Buffers outside the heap: the artefact as bytes. */
  readonly external: number;
}

/** Asks the isolate's inspector. */
export async function memoryOf({ inspector, fetch }: Served): Promise<Memory> {
  const socket = new WebSocket(new URL("/core:user:pilcrow", inspector));
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = () => failed(new Error("The inspector does not answer."));
  });
  const ask = (id: number, method: string) =>
    new Promise<Record<string, number>>((answered) => {
      socket.addEventListener("message", ({ data }) => {
        const message = JSON.parse(String(data));
        if (message.id === id) answered(message.result);
      });
      socket.send(JSON.stringify({ id, method }));
    });
  let collected = false;
  const collection = ask(1, "HeapProfiler.collectGarbage").then(() => {
    collected = true;
  });
  // The collection waits for the isolate's next turn after it has heard of it.
  while (!collected) {
    await (await fetch("/v1/status")).arrayBuffer();
    await Promise.race([collection, wait(50)]);
  }
  const usage = await ask(2, "Runtime.getHeapUsage");
  socket.close();
  return { heap: usage.usedSize ?? 0, external: usage.backingStorageSize ?? 0 };
}
