import { page, type Site, WHEEL } from "../site.ts";

const plain = (name: string) =>
  page(name)
    .whole.replace(/:::tip\n([\s\S]*?):::\n/, "> $1")
    .replace(/\[\^privacy\](:.*\n)?/g, "");

export const honkit: Site = {
  name: "HonKit",
  package: "honkit",
  files: {
    "LANGS.md": "* [English](en)\n* [Deutsch](de)\n",
    "en/book.json": '{ "title": "Lanterna", "language": "en" }',
    "en/README.md": "# Lanterna\n\nCharts of the weather, chapter by chapter.\n",
    "en/SUMMARY.md":
      "# Summary\n\n* [Introduction](README.md)\n* [Getting started](guide/start.md)\n* [Cheese](guide/cheese.md)\n",
    "en/guide/start.md": plain("start"),
    "en/guide/cheese.md": plain("cheese"),
    "en/wheel.svg": WHEEL,
    "de/book.json": '{ "title": "Lanterna", "language": "de" }',
    "de/README.md": "# Lanterna\n\nDiagramme vom Wetter, Kapitel für Kapitel.\n",
    "de/SUMMARY.md": "# Inhalt\n\n* [Einführung](README.md)\n* [Erste Schritte](guide/start.md)\n",
    "de/guide/start.md": plain("de/start"),
  },
  command: ["honkit/bin/honkit.js", "build"],
  output: "_book",
  pages: {
    "en-guide-start": { page: "start", lang: "en" },
    "en-guide-cheese": { page: "cheese", lang: "en" },
    "de-guide-start": { page: "german", lang: "de" },
    en: { page: "home", lang: "en" },
    de: { page: "german-home", lang: "de" },
  },
};
