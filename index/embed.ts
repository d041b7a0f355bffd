import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/** The browsers that src/embed/search-box.ts turns to. */
const BROWSERS = ["chrome123", "firefox125", "safari17.5"];

/**
 * The search box as one minified ES module without imports, as it is served at `/search-box.js`. The same sources give
 * the same text: no path, date or random name is in it.
 * @param root the project's folder
 */
export function bundleSearchBox(root: string): { readonly code: string } {
  const folder = join(root, "src/embed");
  const styles = bundle(join(folder, "styles.css"), {});
  return { code: bundle(join(folder, "search-box.ts"), { format: "esm", define: { STYLES: JSON.stringify(styles) } }) };
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
