import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, extname, isAbsolute, join, matchesGlob, relative, resolve, sep } from "node:path";
import { CONTENT_LIMITS } from "../src/config.ts";
import { type LeftOut, LeftOutTally } from "./left-out.ts";
import type { ContentProblem } from "./problems.ts";

export interface FoundFile {
  /** Relative to the project, for messages. */
  readonly file: string;
  /** Relative to the source folder, with `/`, for ids and addresses. */
  readonly path: string;
  /** Where it is. */
  readonly full: string;
  /** Number of the source that it is of. */
  readonly source: number;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
  readonly left: readonly LeftOut[];
}

/**
 * Every file below the given folders and files that a source reads, in one fixed order whatever the file system's.
 * Nothing outside of them is read: links to folders are not followed, links to files only within them. What two sources
 * name is read once, as the first of them names it. Names that begin with a dot and `node_modules` are passed over.
 *
 * @param sources relative to the root, or absolute
 * @param extensions in lower case, of what can be read
 * @param exclude see ContentConfig
 */
export function findFiles(
  root: string,
  sources: readonly string[],
  extensions: ReadonlySet<string>,
  exclude: readonly string[] = [],
): FoundFiles {
  const found: FoundFile[] = [];
  const problems: ContentProblem[] = [];
  const warnings: ContentProblem[] = [];
  const left = new LeftOutTally();
  const visited = new Set<string>();
  const bases = sources.map((source) => resolve(root, source));
  const named = bases.flatMap(realPath);

  const visitFolder = (full: string, source: number): void => {
    const entries = readdirSync(full, { withFileTypes: true }).filter(({ name }) => !isPassedOver(name));
    for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name)))
      visit(join(full, entry.name), source, entry);
  };
  const visit = (full: string, source: number, entry?: Dirent): void => {
    if (visited.has(full)) return;
    visited.add(full);
    const base = bases[source]!;
    const file = shownPath(root, full);
    const path = slashes(relative(base, full)) || basename(full);
    const pattern = exclude.find((each) => isExcluded(path, each));
    if (pattern !== undefined && full !== base) {
      left.add(file, `excluded by “${pattern}”`);
      return;
    }
    const failed = tryTo(() => {
      // A link's own entry says nothing of where it leads.
      const stats = entry === undefined || entry.isSymbolicLink() ? statSync(full) : entry;
      const isLink = entry?.isSymbolicLink() === true;
      if (stats.isDirectory()) {
        if (!isLink) return visitFolder(full, source);
        warnings.push({ file, what: "a link to a folder is not followed", cure: "Name the folder in `sources`." });
      } else if (!stats.isFile()) left.add(file, "no regular file");
      else if (isLink && !named.some((folder) => isWithin(folder, realpathSync(full)))) {
        const what = "a link that leads out of the named folders is not followed";
        warnings.push({ file, what, cure: "Name what it leads to in `sources`, or put a copy there." });
      } else if (extensions.has(extensionOf(full))) found.push({ file, path, full, source });
      else if (full !== base)
        left.add(file, `of a kind that nothing reads (${extname(full).toLowerCase() || "no extension"})`);
      else {
        const what = `nothing reads ${extname(full) || "files without an extension"}`;
        problems.push({ file, what, cure: `Name a folder, or a file of ${[...extensions].join(", ")}.` });
      }
    });
    // What would not have been read is not missed: packages link to scripts that others bring.
    if (failed && entry?.isSymbolicLink() && !extensions.has(extensionOf(full)))
      left.add(file, "a link that leads nowhere");
    else if (failed) problems.push({ file, ...failed });
  };
  for (const [source, base] of bases.entries()) visit(base, source);
  return { files: found, problems, warnings, left: left.list() };
}

/** As a person knows it: from the project, unless the way there is longer than the whole path. */
function shownPath(root: string, full: string): string {
  const way = slashes(relative(root, full));
  return way === "" || way.length > full.length ? slashes(full) : way;
}

/** In lower case; sitemaps are compressed, pages are there in both forms. */
export function extensionOf(path: string): string {
  return /\.xml\.gz$/i.exec(path)?.[0].toLowerCase() ?? extname(path).toLowerCase();
}

/** Where a source really is; nothing where it is not there, which is told when it is read. */
function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && !isAbsolute(way));
}

/** A pattern without `/` is meant at any depth, one that names a folder means all that is in it. */
function isExcluded(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^(\.?\/)+|\/+$/g, "");
  const whole = plain.includes("/") || pattern.startsWith("/") ? plain : `**/${plain}`;
  return matchesGlob(path, whole) || matchesGlob(path, `${whole}/**`);
}

/** Never one text as a whole: XML item by item, JSON Lines line by line. */
const STREAMED: ReadonlySet<string> = new Set([".xml", ".rss", ".atom", ".jsonl", ".ndjson"]);

/** What is in a file; null when it cannot be read, and why has been told. */
export function readBytes({ full }: Pick<FoundFile, "full">, problem: (finding: Finding) => void): Uint8Array | null {
  let bytes: Uint8Array | null = null;
  const failed = tryTo(() => {
    const { size } = statSync(full);
    const most = STREAMED.has(extensionOf(full)) ? CONTENT_LIMITS.streamedBytes : CONTENT_LIMITS.fileBytes;
    if (size <= most) bytes = readFileSync(full);
    else {
      const [has, can] = [size, most].map((bytes) => bytes.toLocaleString("en"));
      problem({ what: `it has ${has} bytes; at most ${can} are read`, cure: "Split it." });
    }
  });
  if (failed) problem(failed);
  return bytes;
}

type Finding = Omit<ContentProblem, "file">;

const FAILURES: ReadonlyMap<string, Finding> = new Map([
  ["ENOENT", { what: "it is not there", cure: "Correct the path, or the link." }],
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
