import { existsSync, globSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { ROOT, readText } from "./sources.ts";

export interface Page {
  /** From the project's root, such as `src/embed/README.md`. */
  readonly path: string;
  readonly text: string;
}

/** The pages at the top, and the README.md of every room. */
export function readPages(): Page[] {
  const rooms = globSync("{index,src,test}/**/README.md", { cwd: ROOT, exclude: ["**/node_modules/**"] });
  const paths = [...globSync("*.md", { cwd: ROOT }), ...rooms.map((path) => path.replaceAll("\\", "/"))];
  return paths.sort().map((path) => ({ path, text: readText(path) }));
}

export interface Fence {
  readonly path: string;
  /** Counted from 1; the line of the opening marks. */
  readonly line: number;
  /** What stands behind the opening marks. */
  readonly lang: string;
  readonly body: string;
}

/** The fenced blocks of a page, in order. */
export function fencesOf({ path, text }: Page): Fence[] {
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: lang, 2: body }) => ({
    path,
    line: text.slice(0, index).split("\n").length,
    lang: lang!.trim(),
    body: body!,
  }));
}

/** Links of a page that lead nowhere: no such file, or no such heading in it. Links out of the project are not followed. */
export function brokenLinks({ path, text }: Page): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map(([, target]) => target!);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = "", heading] = target.split("#");
      const full = file === "" ? path : join(dirname(path), decodeURIComponent(file));
      if (!existsSync(join(ROOT, full))) return true;
      return heading !== undefined && !headingsOf(file === "" ? text : readText(full)).includes(heading);
    })
    .map((target) => `${path}: ${target}`);
}

/** As the addresses of headings are made: lower case, punctuation gone, spaces as hyphens. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}
