import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readLanguages } from "../box/languages.ts";
import { filesOf, newestRelease, RELEASED, readManifest } from "../box/releases.ts";
import { bundleSearchBox, integrityOf } from "../embed.ts";

/**
 * `npm run release-box -- <version>`: makes today's search box a release that sites can pin, in src/embed/released. What
 * is released stays as it is for ever, so a version that is not newer than all others is refused, and no file is ever
 * written twice.
 */
const root = resolve(import.meta.dirname, "../..");
const page = join(root, "src/embed/README.md");
/** Below it the newest release comes first. */
const TABLE = "| release | integrity |\n|---|---|\n";

function release(name: string): void {
  const manifest = readManifest(root);
  const newest = newestRelease(manifest)?.name;
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(name))
    throw new Error(`“${name}” is no version. Write it as in “1.2.0”.`);
  if (newest !== undefined && !isNewer(name, newest)) {
    throw new Error(
      `${name} is not newer than ${newest}, and what is released is never changed. Give the next version.`,
    );
  }
  const { code, more } = bundleSearchBox(root, name);
  const names = filesOf(name);
  const texts = { [names.core]: code, [names.more]: more, [names.languages]: linesOf(readLanguages(root)) };
  for (const file of Object.keys(texts)) {
    const isThere = existsSync(join(root, RELEASED, file));
    if (isThere) throw new Error(`${RELEASED}/${file} is there already, and what is released is never changed.`);
  }
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(root, RELEASED, file), text, { flag: "wx" });
  const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, integrityOf(text)]));
  const next = { ...manifest, [name]: files };
  writeFileSync(join(root, RELEASED, "manifest.json"), `${JSON.stringify(next, null, 2)}\n`);
  const row = `| \`${name}\` | \`${integrityOf(code)}\` |\n`;
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(TABLE, () => TABLE + row),
  );
  console.log(`released ${name}: ${Object.keys(texts).join(", ")}\n  integrity ${integrityOf(code)}`);
}

function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number)) as [number[], number[]];
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0);
}

/** JSON, a language a line. */
function linesOf(languages: Readonly<Record<string, string>>): string {
  return `{\n${Object.entries(languages)
    .map(([tag, words]) => `${JSON.stringify(tag)}:${words}`)
    .join(",\n")}\n}\n`;
}

try {
  release(process.argv[2] ?? "");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
