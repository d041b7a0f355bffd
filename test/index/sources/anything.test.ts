import fc from "fast-check";
import { expect, test } from "vitest";
import { json } from "../../../index/sources/json/json.ts";
import { jsonLines } from "../../../index/sources/json/json-lines.ts";
import { markdown } from "../../../index/sources/markdown.ts";
import type { Source } from "../../../index/sources/source.ts";
import { readWith } from "./read-file.ts";

const runs = { seed: 7, numRuns: process.env.PILCROW_FULL ? 20_000 : 600 };

/** Pieces of syntax in any order: what people type wrong, and what nobody would. */
const PIECES = [
  ..."#>*_`~-+=:!|[](){}<>$%^&;\\\"'/ \t\n\n\n".split(""),
  ...[
    "word",
    "日本",
    "سلام",
    "🚀",
    "\r\n",
    "\ufeff",
    "\u0000",
    "    ",
    "---\n",
    "+++\n",
    ";;;\n",
    "```",
    "~~~",
    "$$",
    "%%",
    "==",
  ],
  ...[
    "title: a",
    'title = "a"',
    '"title": "a"',
    "draft: true",
    "*a",
    "&a",
    "!b",
    "- a\n",
    "1. a\n",
    "> ",
    "# ",
    "[^a]",
    "[^a]: ",
    "|-|\n",
  ],
  ...[
    "{{",
    "}}",
    "{%",
    "%}",
    "{{<",
    ">}}",
    "comment",
    "highlight",
    "[[",
    "]]",
    "![[",
    "\n:::a\n",
    "\n!!! a\n",
    "\n: ",
    "[!NOTE]",
  ],
  ...[
    "<A>",
    "</A>",
    "<A",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "/>",
    "{/*",
    "*/}",
    "${",
    "import a from 'b'",
    "export const a = ",
    "=>",
  ],
  ...['{"text":', '"a"', '{"paragraphs":[', "]}", ","],
];
const anything = fc.array(fc.constantFrom(...PIECES), { maxLength: 60, size: "max" }).map((pieces) => pieces.join(""));

test.each<[string, Source]>([
  ["a.md", markdown],
  ["a.mdx", markdown],
  ["a.json", json],
  ["a.jsonl", jsonLines],
])("whatever stands in %s is read or told, with lines that it has", (path, source) => {
  fc.assert(
    fc.property(anything, (text) => {
      const { articles, problems, warnings, skipped } = readWith(source, text, {}, { path });
      if (path.startsWith("a.md")) expect(articles.length + problems.length + skipped.length).toBeGreaterThan(0);
      const lines = text.split(/\r\n?|\n/).length;
      const blocks = articles.flatMap((each) => [...each.blocks, ...(each.dropped ?? [])]);
      for (const { line = 1 } of [...blocks, ...problems, ...warnings]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    runs,
  );
});
