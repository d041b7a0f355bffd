import { ADDRESS, page, type Site, WHEEL, withFront } from "../site.ts";

const config = `
title: Lanterna
subtitle: Charts of the weather
author: Ada Curd
language: en
timezone: UTC
url: ${ADDRESS}
permalink: :title/
theme: landscape
per_page: 10
render_drafts: false
future: true
syntax_highlighter: highlight.js
highlight: { line_number: true, hljs: false }
`;

const post = (name: string, ...more: readonly string[]) => {
  const { title, body } = page(name);
  // Neither boxes nor footnotes are part of it.
  const plain = body.replace(/:::tip\n([\s\S]*?):::\n/, "> $1").replace(/\[\^privacy\](:.*\n)?/g, "");
  return withFront([`title: ${JSON.stringify(title)}`, "date: 2026-01-31 09:00:00", ...more], plain);
};

export const hexo: Site = {
  name: "Hexo",
  package: "hexo",
  files: {
    "_config.yml": config,
    "package.json": JSON.stringify({
      name: "lanterna",
      hexo: { version: "8.1.2" },
      dependencies: Object.fromEntries(
        [
          "generator-archive",
          "generator-category",
          "generator-index",
          "generator-tag",
          "renderer-ejs",
          "renderer-marked",
          "renderer-stylus",
          "theme-landscape",
        ].map((name) => [`hexo-${name}`, "*"]),
      ),
    }),
    "source/_posts/guide/start.md": post("start", "tags: [weather, charts]", "categories: [Guide]"),
    "source/_posts/guide/cheese.md": post("cheese", "tags: [food]", "categories: [Guide]"),
    "source/_drafts/draft.md": post("draft"),
    "source/wheel.svg": WHEEL,
  },
  command: ["hexo/bin/hexo", "generate"],
  output: "public",
  // Its theme tells the language in `og:locale` only.
  pages: {
    "guide-start": { page: "start", lang: "en-US" },
    "guide-cheese": { page: "cheese", lang: "en-US" },
  },
};
