module.exports = {
  title: "Lanterna",
  tagline: "Charts of the weather",
  url: "https://lanterna.example",
  baseUrl: "/",
  trailingSlash: true,
  onBrokenLinks: "ignore",
  i18n: { defaultLocale: "en", locales: ["en", "de"] },
  presets: [["@docusaurus/preset-classic", {
    docs: { routeBasePath: "/", sidebarPath: "./sidebars.js", editUrl: "https://git.example/" },
    blog: { showReadingTime: true, blogSidebarCount: "ALL" },
  }]],
  themeConfig: {
    navbar: { title: "Lanterna", items: [{ to: "/guide/start", label: "Guide" }, { to: "/blog", label: "Blog" }, { type: "localeDropdown" }] },
    footer: { links: [{ title: "More", items: [{ label: "Code", href: "https://git.example" }] }], copyright: "Lanterna people" },
  },
};
