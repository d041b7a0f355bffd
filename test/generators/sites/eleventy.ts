import { ADDRESS, page, type Site, WHEEL, withFront } from "../site.ts";

const config = `
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
export default function (eleventy) {
  eleventy.amendLibrary("md", (md) => md.use(footnote).use(anchor, { permalink: anchor.permalink.ariaHidden({ placement: "after" }) }));
  eleventy.addPassthroughCopy("wheel.svg");
  eleventy.addPreprocessor("drafts", "md", (data) => (data.draft ? false : undefined));
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
`;

const layout = `<!doctype html>
<html lang="{{ lang or 'en' }}">
<head><meta charset="utf-8"><title>{{ title }} | Lanterna</title><link rel="canonical" href="${ADDRESS}{{ page.url }}">{% if hidden %}<meta name="robots" content="noindex">{% endif %}</head>
<body>
<a href="#skip" class="visually-hidden">Skip to main content</a>
<header><a href="/" class="home-link">Lanterna</a>
<nav><h2 class="visually-hidden">Top level navigation</h2><ul class="nav"><li><a href="/guide/start/">Guide</a></li><li><a href="/tags/">Tags</a></li></ul></nav></header>
<main id="skip">
{{ content | safe }}
</main>
<footer><p>Written by Lanterna people, licence of fun.</p></footer>
</body>
</html>
`;

const post = `---
layout: base.njk
---
<ul class="post-metadata"><li><time datetime="2026-01-31">31 January 2026</time></li>{% for tag in tags %}<li><a href="/tags/{{ tag }}/" class="post-tag">{{ tag }}</a>{% if not loop.last %}, {% endif %}</li>{% endfor %}</ul>
{{ content | safe }}
<ul class="links-nextprev"><li>← Previous: <a href="/guide/start/">Getting started</a></li></ul>
`;

const tags = `---
layout: base.njk
pagination: { data: collections, size: 1, alias: tag, filter: [all] }
permalink: "/tags/{{ tag }}/"
title: Tagged
---
<h1>Tagged “{{ tag }}”</h1>
<ol class="postlist">{% for post in collections[tag] %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>31 January 2026</time></li>{% endfor %}</ol>
<p>See <a href="/tags/">all tags</a>.</p>
`;

const entry = (name: string, ...more: readonly string[]) => {
  const { title, whole } = page(name);
  const boxed = whole.replace(/:::tip\n([\s\S]*?)\n:::\n/, '<div class="callout">\n\n$1\n\n</div>\n');
  return withFront([`title: ${JSON.stringify(title)}`, "layout: post.njk", ...more], boxed);
};

export const eleventy: Site = {
  name: "Eleventy",
  package: "@11ty/eleventy",
  files: {
    "eleventy.config.js": config,
    "package.json": '{ "name": "lanterna", "type": "module" }',
    "_includes/base.njk": layout,
    "_includes/post.njk": post,
    "index.njk":
      "---\nlayout: base.njk\ntitle: Lanterna\n---\n<h1>Charts of the weather</h1>\n<p>Lanterna draws the weather of every station that you have.</p>\n",
    "tags.njk": tags,
    "404.njk":
      '---\nlayout: base.njk\ntitle: Not found\npermalink: 404.html\n---\n<h1>Content not found.</h1>\n<p>Go <a href="/">home</a>.</p>\n',
    "guide/start.md": entry("start", "tags: [weather, charts]"),
    "guide/cheese.md": entry("cheese", "tags: [food]"),
    "guide/draft.md": entry("draft", "draft: true"),
    "guide/hidden.md": entry("hidden", "hidden: true"),
    "de/guide/start.md": entry("de/start", "lang: de"),
    "wheel.svg": WHEEL,
  },
  command: ["@11ty/eleventy/cmd.cjs"],
  output: "_site",
  pages: {
    "guide-start": { page: "start", lang: "en" },
    "guide-cheese": { page: "cheese", lang: "en" },
    "de-guide-start": { page: "german", lang: "de" },
    index: { page: "home", lang: "en" },
  },
};
