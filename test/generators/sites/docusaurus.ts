import { page, type Site, WHEEL, withFront } from "../site.ts";

const { title, body } = page("cheese");

export const docusaurus: Site = {
  name: "Docusaurus",
  package: "@docusaurus/core",
  files: {
    "docs/guide/start.md": withFront(["description: How Lanterna is installed and configured."], page("start").whole),
    "docs/guide/cheese.md": page("cheese").whole,
    "docs/guide/draft.md": withFront(["draft: true"], page("draft").whole),
    "docs/guide/hidden.md": withFront(["unlisted: true"], page("hidden").whole),
    "blog/2026-01-31-cheese.md": withFront(
      [`title: ${JSON.stringify(title)}`, "slug: cheese", "tags: [food, history]", "authors: { name: Ada Curd }"],
      body.replace("\n## Why", "\n<!-- truncate -->\n\n## Why"),
    ),
    "i18n/de/docusaurus-plugin-content-docs/current/guide/start.md": page("de/start").whole,
    "static/wheel.svg": WHEEL,
  },
  command: ["@docusaurus/core/bin/docusaurus.mjs", "build"],
  output: "build",
  pages: {
    "guide-start": { page: "start", lang: "en" },
    "guide-cheese": { page: "cheese", lang: "en" },
    "de-guide-start": { page: "german", lang: "de" },
    "blog-cheese": { page: "cheese", lang: "en" },
    // Not translated: the generator repeats it below the other language.
    "de-guide-cheese": { page: "cheese", lang: "de" },
    "de-blog-cheese": { page: "cheese", lang: "de" },
  },
};
