import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PageSource } from "../src/search/store/paged/pages.ts";
import type { PageSink } from "./paged/pages.ts";

/** The folder in dist/ that is sent along with the Worker (wrangler.toml). */
export const ASSETS = "assets";

/** Where the pages of a build are written, one by one, and what they are read from before the build is current. */
export class PageFolder implements PageSink, PageSource {
  readonly #assets: string;
  #folder: string;
  #kept = false;
  /** How many there are, and their bytes in all. */
  count = 0;
  bytes = 0;

  /** @param dist the folder of builds */
  constructor(dist: string) {
    this.#assets = join(dist, ASSETS);
    this.#folder = join(dist, `${ASSETS}.${process.pid}.tmp`);
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  write(name: string, bytes: Uint8Array): void {
    writeFileSync(join(this.#folder, name), bytes);
    this.count++;
    this.bytes += bytes.length;
  }

  read(name: string): Promise<ArrayBuffer | null> {
    return pagesIn(this.#folder).read(name);
  }

  /** All of them, by name. */
  *all(): Generator<readonly [name: string, bytes: Uint8Array]> {
    for (const name of readdirSync(this.#folder)) yield [`page ${name}`, readFileSync(join(this.#folder, name))];
  }

  /** Makes it the folder of that version. */
  keep(version: string): void {
    const folder = join(this.#assets, version);
    mkdirSync(this.#assets, { recursive: true });
    // The same version again: each page takes its place in one step, so that the current build is never without it.
    if (existsSync(folder)) {
      for (const name of readdirSync(this.#folder)) renameSync(join(this.#folder, name), join(folder, name));
      rmSync(this.#folder, { recursive: true });
    } else renameSync(this.#folder, folder);
    this.#folder = folder;
    this.#kept = true;
  }

  /** Removes what has not been kept. */
  [Symbol.dispose](): void {
    if (!this.#kept) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The pages of the current build. */
export const builtPages = (dist: string, version: string): PageSource => pagesIn(join(dist, ASSETS, version));

const pagesIn = (folder: string): PageSource => ({
  read: async (name) => {
    const path = join(folder, name);
    return existsSync(path) ? new Uint8Array(readFileSync(path)).buffer : null;
  },
});
