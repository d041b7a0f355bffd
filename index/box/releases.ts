import { readFileSync } from "node:fs";
import { join } from "node:path";
import { integrityOf } from "../embed.ts";
import type { ContentProblem } from "../problems.ts";
import { type Languages, languageFiles } from "./languages.ts";
import type { BoxFiles } from "./pack.ts";

/** A release of the search box, as a site may pin it. */
export interface Release {
  /** Semantic version: `1.0.0`. */
  readonly name: string;
  /** Of its script. */
  readonly integrity: string;
}

/** Where releases live, from the project's root; no file there ever changes. */
export const RELEASED = "src/embed/released";

/** What RELEASED/manifest.json says: of each release, oldest first, its files and what they must be. */
export type ReleaseManifest = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The files of a release: script, what it loads later, and its words, a language a line. */
export const filesOf = (name: string) =>
  ({ core: `${name}.js`, more: `${name}.more.js`, languages: `${name}.lang.json` }) as const;

export function readManifest(root: string): ReleaseManifest {
  return JSON.parse(readReleased(root, "manifest.json"));
}

/** The newest release; undefined: there is none yet. */
export function newestRelease(manifest: ReleaseManifest): Release | undefined {
  const [name, files] = Object.entries(manifest).at(-1) ?? [];
  return name === undefined ? undefined : { name, integrity: files?.[filesOf(name).core] ?? "" };
}

/** All releases as they are served: `1.0.0.js`, `1.0.0.more.js`, `1.0.0.de.json`. */
export function releasedFiles(root: string, manifest: ReleaseManifest): BoxFiles {
  const all = Object.keys(manifest).map((name): BoxFiles => {
    const { core, more, languages } = filesOf(name);
    const words: Readonly<Record<string, object>> = JSON.parse(readReleased(root, languages));
    const lines: Languages = Object.fromEntries(
      Object.entries(words).map(([tag, word]) => [tag, JSON.stringify(word)]),
    );
    const code = Object.fromEntries([core, more].map((file) => [file, readReleased(root, file)]));
    return { ...code, ...languageFiles(`${name}.`, lines) };
  });
  return Object.assign({}, ...all);
}

/** Released files that are not what was released: browsers would refuse them, so nothing is built. */
export function releaseProblems(root: string): ContentProblem[] {
  const files = Object.values(readManifest(root)).flatMap((files) => Object.entries(files));
  return files.flatMap(([file, integrity]) =>
    isAsReleased(root, file, integrity)
      ? []
      : [
          {
            file: `${RELEASED}/${file}`,
            what: "It is not what was released: sites that pin this release would lose their search box.",
            cure: "Get it back from the project's history; what is to change becomes a new release.",
          },
        ],
  );
}

function isAsReleased(root: string, file: string, integrity: string): boolean {
  try {
    return integrityOf(readReleased(root, file)) === integrity;
  } catch {
    return false;
  }
}

function readReleased(root: string, file: string): string {
  return readFileSync(join(root, RELEASED, file), "utf8");
}
