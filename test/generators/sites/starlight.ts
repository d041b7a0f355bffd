import { page, type Site, WHEEL, withFront } from "../site.ts";

const entry = (name: string, ...more: readonly string[]) => {
  const { title, body } = page(name);
  return withFront([`title: ${JSON.stringify(title)}`, ...more], body);
};

export const starlight: Site = {
  name: "Starlight",
  package: "@astrojs/starlight",
  files: {
    "src/content/docs/index.md": withFront(
      [
        "title: Lanterna",
        "template: splash",
        "hero:",
        "  tagline: From readings to pictures",
        "  actions:",
        "    - text: Begin",
        "      link: /guide/start/",
      ],
      "Charts of the weather, drawn where you are.",
    ),
    "src/content/docs/guide/start.md": entry("start", "description: How Lanterna is installed and configured."),
    "src/content/docs/guide/cheese.md": entry("cheese"),
    "src/content/docs/guide/draft.md": entry("draft", "draft: true"),
    "src/content/docs/guide/hidden.md": entry(
      "hidden",
      "head: [{ tag: meta, attrs: { name: robots, content: noindex } }]",
    ),
    "src/content/docs/de/guide/start.md": entry("de/start"),
    "public/wheel.svg": WHEEL,
  },
  command: ["astro/bin/astro.mjs", "build"],
  output: "dist",
  pages: {
    "guide-start": { page: "start", lang: "en" },
    "guide-cheese": { page: "cheese", lang: "en" },
    "de-guide-start": { page: "german", lang: "de" },
    index: { page: "home", lang: "en" },
    // Not translated: the generator repeats it below the other language, and says so.
    de: { page: "home", lang: "en" },
    "de-guide-cheese": { page: "cheese", lang: "en" },
  },
};
