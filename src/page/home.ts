/** `GET /`: the search, what is in it, and how to use it elsewhere. */

import type { Context } from "hono";
import { html } from "hono/html";
import { articleAddress } from "../api/answer/address.ts";
import { answer, entityTag } from "../api/answer/answer.ts";
import { baseOf } from "../api/request/base.ts";
import { CACHE_CONTROL, LIST_LIMITS } from "../config.ts";
import type { ArticleEntry, IndexSummary, Searcher } from "../search/searcher.ts";
import { DOCS, HOME, SEARCH, SEARCH_BOX, SEARCH_BOX_FILES } from "./addresses.ts";
import { document, type Html, type Site, searchForm } from "./document.ts";
import { formatDate, inLanguage } from "./language.ts";
import { PAGE } from "./send.ts";

/** @param release the newest pinned one of the search box and its integrity value; empty: there is none */
export function homePage(index: Searcher, answers: string, site: Site, release: string) {
  return (c: Context): Promise<Response> => {
    const base = baseOf(c);
    const { origin } = new URL(c.req.url);
    const read = async (): Promise<Html> => {
      const listed = await index.articles(0, LIST_LIMITS.articles.max);
      const example = listed[0] === undefined ? null : await index.article(listed[0].article.id, 0, 1);
      return renderHome(site, origin, base, index.summary, listed, example?.paragraphs[0]?.id ?? "", release);
    };
    // What to copy names the host. Caches in front tell no hosts apart, so none of them may keep the page.
    const form = { ...PAGE, cacheControl: CACHE_CONTROL.own };
    return answer(c, entityTag(answers, "home", { origin, release }), read, form);
  };
}

function renderHome(
  site: Site,
  origin: string,
  base: string,
  summary: IndexSummary,
  listed: readonly ArticleEntry[],
  paragraph: string,
  release: string,
): Html {
  const main = html`<h1>Search that lands on the paragraph</h1>
<p class="lead">Type what you remember: a few words, half a word, a name as it sounds. You get the paragraph that says it, and a link that takes you there.</p>
${searchForm(base, "")}
<section>
<h2>What is in here</h2>
<p class="count">${counted(summary.articles, "article")}, ${counted(summary.paragraphs, "paragraph")}</p>
<ul class="articles">
${listed.map((entry) => renderEntry(base, entry))}</ul>
${summary.articles > listed.length ? html`<p>And ${counted(summary.articles - listed.length, "more article")}: <a href="${base}/v1/articles?offset=${listed.length}">the whole list</a>, as JSON.</p>` : ""}
</section>
<section>
<h2>Put it on your site</h2>
<p>Copy these lines into any page. The form works by itself; the script lets it answer while one types.</p>
<pre><code>${snippet(origin + base)}</code></pre>
${release === "" ? "" : renderPinned(origin + base, release)}<p class="note">What more it can do (dialog, languages, looks, pinned releases) is told in <code>src/embed/README.md</code> of Pilcrow. If your site sends a Content-Security-Policy, allow <code>${origin}</code> in <code>script-src</code>, <code>connect-src</code> and <code>form-action</code>.</p>
</section>
<section>
<h2>Ask it from a program</h2>
<pre><code>${curls(origin + base, listed[0]?.article.title ?? "", paragraph)}</code></pre>
<p class="note">Answers are JSON, and no key is needed: <a href="${base}${DOCS}">all routes and parameters</a>.</p>
</section>`;
  const about = `Search ${counted(summary.articles, "article")} and land on the paragraph you mean.`;
  return document({
    base,
    title: `${site.name}: search that lands on the paragraph`,
    site,
    looks: "home",
    head: html`<link rel="canonical" href="${base}${HOME}">
<meta name="description" content="${about}">
`,
    main,
  });
}

function renderEntry(base: string, { article, count }: ArticleEntry): Html {
  const { title, lang, date, section } = article;
  const known = [counted(count, "paragraph"), date === undefined ? "" : formatDate(date, "en"), section ?? ""];
  return html`<li><a href="${articleAddress(article, base)}"${inLanguage(lang)}>${title}</a><span>${known.filter((part) => part !== "").join(" · ")}</span></li>
`;
}

const counted = (n: number, what: string) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;

/** What a site copies: the script, and a form that it makes a search box of. */
function snippet(site: string): string {
  return `<script type="module" src="${site}${SEARCH_BOX}"></script>
<search><pilcrow-search>
  <form action="${site}${SEARCH}">
    <input name="q" aria-label="Search"><button>Search</button>
  </form>
</pilcrow-search></search>`;
}

function renderPinned(site: string, release: string): Html {
  const [name, integrity] = release.split(" ");
  const script = `<script type="module" crossorigin src="${site}${SEARCH_BOX_FILES}${name}.js" integrity="${integrity}"></script>`;
  return html`<p>A deploy renews that script. This one, release ${name}, never changes:</p>
<pre><code>${script}</code></pre>
`;
}

/** Words of a title that make a search: enough to see something, few enough to type. */
const EXAMPLE_WORDS = 3;

function curls(site: string, title: string, paragraph: string): string {
  const words = title.split(/\s+/u).slice(0, EXAMPLE_WORDS).join(" ");
  return [
    `curl '${site}/v1/search?${new URLSearchParams({ q: words })}'`,
    `curl '${site}/v1/paragraphs/${encodeURIComponent(paragraph)}?context=1'`,
    `curl '${site}/v1/articles'`,
  ].join("\n");
}
