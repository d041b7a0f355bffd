/** `GET /articles/{id}`: an article to read, every paragraph an address to land on. */

import type { Context } from "hono";
import { html } from "hono/html";
import { articleAddress } from "../api/answer/address.ts";
import { answer, entityTag } from "../api/answer/answer.ts";
import { noArticle } from "../api/articles.ts";
import { baseOf } from "../api/request/base.ts";
import type { Article, Paragraph } from "../search/document.ts";
import type { Searcher } from "../search/searcher.ts";
import { HIGHLIGHT } from "./addresses.ts";
import { articleBody } from "./body.ts";
import { document, type Html, type Site } from "./document.ts";
import { direction } from "./language.ts";
import { PAGE } from "./send.ts";
import { byline } from "./text.ts";

export function articlePage(index: Searcher, answers: string, site: Site) {
  return (c: Context): Promise<Response> => {
    const base = baseOf(c);
    const id = (c.req.param("id") ?? "").normalize("NFC");
    const read = async (): Promise<Html> => {
      const found = await index.article(id, 0, Number.POSITIVE_INFINITY);
      if (found === null) throw noArticle(id, base);
      return renderArticle(base, found.article, found.paragraphs, site);
    };
    return answer(c, entityTag(answers, "article-page", { id }), read, PAGE);
  };
}

export function renderArticle(base: string, article: Article, paragraphs: readonly Paragraph[], site: Site): Html {
  const { title, lang, url } = article;
  const line = byline(article);
  const main = html`<article>
<h1>${title}</h1>
${line === "" ? "" : html`<p class="byline">${line}</p>`}
${articleBody(paragraphs)}
</article>
${url === undefined ? "" : html`<p class="source" lang="en" dir="ltr">First published at <a href="${url}">${new URL(url).host}</a>.</p>`}`;
  return document({
    base,
    title,
    site,
    lang,
    dir: direction(lang),
    head: articleHead(base, article, paragraphs),
    looks: "article",
    query: "",
    main,
  });
}

/** What programs want to know of an article. */
function articleHead(base: string, article: Article, paragraphs: readonly Paragraph[]): Html {
  const { title, authors = [], date, description, image } = article;
  const about = description ?? beginning(paragraphs.find(({ kind }) => kind === "body")?.text ?? title);
  return html`<script type="module" src="${base}${HIGHLIGHT}"></script>
<link rel="canonical" href="${articleAddress(article, base)}">
<meta name="description" content="${about}">
${authors.map((author) => html`<meta name="author" content="${author}">`)}
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${about}">
${date === undefined ? "" : html`<meta property="article:published_time" content="${date}">`}
${image === undefined ? "" : html`<meta property="og:image" content="${image}">`}
`;
}

/** Characters of a description that search engines and messengers show. */
const DESCRIPTION = 160;

/** The beginning of a text, cut between words where there are any. */
function beginning(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const cut = text.slice(0, DESCRIPTION).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || DESCRIPTION).trimEnd()}…`;
}
