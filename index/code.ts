import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of all that becomes the Worker's code: its sources, its configuration and the versions of the packages that
 * go into it, and what is built into it besides the index. It stands for the bundle, which does not exist yet while the build runs (the bundle holds this hash).
 */
export function hashCode(root: string, more: object): string {
  const hash = createHash("sha256");
  const add = (name: string, content: string | Buffer) => hash.update(`${name}\0${content.length}\0`).update(content);
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(ts|css)$/.test(name))
    .sort();
  for (const name of sources) add(name, readFileSync(join(root, "src", name)));
  add("wrangler.toml", readFileSync(join(root, "wrangler.toml")));
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  add("dependencies", JSON.stringify(dependencies));
  add("more", JSON.stringify(more));
  return hash.digest("hex").slice(0, 12);
}

/** The version of MiniSearch that is installed. */
export function installedMiniSearch(root: string): string {
  return JSON.parse(readFileSync(join(root, "node_modules/minisearch/package.json"), "utf8")).version;
}

/** The version of Pilcrow. */
export function version(root: string): string {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}
