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
export function renderPage(page: NastyPage): string {
  const { title, lang, before = "", blocks } = page;
  const shown = blocks.map((_, i) => renderBlock(page, i));
  return `<!doctype html><html lang="${lang}" dir="${["ar", "he"].includes(lang) ? "rtl" : "ltr"}"><meta charset="utf-8">
<title>${title}</title><style>
h1, p, h2, figure, blockquote, ul, table, pre { margin: 0 0 700px } li p { margin: 0 } table { border-spacing: 9px }
p span { text-transform: lowercase } ::target-text { background: rgb(${MARKED}) }
</style><body>${before}<main><h1>${title}</h1>
${shown.join("\n")}
</main><footer>Written by hand.</footer></body></html>`;
}

export function renderBlock({ blocks }: NastyPage, i: number): string {
  const [kind, html] = blocks[i]!;
  const [tag, around] = [TAGS[kind], AROUND[kind]];
  const block = `<${tag} data-block="${i}">${html}</${tag}>`;
  return around === undefined ? block : `<${around}>${block}</${around}>`;
}

export function articleOf(page: NastyPage, origin: string): Article {
  return { id: page.name, title: page.title, lang: page.lang, url: `${origin}/${page.name}` };
}
