import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  site: "https://lanterna.example",
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
