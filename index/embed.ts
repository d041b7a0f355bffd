import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { hashOf } from "./output.ts";

/** The browsers that src/embed/search-box.ts turns to. */
const BROWSERS = ["chrome123", "firefox125", "safari17.5"];

export interface SearchBox {
  /** As it is served at `/search-box.js`. */
  readonly code: string;
  /** What it loads when a page asks for more than the box itself. */
  readonly more: string;
}

/**
 * The search box as two minified ES modules without imports. The same sources give the same texts: no path, date or
 * random name is in them.
 * @param root the project's folder
 */
export function bundleSearchBox(root: string): SearchBox {
  const folder = join(root, "src/embed");
  const module = (entry: string, styles: string, constants: Record<string, string> = {}) => {
    const STYLES = bundle(join(folder, styles), {});
    const texts = Object.entries({ STYLES, ...constants }).map(([name, text]) => [name, JSON.stringify(text)]);
    return bundle(join(folder, entry), { format: "esm", define: Object.fromEntries(texts) });
  };
  const more = module("more/more.ts", "more/styles.css");
  // Relative to the script, so that it is found below a path of another site too.
  return { code: module("search-box.ts", "styles.css", { MORE: `search-box/more-${hashOf(more)}.js` }), more };
}

/** The looks of all pages, minified, as they are served at `/style.css`. */
export function bundleStyle(root: string): string {
  return bundle(join(root, "src/page/style.css"), {});
}

function bundle(entry: string, options: BuildOptions): string {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: BROWSERS,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles?.[0]?.text.trim() ?? "";
}
