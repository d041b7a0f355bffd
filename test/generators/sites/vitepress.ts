import { ADDRESS, page, type Site, WHEEL, withFront } from "../site.ts";

const config = `
import footnote from "markdown-it-footnote";
export default {
  title: "Lanterna",
  description: "Charts of the weather",
  cleanUrls: false,
  ignoreDeadLinks: true,
  sitemap: { hostname: "${ADDRESS}" },
  markdown: { config: (md) => md.use(footnote) },
  locales: {
    root: { label: "English", lang: "en" },
    de: { label: "Deutsch", lang: "de", themeConfig: { outline: { label: "Auf dieser Seite" } } },
  },
  themeConfig: {
    nav: [{ text: "Guide", link: "/guide/start" }, { text: "Cheese", link: "/guide/cheese" }],
    sidebar: [{ text: "Guide", items: [{ text: "Getting started", link: "/guide/start" }, { text: "Cheese", link: "/guide/cheese" }] }],
    footer: { message: "Released under a licence of fun.", copyright: "Lanterna people" },
    editLink: { pattern: "https://git.example/:path" },
    lastUpdated: false,
  },
};
`;

const home = withFront(
  [
    "layout: home",
    "hero:",
    "  name: Lanterna",
    "  text: Charts of the weather",
    "  tagline: From readings to pictures",
    "  actions:",
    "    - text: Begin",
    "      link: /guide/start",
  ],
  "",
);

export const vitepress: Site = {
  name: "VitePress",
  package: "vitepress",
  files: {
    ".vitepress/config.mjs": config,
    "index.md": home,
    "guide/start.md": page("start").whole,
    "guide/cheese.md": page("cheese").whole,
    "guide/hidden.md": withFront(['head: [["meta", { name: robots, content: noindex }]]'], page("hidden").whole),
    "de/guide/start.md": page("de/start").whole,
    "public/wheel.svg": WHEEL,
  },
  command: ["vitepress/bin/vitepress.js", "build"],
  output: ".vitepress/dist",
  pages: {
    "guide-start": { page: "start", lang: "en" },
    "guide-cheese": { page: "cheese", lang: "en" },
    "de-guide-start": { page: "german", lang: "de" },
    index: { page: "home", lang: "en" },
  },
};
