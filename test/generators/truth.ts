import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface TruePage {
  readonly title: string;
  readonly blocks: readonly TrueBlock[];
  /** Texts that may be read or not. */
  readonly optional: ReadonlySet<string>;
  /** Of its headings, in order. */
  readonly anchors: readonly string[];
}

export interface TrueBlock {
  readonly kind: string;
  readonly text: string;
  readonly headings: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  ...{
    p: "body",
    li: "list",
    tr: "table",
    code: "code",
    quote: "quote",
    caption: "caption",
    h2: "heading",
    h3: "heading",
  },
};

/** What was marked by hand for a generator, by page. */
export function truthOf(generator: string): Map<string, TruePage> {
  const pages = new Map<string, { title: string; blocks: TrueBlock[]; optional: Set<string>; anchors: string[] }>();
  let above: string[] = [];
  let current = { title: "", blocks: [] as TrueBlock[], optional: new Set<string>(), anchors: [] as string[] };
  for (const line of readFileSync(join(import.meta.dirname, "truth.txt"), "utf8").split("\n")) {
    const [, only, kind, text = ""] = /^(?:@([\w,]+) )?(\S+) (.*)$/.exec(line) ?? [];
    if (only !== undefined && !only.split(",").includes(generator)) continue;
    if (kind === "page") {
      current = { title: "", blocks: [], optional: new Set(), anchors: [] };
      above = [];
      pages.set(text, current);
    } else if (kind === "title") current.title = text;
    else if (kind === "?") current.optional.add(text.toLowerCase());
    else if (kind === "anchors") current.anchors = text.split(" ");
    else if (kind !== undefined && KINDS[kind] !== undefined) {
      const level = /^h(\d)$/.exec(kind)?.[1];
      if (level !== undefined) above = above.slice(0, Number(level) - 2);
      current.blocks.push({ kind: KINDS[kind], text, headings: [...above] });
      if (level !== undefined) above = [...above, text];
    }
  }
  return pages;
}
