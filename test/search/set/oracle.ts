import type { Paragraph } from "../../../src/search/document.ts";
import type { Property } from "../../../src/search/query/names.ts";
import type { SearchRequest } from "../../../src/search/searcher.ts";
import type { SmallContent } from "../content.ts";

/**
 * What a search must answer, worked out in the plainest way: paragraph by paragraph over lists, without an index. Taken
 * as given is only which paragraphs a query finds without filters, and in which order.
 */

/** What must hold of a paragraph; `inQuery` when it is typed into the query. */
export interface Condition {
  readonly property: Property;
  readonly value: string;
  readonly excluded: boolean;
  readonly inQuery: boolean;
}

export type Asked = Required<Pick<SearchRequest, "limit" | "offset" | "sort" | "group" | "more" | "facets">> &
  Pick<SearchRequest, "from" | "to"> & { readonly conditions: readonly Condition[] };

/** A paragraph that the query finds. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly pinned?: "shown" | "boosted";
}

export interface Answer {
  readonly total: number;
  readonly hits: readonly (Ranked & { readonly more?: { readonly total: number; readonly hits: readonly Ranked[] } })[];
  readonly facets: readonly {
    readonly property: Property;
    readonly values: readonly { readonly value: string; readonly count: number }[];
    readonly total: number;
  }[];
}

/** @param found everything that the query finds, in the order of relevance */
export function answerTo(asked: Asked, found: readonly Ranked[], content: SmallContent, mostValues: number): Answer {
  const kept = found.filter(({ id }) => isAskedFor(paragraphOf(id, content), asked, content));
  const groups = asked.group === "none" ? kept.map((one) => [one]) : articlesOf(kept, content);
  const sorted = groups
    .map((group, place) => ({ group, place }))
    .sort((a, b) => compare(a.group[0]!, b.group[0]!, asked.sort, content) || a.place - b.place)
    .map(({ group }) => group);
  return {
    total: groups.length,
    hits: sorted.slice(asked.offset, asked.offset + asked.limit).map(([best, ...others]) => ({
      ...best!,
      ...(asked.group === "none" ? {} : { more: { total: others.length, hits: others.slice(0, asked.more) } }),
    })),
    facets: asked.facets.map((property) => facetOf(property, groups, content, mostValues)),
  };
}

function paragraphOf(id: string, { paragraphs }: SmallContent): Paragraph {
  return paragraphs.find((paragraph) => paragraph.id === id)!;
}

function articlesOf(found: readonly Ranked[], content: SmallContent): Ranked[][] {
  const articleOf = ({ id }: Ranked) => paragraphOf(id, content).article;
  const articles = [...new Set(found.map(articleOf))];
  return articles.map((article) => found.filter((one) => articleOf(one) === article));
}

function compare(a: Ranked, b: Ranked, sort: Asked["sort"], content: SmallContent): number {
  const { paragraphs, articles } = content;
  const [first, second] = [paragraphOf(a.id, content), paragraphOf(b.id, content)];
  if (sort === "relevance") return 0;
  if (sort === "position") return paragraphs.indexOf(first) - paragraphs.indexOf(second);
  const [one, other] = [first, second].map(({ article }) => articles[article]!.date?.replace(" ", "T"));
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other === (sort === "date") ? -1 : 1;
}

function isAskedFor(paragraph: Paragraph, { conditions, from, to }: Asked, content: SmallContent): boolean {
  const date = content.articles[paragraph.article]!.date;
  if ((from ?? to) !== undefined && date === undefined) return false;
  if (from !== undefined && date!.slice(0, 10) < firstDay(from)) return false;
  if (to !== undefined && date!.slice(0, 10) > lastDay(to)) return false;
  return conditions.every((condition) => {
    const holds = (one: Condition) =>
      valuesOf(paragraph, one.property, content).some((value) => isMeant(one.property, value, one.value));
    if (condition.excluded) return !holds(condition);
    const alike = conditions.filter(
      ({ property, inQuery, excluded }) =>
        property === condition.property && inQuery === condition.inQuery && !excluded,
    );
    return alike.some(holds);
  });
}

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) => (date.length === 10 ? date : `${date}-12-31`.slice(0, 7).concat("-31"));

function isMeant(property: Property, value: string, asked: string): boolean {
  const [has, wants] = [plain(value), plain(asked)];
  if (property === "author") return ` ${has} `.includes(` ${wants} `);
  if (property === "lang") return has === wants || has.startsWith(`${wants} `);
  return property === "article" ? value === asked : has === wants;
}

/** Without case, accents and the difference between spaces and hyphens. */
function plain(value: string): string {
  const letters = value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[-_ ]+/g, " ").trim();
}

function valuesOf(paragraph: Paragraph, property: Property, { articles }: SmallContent): readonly string[] {
  const article = articles[paragraph.article]!;
  if (property === "kind") return [paragraph.kind];
  if (property === "article") return [article.id];
  if (property === "tag") return article.tags ?? [];
  if (property === "author") return article.authors ?? [];
  if (property === "lang") return [article.lang];
  return article.section === undefined ? [] : [article.section];
}

/** Each value is counted once a group, whatever its spelling. */
function facetOf(
  property: Property,
  groups: readonly (readonly Ranked[])[],
  content: SmallContent,
  most: number,
): Answer["facets"][number] {
  const spelt = content.articles.flatMap((_, article) => {
    const first = content.paragraphs.find((paragraph) => paragraph.article === article);
    return first === undefined || property === "kind" ? [] : valuesOf(first, property, content);
  });
  const counts = new Map<string, number>();
  for (const group of groups) {
    const values = group.flatMap(({ id }) => valuesOf(paragraphOf(id, content), property, content));
    for (const value of new Set(values.map((value) => usualSpelling(value, spelt)))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { property, values: values.slice(0, most), total: values.length };
}

function usualSpelling(value: string, spelt: readonly string[]): string {
  const alike = [...new Set(spelt.filter((other) => plain(other) === plain(value)))];
  const times = (spelling: string) => spelt.filter((other) => other === spelling).length;
  return alike.toSorted((a, b) => times(b) - times(a))[0] ?? value;
}
