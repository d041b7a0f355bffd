import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import type { ContentProblem } from "./problems.ts";
import type { SourceFile } from "./sources/source.ts";

export interface FoundFiles {
  readonly files: readonly SourceFile[];
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
}

/**
 * Every text file below the given folders and files, in one fixed order whatever the file system's. Links to folders
 * are not followed; a file that cannot be read or is not UTF-8 is a problem, one that no source reads a warning. What
 * two sources name is read once, as the first of them names it.
 */
export function findFiles(root: string, sources: readonly string[], extensions: ReadonlySet<string>): FoundFiles {
  const found: SourceFile[] = [];
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
      const read = decode(readFileSync(full));
      if ("text" in read) found.push({ file, path: slashes(relative(base, full)) || basename(full), text: read.text });
      else problems.push({ file, ...read });
    });
    if (failed) problems.push({ file, ...failed });
  };
  for (const source of sources) visit(join(root, source), join(root, source));
  return { files: found, problems, warnings };
}

type Finding = Omit<ContentProblem, "file">;

function decode(bytes: Uint8Array): { text: string } | Finding {
  const cure = "Save it as UTF-8 text.";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { what: "it is UTF-16, not UTF-8", cure };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return {
      line: lineOf(bytes, zero),
      what: "it is binary: it holds a zero byte",
      cure: `${cure} Or move it elsewhere.`,
    };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch {
    return { line: lineOf(bytes, firstInvalid(bytes)), what: "it is not UTF-8", cure };
  }
}

/** Index of the first byte that does not belong to valid UTF-8: the longest prefix that still decodes, by bisection. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function lineOf(bytes: Uint8Array, index: number): number {
  let line = 1;
  for (let i = 0; i < index; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  }
  return line;
}

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
