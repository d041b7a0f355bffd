import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import * as v from "valibot";
import type { Named } from "./arguments.ts";
import { type ContentConfig, DEFAULTS } from "./config.ts";
import { INDEX_FORMS } from "./form.ts";

/**
 * In dist/: what was named for the last build is kept beside it, so that `npm start` and `npm run deploy` show what was
 * built and not something else. `npm run build` without a name goes back to index/config.ts.
 */
export const NAMED_FILE = "named.json";
const FILE = join("dist", NAMED_FILE);

const Stored = v.object({
  sources: v.optional(v.array(v.string())),
  site: v.optional(v.string()),
  exclude: v.optional(v.array(v.string())),
  engine: v.optional(v.picklist(INDEX_FORMS)),
});

/** What was named for the last build; null where nothing was. */
export function namedBefore(root: string): Named | null {
  try {
    const { sources, site, exclude, engine } = v.parse(Stored, JSON.parse(readFileSync(join(root, FILE), "utf8")));
    return {
      ...(sources === undefined ? {} : { sources: sources.map((source) => resolve(root, source)) }),
      ...(site === undefined ? {} : { site }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(engine === undefined ? {} : { engine }),
    };
  } catch {
    // Not there, or of no use: as if nothing had been named.
    return null;
  }
}

/** Keeps what was named for the build that has just become current. */
export function keepNamed(root: string, named: Named | null): void {
  if (named === null) {
    rmSync(join(root, FILE), { force: true });
    return;
  }
  const sources = named.sources?.map((source) => relative(root, source) || ".");
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, FILE), `${JSON.stringify({ ...named, sources })}\n`);
}

/** The configuration with what was named in its place. */
export function configWith(config: ContentConfig, named: Named | null): ContentConfig {
  const { exclude = [], ...others } = named ?? {};
  const both = [...(Array.isArray(config.exclude) ? config.exclude : []), ...exclude];
  return { ...config, ...others, ...(both.length === 0 ? {} : { exclude: both }) };
}

/** What a build is of, and who says so. */
export function tellContent(root: string, config: ContentConfig, named: Named | null, how: "now" | "before"): string {
  const sources = named?.sources ?? config.sources ?? DEFAULTS.sources;
  const shown = sources.map((source) => relative(process.cwd(), resolve(root, source)) || ".").join(", ");
  const site = named?.site ?? config.site;
  const who =
    named === null
      ? "index/config.ts"
      : how === "now"
        ? "as named"
        : "as named for the last build; `npm run build` alone goes back to index/config.ts";
  return `Content: ${shown}${site === undefined ? "" : ` at ${site}`} (${who})`;
}
