import { expect, test } from "vitest";
import { html } from "../../../index/sources/html.ts";
import { readWith } from "../sources/read-file.ts";

test("a heading that is a link to itself is one, whatever the link is called", () => {
  const words = "Enough words stand here to be a paragraph of the page that somebody reads. ".repeat(3);
  const parts = ["header", "toc-backref", "navigation"].map(
    (name) => `<h2 id="${name}"><a class="${name}" href="#${name}">About ${name}</a></h2><p>${words}</p>`,
  );
  const page = `<!doctype html><title>A</title><main>${parts.join("")}</main>`;
  const blocks = readWith(html, page, {}, { file: "page.html", path: "page.html" }).articles[0]!.blocks;
  const headings = blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);
  expect(headings).toEqual(["About header", "About toc-backref", "About navigation"]);
});
