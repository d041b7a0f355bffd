import type { Article } from "../document.ts";
import { type Filter, valueKey } from "../query/filter.ts";
import type { Property } from "../query/names.ts";
import type { Engine, StoredArticle } from "../store/engine.ts";

/**
 * Which of these paragraphs are what the filters ask for: of each property any of the values, none of the excluded ones.
 *
 * @param most so many are looked at, the first ones; `cut` says that there were more
 */
export async function filterParagraphs(
  paragraphs: readonly number[],
  filters: readonly Filter[],
  engine: Engine,
  most: number,
): Promise<{ kept: ReadonlySet<number>; cut: boolean }> {
  const looked = paragraphs.slice(0, most);
  const numbers = [...new Set(looked.map((paragraph) => engine.articleOf(paragraph)))];
  const stored = await engine.articles(numbers);
  const passes = createArticleFilter(filters);
  const articles = new Set(numbers.filter((_, i) => passes(stored[i]!.article)));
  const inArticles = looked.filter((paragraph) => articles.has(engine.articleOf(paragraph)));
  return { kept: new Set(await filterKinds(inArticles, filters, engine)), cut: paragraphs.length > most };
}

/** All paragraphs of the content that are what the filters ask for, in reading order; bounded as filterParagraphs is. */
export async function paragraphsByFilters(
  filters: readonly Filter[],
  engine: Engine,
  most: number,
): Promise<{ paragraphs: readonly number[]; cut: boolean }> {
  const all = await articlesToLookAt(filters, engine);
  const looked = all.slice(0, most);
  const passes = createArticleFilter(filters);
  const stored = (await engine.articles(looked)).filter(({ article }) => passes(article));
  const paragraphs = stored.flatMap(paragraphsOf);
  const kept = await filterKinds(paragraphs.slice(0, most), filters, engine);
  return { paragraphs: kept, cut: all.length > most || paragraphs.length > most };
}

const paragraphsOf = ({ first, count }: StoredArticle) => Array.from({ length: count }, (_, i) => first + i);

/** Articles that are named need not be looked for. */
async function articlesToLookAt(filters: readonly Filter[], engine: Engine): Promise<readonly number[]> {
  const named = filters.filter(({ property, excluded }) => property === "article" && !excluded);
  if (named.length === 0) return Array.from({ length: engine.summary.articles }, (_, number) => number);
  const found = await Promise.all(named.map(({ key }) => engine.findArticle(key)));
  return [...new Set(found.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

async function filterKinds(
  paragraphs: readonly number[],
  filters: readonly Filter[],
  engine: Engine,
): Promise<readonly number[]> {
  const kinds = filters.filter(({ property }) => property === "kind");
  if (kinds.length === 0) return paragraphs;
  const stored = await engine.paragraphs(paragraphs);
  return paragraphs.filter((_, i) => passesAll(kinds, ({ key }) => stored[i]!.paragraph.kind === key));
}

/** Values are compared as valueKey gives them; what many articles share is read once. */
function createArticleFilter(filters: readonly Filter[]): (article: Article) => boolean {
  const keys = new Map<string, string>();
  const keyOf = (value: string): string => {
    const key = keys.get(value) ?? valueKey(value);
    keys.set(value, key);
    return key;
  };
  const properties = [...new Set(filters.map(({ property }) => property))].filter((property) => property !== "kind");
  const asked = properties.map((property) => filters.filter((filter) => filter.property === property));
  return (article) =>
    asked.every((some) => passesAll(some, ({ property, key }) => isOf(property, key, article, keyOf)));
}

function passesAll(filters: readonly Filter[], meets: (filter: Filter) => boolean): boolean {
  const wanted = filters.filter(({ excluded }) => !excluded);
  return (wanted.length === 0 || wanted.some(meets)) && !filters.some((filter) => filter.excluded && meets(filter));
}

function isOf(property: Property, key: string, article: Article, keyOf: (value: string) => string): boolean {
  const { id, tags = [], section, authors = [], lang } = article;
  if (property === "article") return id === key;
  if (property === "tag") return tags.some((tag) => keyOf(tag) === key);
  if (property === "section") return section !== undefined && keyOf(section) === key;
  // Few know all of a name: whole words of it in a row will do.
  if (property === "author") return authors.some((author) => ` ${keyOf(author)} `.includes(` ${key} `));
  // Basic filtering (RFC 4647, 3.3.1): “en” is also “en-GB”.
  return `${keyOf(lang)} `.startsWith(`${key} `);
}
