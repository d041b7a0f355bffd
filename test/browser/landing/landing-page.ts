import type { Article, ParagraphKind } from "../../../src/search/document.ts";
import type { NastyPage } from "./nasty-page.ts";

/** Colour of what the browser marks, found again on a picture of the screen. */
export const MARKED = [255, 0, 255] as const;

const TAGS: Readonly<Record<ParagraphKind, string>> = {
  body: "p",
  heading: "h2",
  caption: "figcaption",
  quote: "blockquote",
  list: "li",
  table: "tr",
  code: "pre",
};
const AROUND: Partial<Record<ParagraphKind, string>> = { list: "ul", table: "table", caption: "figure" };

/** The page as the site serves it: each block a screen away from the next, `data-block` its number. */
export function renderPage({ title, lang, before = "", blocks }: NastyPage): string {
  const shown = blocks.map(([kind, html], i) => {
    const tag = TAGS[kind];
    const around = AROUND[kind];
    const block = `<${tag} data-block="${i}">${html}</${tag}>`;
    return around === undefined ? block : `<${around}>${block}</${around}>`;
  });
  return `<!doctype html><html lang="${lang}" dir="${["ar", "he"].includes(lang) ? "rtl" : "ltr"}"><meta charset="utf-8">
<title>${title}</title><style>
h1, p, h2, figure, blockquote, ul, table, pre { margin: 0 0 700px } li p { margin: 0 } table { border-spacing: 9px }
p span { text-transform: lowercase } ::target-text { background: rgb(${MARKED}) }
</style><body>${before}<main><h1>${title}</h1>
${shown.join("\n")}
</main><footer>Written by hand.</footer></body></html>`;
}

/** The text of a piece of HTML as a reader sees it, with a line where one ends. */
export function readHtml(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", shy: "\u00ad", nbsp: "\u00a0" };
  return html
    .replace(/<!--.*?-->|<rt>.*?<\/rt>/g, "")
    .replace(/<br>/g, "\n")
    .replace(/<(td|th|\/?p)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (_, name: string) => named[name]!)
    .trim();
}

export function articleOf(page: NastyPage, origin: string): Article {
  return { id: page.name, title: page.title, lang: page.lang, url: `${origin}/${page.name}` };
}
