import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readManifest } from "../../index/box/releases.ts";
import { readBundle } from "../process/bundle.ts";
import { copyProject, type Project } from "../process/project.ts";
import { serve } from "../process/serve.ts";
import { launchBrowser } from "./browser.ts";
import { ARTICLES } from "./content.ts";
import { PREFIX, serveSearch } from "./origins.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser listens for the tests that share it. */
    browser: string;
    /** The origin of the search: the bundle that would be deployed, with the content of these tests. */
    search: string;
    /** Every release of the box that this Worker has, the last of them made of today's code: name, integrity. */
    releases: readonly (readonly [name: string, integrity: string])[];
  }
}

/** Newer than any release that there may be. */
const TODAY = "999.0.0";

/** Starts what all browser tests share: a browser, and a Worker with content worth looking at. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const browser = started.adopt(await launchBrowser(), (server) => server.close());
  using copy = copyProject(ARTICLES);
  copy.run("index/commands/release-box.ts", [TODAY]);
  const manifest = Object.entries(readManifest(copy.root));
  project.provide(
    "releases",
    manifest.map(([name, files]) => [name, files[`${name}.js`] ?? ""] as const),
  );
  const worker = started.use(await serve(bundleOf(copy), undefined, { PREFIX: { type: "text", value: PREFIX } }));
  const search = started.use(await serveSearch(worker.url));
  project.provide("browser", browser.wsEndpoint());
  project.provide("search", search.origin);
  const running = started.move();
  return () => running.disposeAsync();
}

/** The bundle that this project would deploy, by file name. */
export function bundleOf(project: Project): ReturnType<typeof readBundle> {
  const folder = mkdtempSync(join(tmpdir(), "pilcrow-bundle-"));
  try {
    const { code, stdout, stderr } = project.run("index/commands/wrangler.ts", [
      "deploy",
      "--dry-run",
      "--outdir",
      folder,
    ]);
    if (code !== 0) throw new Error(`Bundling failed.\n${stdout}${stderr}`);
    return readBundle(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
