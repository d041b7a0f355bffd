import { articleAddress } from "../src/api/answer/address.ts";
import { CONTENT_LIMITS } from "../src/config.ts";
import { BASE, ORIGIN } from "../src/page/built.ts";
import type { Article } from "../src/search/document.ts";

/**
 * `/llms.txt` (llmstxt.org): for language models, how to search here and what there is. Addresses in it are filled in when
 * it is asked for (src/page/built.ts).
 *
 * @param name what the site is called
 */
export function describeForModels(name: string, articles: readonly Article[]): string {
  const site = ORIGIN + BASE;
  const listed = articles.slice(0, CONTENT_LIMITS.listed);
  const more = articles.length - listed.length;
  return `# ${escapeMarkdown(name)}

> Full-text search of ${counted(articles.length)} that answers with the paragraph that says it, and a link that lands there. Reads only, JSON, no key.

## Search

- [Search](${site}/v1/search?q=): \`${site}/v1/search?q={words}\` finds paragraphs, best first. \`"a phrase"\`, \`-without\` and \`this OR that\` are understood, mistyped words are corrected; \`limit=3\` and \`fields=text,link\` make answers shorter.
- [Completions](${site}/v1/suggest?q=): \`${site}/v1/suggest?q={beginning}\` gives titles, names and phrases of the content.
- [Articles](${site}/v1/articles): \`${site}/v1/articles?limit=50&offset=0\` lists all of them, \`${site}/v1/articles/{id}\` gives one as text.
- [OpenAPI](${site}/openapi.json): every route, parameter and answer, for programs.
- [Documentation](${site}/docs): the same to read.

## Articles

${listed.map(entry).join("\n")}
${more === 0 ? "" : `\nAnd ${counted(more)} more: ${site}/v1/articles?limit=50&offset=${listed.length}\n`}`;
}

const counted = (n: number) => `${n} article${n === 1 ? "" : "s"}`;

function entry(article: Article): string {
  const address = articleAddress(article, BASE);
  const about = article.description === undefined ? "" : `: ${escapeMarkdown(article.description)}`;
  return `- [${escapeMarkdown(article.title)}](${escapeAddress(address.startsWith(BASE) ? ORIGIN + address : address)})${about}`;
}

/** Text on one line that is nothing but text in Markdown (CommonMark 2.4: signs after a backslash). */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>&~|#!]/g, "\\$&");
}

/** What would end a link. */
const escapeAddress = (address: string) =>
  address.replace(/[\s()<>\\]/g, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
