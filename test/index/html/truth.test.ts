import { expect, test } from "vitest";
import { html } from "../../../index/sources/html.ts";
import type { Block } from "../../../index/sources/source.ts";
import { readWith } from "../sources/read-file.ts";
import { PAGES, pageBytes, truthOf } from "./pages.ts";

const line = ({ kind, text, anchor, lang }: Block) =>
  `${kind}${anchor === undefined ? "" : ` #${anchor}`}${lang === undefined ? "" : ` [${lang}]`}: ${text}`;

const read = (name: string) => {
  const { articles, problems } = readWith(html, pageBytes(name), {}, { file: `${name}.html`, path: `${name}.html` });
  expect(problems).toEqual([]);
  return articles[0]!;
};

test.each(PAGES)("%s: its title, its paragraphs with kind, anchor and language, and nothing else", (name) => {
  const { article, blocks } = read(name);
  const { title, lines } = truthOf(name);
  expect(article.title).toBe(title);
  expect(blocks.map(line)).toEqual(lines);
});
