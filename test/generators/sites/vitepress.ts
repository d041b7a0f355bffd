import { page, type Site, WHEEL, withFront } from "../site.ts";

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
