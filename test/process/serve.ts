import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { Miniflare } from "miniflare";
import type { Bundle } from "./bundle.ts";

/** A Worker that runs in workerd, alone in a process of its own. */
export interface Served {
  /** workerd's own socket, no proxy between. */
  readonly url: URL;
  /** Where its inspector listens. */
  readonly inspector: URL;
  /** Where a second Worker listens that was given; it calls the first by its binding SEARCH. */
  readonly caller: URL | null;
  /** Asks for a path. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

type Bindings = Readonly<
  Record<
    string,
    | { readonly type: "text"; readonly value: string }
    | { readonly type: "rate-limit"; readonly namespace: string; readonly simple: { limit: number; period: 10 | 60 } }
  >
>;

/**
 * Starts workerd with a bundle. Returns once it listens, which is before the Worker has been asked anything.
 * @param caller the script of a second Worker, bound to the entrypoint SearchService as SEARCH
 * @param env variables and bindings that a deployment may set
 * @param assets the folder that is sent along with it
 * @param runWorkerFirst whether the Worker is asked before these files are
 */
export async function serve(
  bundle: Bundle,
  caller?: string,
  env: Bindings = {},
  assets?: string,
  runWorkerFirst = true,
): Promise<Served> {
  const modules = [...bundle].map(([name, contents]) => [
    name,
    { type: typeOf(name), contents: asModule(name, contents) },
  ]);
  const miniflare = new Miniflare({
    telemetry: { enabled: false },
    cf: false,
    logRequests: false,
    handleStructuredLogs: () => {},
    inspectorPort: 0,
    workers: [
      {
        config: {
          name: "pilcrow",
          ...runtimeSettings(),
          manifest: { mainModule: "worker.js", modules: Object.fromEntries(modules) },
          env: { ...env, ...(assets === undefined ? {} : { ASSETS: { type: "assets" } }) },
          ...(assets === undefined
            ? {}
            : { assets: { directory: assets, htmlHandling: "none", runWorkerFirst, hasUserWorker: true } }),
        },
        dev: { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] },
      },
      ...(caller === undefined ? [] : [callerWorker(caller)]),
    ],
  });
  await miniflare.ready;
  const url = await miniflare.unsafeGetDirectURL();
  return {
    url,
    caller: caller === undefined ? null : await miniflare.unsafeGetDirectURL("caller"),
    inspector: await miniflare.getInspectorURL(),
    fetch: (path, init) => fetch(new URL(path, url), init),
    [Symbol.asyncDispose]: () => miniflare.dispose(),
  };
}

function callerWorker(script: string) {
  return {
    config: {
      name: "caller",
      ...runtimeSettings(),
      manifest: { mainModule: "caller.js", modules: { "caller.js": { type: "esm" as const, contents: script } } },
      env: { SEARCH: { type: "worker" as const, worker: "pilcrow", exportName: "SearchService" } },
    },
    dev: { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] },
  };
}

/** What wrangler.toml says of the runtime. */
function runtimeSettings(): { compatibilityDate: string; compatibilityFlags: string[] } {
  const toml = readFileSync(resolve(import.meta.dirname, "../../wrangler.toml"), "utf8");
  const date = /^compatibility_date = "(.+)"/m.exec(toml)![1]!;
  const flags = /^compatibility_flags = \[(.*)\]/m.exec(toml)?.[1] ?? "";
  return { compatibilityDate: date, compatibilityFlags: [...flags.matchAll(/"(\w+)"/g)].map(([, flag]) => flag!) };
}

const TYPES = { ".js": "esm", ".bin": "data", ".txt": "text", ".wasm": "wasm" } as const;

function typeOf(name: string): (typeof TYPES)[keyof typeof TYPES] {
  const extension = extname(name);
  if (!(extension in TYPES)) throw new Error(`No module type for ${name}.`);
  return TYPES[extension as keyof typeof TYPES];
}

function asModule(name: string, contents: Uint8Array<ArrayBuffer>): string | Uint8Array<ArrayBuffer> {
  return extname(name) === ".js" || extname(name) === ".txt" ? new TextDecoder().decode(contents) : contents;
}
