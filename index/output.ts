import { createCipheriv, createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ASSETS, type PageFolder } from "./pages.ts";

const MODULE = "content.js";
const ARTEFACT = "index.bin";
const VERSION = /^[0-9a-f]{12}$/;
const TEXT = /[a-z-]+-[0-9a-f]{12}\.txt/g;

/** What the Worker imports besides the artefact; see src/built.d.ts. */
export interface BuiltModule {
  readonly code: string;
  /** What is sent as it is, by name. */
  readonly texts: Readonly<Record<string, string>>;
  readonly languages: readonly { readonly module: string; readonly name: string }[];
  /** What opens its engine. */
  readonly engine: { readonly module: string; readonly name: string };
  /** Which bounds of src/config.ts it is searched within. */
  readonly bounds: "SEARCH_BOUNDS" | "LARGE_BOUNDS";
}

/** First 12 hexadecimal digits of the artefact's SHA-256. */
export function versionOf(artefact: Uint8Array): string {
  return hashOf(artefact);
}

/** What a Worker knows by that the artefact is whole, see isWhole (src/search/store/whole.ts). */
export function sealOf(artefact: Uint8Array): number {
  const sum = createCipheriv("aes-128-gcm", Buffer.alloc(16), Buffer.alloc(12)).setAAD(artefact);
  sum.final();
  return sum.getAuthTag().readUInt32LE();
}

/** As texts are told apart by. */
export function hashOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}

/**
 * Writes a build so that a reader, or a build killed at any moment, always sees one whole build:
 *
 *     dist/<version>/index.bin    written under a temporary name, then renamed
 *     dist/assets/<version>/…     of an index in pages its pages, the same
 *     dist/<text>-<hash>.txt      the same
 *     dist/content.js             the same, last: the only thing that says which version is current
 *
 * @param check is given the artefact as read back from the disk, before it becomes current; a throw leaves the last
 *   good build in place
 */
export function writeBuild(
  dist: string,
  artefact: Uint8Array,
  built: BuiltModule,
  check: (bytes: Buffer) => void,
  pages?: PageFolder,
): void {
  const version = versionOf(artefact);
  mkdirSync(join(dist, version), { recursive: true });
  const before = currentVersion(dist);
  const texts = Object.entries(built.texts).map(([name, text]) => {
    const hash = hashOf(text);
    return { name, text, hash, file: `${fileName(name)}-${hash}.txt` };
  });
  const files = new Set([...texts.map(({ file }) => file), ...(currentModule(dist).match(TEXT) ?? [])]);
  const path = join(dist, version, ARTEFACT);
  replaceFile(path, artefact);
  check(readFileSync(path));
  pages?.keep(version);
  for (const { file, text } of texts) replaceFile(join(dist, file), Buffer.from(text));
  replaceFile(
    join(dist, MODULE),
    Buffer.from(moduleText(version, sealOf(artefact), texts, built, pages !== undefined)),
  );
  // The same version again is no newer one: what is kept beside it stays.
  prune(dist, before === version ? null : new Set([version, before ?? version]), files);
  prunePages(dist, pages === undefined ? null : version);
}

/** `search-box` of `searchBox`. */
const fileName = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** The current build as written, or null when there is none. */
export function readBuild(dist: string): { version: string; artefact: Buffer; large: boolean } | null {
  const version = currentVersion(dist);
  if (version === null) return null;
  try {
    const large = currentModule(dist).includes("LARGE_BOUNDS");
    return { version, artefact: readFileSync(join(dist, version, ARTEFACT)), large };
  } catch {
    return null;
  }
}

/** A text of the current build, or null when there is none. */
export function readBuiltText(dist: string, name: string): string | null {
  const file = currentModule(dist)
    .match(TEXT)
    ?.find((each) => each.replace(/-[0-9a-f]{12}\.txt$/, "") === fileName(name));
  try {
    return file === undefined ? null : readFileSync(join(dist, file), "utf8");
  } catch {
    return null;
  }
}

function currentVersion(dist: string): string | null {
  return /"\.\/([0-9a-f]{12})\//.exec(currentModule(dist))?.[1] ?? null;
}

function currentModule(dist: string): string {
  try {
    return readFileSync(join(dist, MODULE), "utf8");
  } catch {
    return "";
  }
}

function moduleText(
  version: string,
  seal: number,
  texts: readonly { readonly name: string; readonly hash: string; readonly file: string }[],
  { code, languages, engine, bounds }: BuiltModule,
  paged: boolean,
): string {
  return [
    "// Written by `npm run build`; not to be edited.",
    `import artefact from "./${version}/${ARTEFACT}";`,
    ...texts.map(({ name, file }) => `import ${name} from "./${file}";`),
    ...languages.map(({ module, name }) => `import { ${name} } from "../src/text/${module}";`),
    `import { ${engine.name} as openEngine } from "../src/search/store/${engine.module}";`,
    paged ? 'import { assetPages as pagesOf } from "../src/assets.ts";' : "const pagesOf = () => undefined;",
    `import { ${bounds} as bounds } from "../src/config.ts";`,
    "export { artefact, bounds, openEngine, pagesOf };",
    "export const texts = {",
    ...texts.map(({ name, hash }) => `  ${name}: { text: ${name}, hash: "${hash}" },`),
    "};",
    `export const languages = [${languages.map(({ name }) => name).join(", ")}];`,
    `export const version = "${version}";`,
    `export const seal = ${seal};`,
    `export const code = "${code}";`,
    "",
  ].join("\n");
}

/** Writes beside the file, makes sure it is on the disk, then takes its place in one step. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, "w");
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** Removes all versions but these, if any are named, all other texts, and what killed builds left behind. */
function prune(dist: string, keep: ReadonlySet<string> | null, texts: ReadonlySet<string>): void {
  for (const name of readdirSync(dist)) {
    const isOldVersion = VERSION.test(name) && keep?.has(name) === false;
    const isOldText = name.match(TEXT)?.[0] === name && !texts.has(name);
    if (isOldVersion || isOldText || isAbandoned(name)) rmSync(join(dist, name), { recursive: true, force: true });
    else if (VERSION.test(name)) {
      for (const inside of readdirSync(join(dist, name))) if (isAbandoned(inside)) rmSync(join(dist, name, inside));
    }
  }
}

/** A deployment has its own pages: those of the build before would only be sent with those of this one. */
function prunePages(dist: string, keep: string | null): void {
  const assets = join(dist, ASSETS);
  mkdirSync(assets, { recursive: true });
  for (const name of readdirSync(assets)) if (name !== keep) rmSync(join(assets, name), { recursive: true });
}

/** A temporary file whose writer is gone. */
export function isAbandoned(name: string): boolean {
  const writer = /\.(\d+)\.tmp$/.exec(name)?.[1];
  if (writer === undefined || Number(writer) === process.pid) return false;
  try {
    process.kill(Number(writer), 0);
    return false;
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    return !(error instanceof Error && "code" in error && error.code === "EPERM");
  }
}
