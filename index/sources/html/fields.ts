import type { Element, ParentNode } from "domhandler";
import type { Article } from "../../../src/search/document.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, namesOf, textOf } from "../metadata/values.ts";
import { articleInJsonLd } from "./json-ld.ts";
import { languageIn } from "./language.ts";
import type { Marked } from "./marks.ts";
import type { Measures } from "./measure.ts";
import { isWithin, type Page } from "./page.ts";
import { plainText } from "./plain.ts";
import { titleOf } from "./title.ts";
import { ancestorsOf, textWithin } from "./tree.ts";

type Field = Exclude<keyof Article, "id">;

export interface Described {
  readonly fields: Partial<Pick<Article, Field>>;
  /** Where each was found. */
  readonly from: Readonly<Partial<Record<Field, string>>>;
}

type Found = readonly [value: unknown, from: string];

/** What a page says of its article, each field from the most telling place: marks, JSON-LD, `<meta>`, the text itself. */
export function fieldsOf(page: Page, roots: readonly ParentNode[], measures: Measures, marked: Marked): Described {
  const ld = articleInJsonLd(page) ?? {};
  const fields: { -readonly [field in Field]?: Article[field] } = {};
  const from: Partial<Record<Field, string>> = {};
  const marks = (...names: string[]): Found[] => names.map((name) => [marked.get(name), `mark ${name}`]);
  const metas = (...names: string[]): Found[] => names.map((name) => [page.meta(name), `<meta ${name}>`]);
  const set = <F extends Field>(
    field: F,
    read: (value: unknown) => Article[F] | undefined,
    places: readonly Found[],
  ) => {
    for (const [value, place] of places) {
      const found = value === undefined || value === null ? undefined : read(value);
      if (found === undefined || (Array.isArray(found) && found.length === 0)) continue;
      fields[field] = found;
      from[field] = place;
      return;
    }
  };
  const title = titleOf(page, roots, measures, ld.headline);
  set("title", oneText, [...marks("title"), [title?.title, title?.from ?? ""]]);
  set("url", (value) => addressOf(value), [...marks("url"), [canonical(page), "<link rel=canonical>"]]);
  set("lang", one(languageOf), [...marks("lang", "language"), ...languages(page, roots, ld.inLanguage)]);
  set("date", one(dateOf), [
    ...marks("date", "published"),
    [ld.datePublished ?? ld.dateCreated, "JSON-LD"],
    ...metas("article:published_time", "og:article:published_time", "citation_publication_date", "citation_date"),
    ...metas(
      "dcterms.created",
      "dcterms.date",
      "dc.date",
      "dc.date.issued",
      "datepublished",
      "date",
      "pubdate",
      "publish-date",
    ),
    [dateInText(page, roots), "<time>"],
    [ld.dateModified, "JSON-LD"],
    ...metas("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified"),
  ]);
  set("authors", people, [
    ...marks("authors", "author"),
    [ld.author, "JSON-LD"],
    ...metas("citation_author", "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"),
    [authorsInText(page, roots), "rel=author"],
  ]);
  set("section", one(oneText), [
    ...marks("section", "category"),
    [ld.articleSection, "JSON-LD"],
    ...metas("article:section", "parsely-section", "section"),
  ]);
  set("tags", (value) => namesOf(value, true), [
    [[...(marked.get("tags") ?? []), ...(marked.get("tag") ?? []), ...otherMarks(marked)], "marks"],
    ...metas("article:tag"),
    [ld.keywords, "JSON-LD"],
    ...metas("citation_keywords", "parsely-tags", "news_keywords", "keywords"),
  ]);
  set("description", one(oneText), [
    ...marks("description"),
    ...metas(
      "description",
      "og:description",
      "dc.description",
      "dcterms.abstract",
      "citation_abstract",
      "twitter:description",
    ),
    [ld.description, "JSON-LD"],
  ]);
  set("image", (value) => addressOf(value, page.base ?? fields.url), [
    ...marks("image"),
    ...metas("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    [ld.image, "JSON-LD"],
    [ld.thumbnailUrl, "JSON-LD"],
  ]);
  return { fields, from };
}

const KNOWN: ReadonlySet<string> = new Set(
  "id title url lang language date published section category description image authors author tags tag image_alt".split(
    " ",
  ),
);

/** Filters by names of the site's own become tags, which can be filtered by. */
function otherMarks(marked: Marked): string[] {
  return [...marked].flatMap(([name, values]) => (KNOWN.has(name) ? [] : values));
}

function one<T>(read: (value: unknown) => T | undefined): (value: unknown) => T | undefined {
  return (value) =>
    [value]
      .flat()
      .map(read)
      .find((each) => each !== undefined);
}

function oneText(value: unknown): string | undefined {
  const text = plainText(textOf([value].flat()[0]) ?? "");
  return text === "" ? undefined : text;
}

/** Addresses of profiles, and texts that nobody is called, are no names. */
function people(value: unknown): string[] {
  return namesOf(value)
    .map((name) => plainText(name).replace(/^by\s+/i, ""))
    .filter((name) => name !== "" && !/^https?:|^@/.test(name));
}

function canonical(page: Page): string | undefined {
  const link = page.named("link").find(({ attribs }) => /(?:^|\s)canonical(?=\s|$)/i.test(attribs.rel ?? ""));
  return addressOf(link?.attribs.href);
}

/** The nearest `lang` around the text, then what the page tells others. */
function languages(page: Page, roots: readonly ParentNode[], inLanguage: unknown): Found[] {
  const around = roots[0] !== undefined && "attribs" in roots[0] ? (roots[0] as Element) : undefined;
  const elements = around === undefined ? [] : [around, ...ancestorsOf(around)];
  const nearest = [...elements, ...(page.html ? [page.html] : [])].map(languageIn).find((lang) => lang !== undefined);
  return [
    [nearest, "lang"],
    [page.meta("content-language"), "<meta content-language>"],
    [inLanguage, "JSON-LD"],
    [page.meta("og:locale"), "<meta og:locale>"],
  ];
}

/** The day that stands in the head of the article, or is marked as its own. */
function dateInText(page: Page, roots: readonly ParentNode[]): string | undefined {
  const times = page.named("time").filter((time) => roots.some((root) => isWithin(time, root)) || isInHeader(time));
  const own = times.find(
    ({ attribs }) => attribs.pubdate !== undefined || /published|created/i.test(`${attribs.itemprop} ${attribs.class}`),
  );
  const found = own ?? times.find(isInHeader);
  return found?.attribs.datetime ?? (found ? textWithin(found) : undefined);
}

const HEAD = /(?:^|[\s_-])(?:header|byline|meta|dateline|date|published|posted)(?=$|[\s_-])/i;

function isInHeader(element: Element): boolean {
  let steps = 0;
  for (const { name, attribs } of [element, ...ancestorsOf(element)]) {
    if (name === "header" || HEAD.test(attribs.class ?? "")) return true;
    if (name === "article" || ++steps > 4) return false;
  }
  return false;
}

function authorsInText(page: Page, roots: readonly ParentNode[]): string[] {
  const names = [
    ...page.having("rel").filter(({ attribs }) => /\bauthor\b/.test(attribs.rel ?? "")),
    ...page.having("itemprop").filter(({ attribs }) => attribs.itemprop === "author"),
  ];
  return names
    .filter(
      (element) => element.name !== "link" && element.name !== "meta" && roots.some((root) => isWithin(element, root)),
    )
    .map((element) => textWithin(element, 120));
}
