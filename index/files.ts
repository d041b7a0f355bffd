import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import type { ContentProblem } from "./problems.ts";

export interface FoundFile {
  /** Relative to the project, for messages. */
  readonly file: string;
  /** Relative to the source folder, with `/`, for ids and addresses. */
  readonly path: string;
  /** Where it is. */
  readonly full: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
}

/**
 * Every file below the given folders and files that a source reads, in one fixed order whatever the file system's. Links
 * to folders are not followed; a file that is not there is a problem, one that no source reads a warning. What two
 * sources name is read once, as the first of them names it.
 */
export function findFiles(root: string, sources: readonly string[], extensions: ReadonlySet<string>): FoundFiles {
  const found: FoundFile[] = [];
  const problems: ContentProblem[] = [];
  const warnings: ContentProblem[] = [];
  const visited = new Set<string>();
  const visit = (full: string, base: string) => {
    if (visited.has(full)) return;
    visited.add(full);
    const file = slashes(relative(root, full)) || full;
    const failed = tryTo(() => {
      if (statSync(full).isDirectory()) {
        if (lstatSync(full).isSymbolicLink() && full !== base) {
          warnings.push({ file, what: "a link to a folder is not followed", cure: "Name the folder in `sources`." });
          return;
        }
        const names = readdirSync(full).filter((name) => !name.startsWith("."));
        for (const name of names.sort(byCodeUnits)) visit(join(full, name), base);
        return;
      }
      if (!extensions.has(extname(full).toLowerCase())) {
        const what = `no source reads ${extname(full) || "files without an extension"}`;
        warnings.push({ file, what, cure: `Use ${[...extensions].join(", ")}, or move the file elsewhere.` });
        return;
      }
      found.push({ file, path: slashes(relative(base, full)) || basename(full), full });
    });
    if (failed) problems.push({ file, ...failed });
  };
  for (const source of sources) visit(join(root, source), join(root, source));
  return { files: found, problems, warnings };
}

/** What is in a file; null when it cannot be read, and why has been told. */
export function readBytes({ full }: FoundFile, problem: (finding: Finding) => void): Uint8Array | null {
  let bytes: Uint8Array | null = null;
  const failed = tryTo(() => {
    bytes = readFileSync(full);
  });
  if (failed) problem(failed);
  return bytes;
}

type Finding = Omit<ContentProblem, "file">;

const FAILURES: ReadonlyMap<string, Finding> = new Map([
  ["ENOENT", { what: "it is not there", cure: "Correct the path in index/config.ts, or the link." }],
  ["EACCES", { what: "it may not be read", cure: "Give yourself permission to read it." }],
  ["EPERM", { what: "it may not be read", cure: "Give yourself permission to read it." }],
  ["ELOOP", { what: "it is a link that leads back to itself", cure: "Remove the link." }],
  ["EISDIR", { what: "it is a folder", cure: "Name files with an extension, folders without." }],
]);

function tryTo(action: () => void): Finding | null {
  try {
    action();
    return null;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    return (
      FAILURES.get(error.code) ?? { what: `it cannot be read (${error.code})`, cure: "Check the disk and the file." }
    );
  }
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
