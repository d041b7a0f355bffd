import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import { Miniflare, Response as MiniflareResponse } from "miniflare";
import type { Bundle } from "../process/bundle.ts";
import type { Served } from "../process/serve.ts";

/** What a deployment may have besides its modules. */
export interface Extras {
  /** A folder of files behind the binding ASSETS, which no reader gets at. */
  readonly assets?: string;
  /** In place of the binding ASSETS: who answers for it, in this process. */
  readonly readAsset?: (path: string) => Uint8Array<ArrayBuffer> | null;
  /** A folder that keeps a database behind the binding DB. */
  readonly database?: string;
}

/** Starts workerd with a bundle and what it needs besides. */
export async function serveWith(bundle: Bundle, { assets, readAsset, database }: Extras): Promise<Served> {
  const modules = [...bundle].map(([name, contents]) => {
    const type = TYPES[extname(name) as keyof typeof TYPES];
    return [name, { type, contents: type === "data" ? contents : new TextDecoder().decode(contents) }] as const;
  });
  const miniflare = new Miniflare({
    telemetry: { enabled: false },
    cf: false,
    logRequests: false,
    handleStructuredLogs: () => {},
    inspectorPort: 0,
    ...(database === undefined ? {} : { resourcePersistencePath: database }),
    workers: [
      {
        config: {
          name: "pilcrow",
          compatibilityDate: /^compatibility_date = "(.+)"/m.exec(WRANGLER)![1]!,
          compatibilityFlags: [.../^compatibility_flags = \[(.*)\]/m.exec(WRANGLER)![1]!.matchAll(/"(\w+)"/g)].map(
            (flag) => flag[1]!,
          ),
          manifest: { mainModule: "worker.js", modules: Object.fromEntries(modules) },
          env: {
            ...(assets === undefined ? {} : { ASSETS: { type: "assets" } }),
            ...(readAsset === undefined ? {} : { ASSETS: { type: "fetcher", handler: answering(readAsset) } }),
            ...(database === undefined ? {} : { DB: { type: "d1", id: "paragraphs" } }),
          },
          ...(assets === undefined
            ? {}
            : { assets: { directory: assets, hasUserWorker: true, runWorkerFirst: true, htmlHandling: "none" } }),
        },
        dev: { unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }] },
      },
    ],
  });
  await miniflare.ready;
  const url = await miniflare.unsafeGetDirectURL();
  return {
    url,
    caller: null,
    inspector: await miniflare.getInspectorURL(),
    fetch: (path, init) => fetch(new URL(path, url), init),
    [Symbol.asyncDispose]: () => miniflare.dispose(),
  };
}

const WRANGLER = readFileSync(resolve(import.meta.dirname, "../../wrangler.toml"), "utf8");
const TYPES = { ".js": "esm", ".bin": "data", ".txt": "text", ".wasm": "wasm" } as const;

function answering(read: NonNullable<Extras["readAsset"]>) {
  return ({ url }: { url: string }) => {
    const file = read(new URL(url).pathname);
    return new MiniflareResponse(file, { status: file ? 200 : 404 });
  };
}
