import { ADDRESS, page, type Site, WHEEL, withFront } from "../site.ts";

const config = `
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  site: "${ADDRESS}",
  telemetry: false,
  integrations: [
    starlight({
      title: "Lanterna",
      pagefind: false,
      defaultLocale: "root",
      locales: { root: { label: "English", lang: "en" }, de: { label: "Deutsch", lang: "de" } },
      sidebar: [{ label: "Guide", items: ["guide/start", "guide/cheese"] }],
      editLink: { baseUrl: "https://git.example/" },
    }),
  ],
});
`;

const collections = `
import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const entry = (name: string, ...more: readonly string[]) => {
  const { title, body } = page(name);
  return withFront([`title: ${JSON.stringify(title)}`, ...more], body);
};

export const starlight: Site = {
  name: "Starlight",
  package: "@astrojs/starlight",
  files: {
    "astro.config.mjs": config,
    "package.json":
      '{ "name": "lanterna", "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }',
    "tsconfig.json": "{}",
    "src/content.config.ts": collections,
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
