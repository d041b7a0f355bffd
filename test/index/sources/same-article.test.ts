import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeParagraphs } from "../../../index/paragraphs.ts";
import { json } from "../../../index/sources/json/json.ts";
import { jsonLines } from "../../../index/sources/json/json-lines.ts";
import { markdown } from "../../../index/sources/markdown.ts";
import { plainText } from "../../../index/sources/plain-text.ts";
import type { Source } from "../../../index/sources/source.ts";
import { readWith } from "./read-file.ts";

const id = "india-russia-military-cooperation";
const written = readFileSync(new URL(`../../../index/articles/${id}.txt`, import.meta.url), "utf8");
const [, title = ""] = /^title: (.*)$/m.exec(written) ?? [];
const lines = written.split("---\n")[2]!.trim().split("\n");
const about = { id, title, lang: "en" };

const paragraphs = (source: Source, content: string, path: string) => {
  const { articles, problems } = readWith(source, content, {}, { path });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ article: about }]);
  return makeParagraphs(articles[0]!).paragraphs;
};

const asText = paragraphs(plainText, written, `${id}.txt`);

test("the article has seven paragraphs, one of them a caption, one at two places", () => {
  expect(asText.map(({ kind, positions }) => [kind, positions])).toEqual([
    ["body", [1, 4]],
    ["caption", [2]],
    ["body", [3]],
    ["body", [5]],
    ["body", [6]],
    ["body", [7]],
    ["body", [8]],
  ]);
});

test.each<[string, Source, string, string]>([
  ["Markdown with front matter in YAML", markdown, `---\ntitle: ${title}\n---\n\n${lines.join("\n\n")}\n`, `${id}.md`],
  [
    "Markdown with front matter in TOML",
    markdown,
    `+++\ntitle = '${title}'\n+++\n\n${lines.join("\n\n")}\n`,
    `${id}.md`,
  ],
  ["Markdown with its title as a heading", markdown, `# ${title}\n\n${lines.join("\n\n")}\n`, `${id}/index.md`],
  ["MDX", markdown, `import A from "a";\n\n# ${title}\n\n<A>\n\n${lines.join("\n\n")}\n\n</A>\n`, `${id}.mdx`],
  ["JSON with text", json, JSON.stringify({ title, text: lines.join("\n") }), `${id}.json`],
  ["JSON with Markdown", json, JSON.stringify([{ id, title, markdown: lines.join("\n\n") }]), "posts.json"],
  [
    "JSON with HTML",
    json,
    JSON.stringify([{ id, title, html: lines.map((line) => `<p>${line}`).join("") }]),
    "posts.json",
  ],
  ["JSON with paragraphs", json, JSON.stringify([{ id, title, paragraphs: lines }]), "posts.json"],
  ["JSON Lines", jsonLines, `\n${JSON.stringify({ id, title, text: lines.join("\n") })}\n`, "posts.jsonl"],
])("%s gives the same paragraphs with the same ids", (_, source, content, path) => {
  expect(paragraphs(source, content, path)).toEqual(asText);
});
