import { createHash } from "node:crypto";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { hashOf } from "./output.ts";

/** The browsers that src/embed/search-box.ts turns to. */
const BROWSERS = ["chrome123", "firefox125", "safari17.5"];

export interface SearchBox {
  /** The script of `/search-box.js`, or of a release. */
  readonly code: string;
  /** What it loads when a page asks for more than the box itself. */
  readonly more: string;
  /** The name of that below `/search-box/`. */
  readonly moreName: string;
}

/**
 * The search box as two minified ES modules without imports. The same sources give the same texts: no path, date or
 * random name is in them.
 * @param root the project's folder
 * @param release the version that sites pin; absent: today's box, which a deploy renews
 */
export function bundleSearchBox(root: string, release?: string): SearchBox {
  const folder = join(root, "src/embed");
  const module = (entry: string, styles: string, constants: Record<string, string> = {}) => {
    const STYLES = bundle(join(folder, styles), {});
    const texts = Object.entries({ STYLES, ...constants }).map(([name, text]) => [name, JSON.stringify(text)]);
    // What is loaded later stays outside.
    const external = Object.values(constants).filter((text) => text.endsWith(".js"));
    return bundle(join(folder, entry), { format: "esm", define: Object.fromEntries(texts), external });
  };
  const more = module("more/more.ts", "more/styles.css");
  const moreName = release === undefined ? `more-${hashOf(more)}.js` : `${release}.more.js`;
  // Addresses are relative to the script, so that they are found below a path of another site too.
  const code = module("search-box.ts", "styles.css", {
    MORE: release === undefined ? `./search-box/${moreName}` : `./${moreName}`,
    MORE_INTEGRITY: release === undefined ? "" : integrityOf(more),
    LANGUAGES: release === undefined ? "./search-box/lang/" : `./${release}.`,
  });
  return { code, more, moreName };
}

/** What a browser compares a file with before it runs it (Subresource Integrity). */
export function integrityOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The script that lands on the words of a link, as it is served at `/highlight.js`. */
export function bundleHighlight(root: string): string {
  return bundle(join(root, "src/embed/highlight/highlight.ts"), { format: "esm" });
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
