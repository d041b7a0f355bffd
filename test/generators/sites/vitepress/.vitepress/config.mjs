import footnote from "markdown-it-footnote";
export default {
  title: "Lanterna",
  description: "Charts of the weather",
  cleanUrls: false,
  ignoreDeadLinks: true,
  sitemap: { hostname: "https://lanterna.example" },
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
