import { page, type Site, WHEEL, withFront } from "../site.ts";

const entry = (name: string, ...more: readonly string[]) => {
  const { title, whole } = page(name);
  const boxed = whole.replace(/:::tip\n([\s\S]*?)\n:::\n/, '<div class="callout">\n\n$1\n\n</div>\n');
  return withFront([`title: ${JSON.stringify(title)}`, "layout: post.njk", ...more], boxed);
};

export const eleventy: Site = {
  name: "Eleventy",
  package: "@11ty/eleventy",
  files: {
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
