import { page, type Site, WHEEL, withFront } from "../site.ts";

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
