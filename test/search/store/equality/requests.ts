import type { Article, Paragraph } from "../../../../src/search/document.ts";
import type { Filter } from "../../../../src/search/query/filter.ts";
import { PROPERTIES, type Property } from "../../../../src/search/query/names.ts";
import type { Group, Searcher, SearchRequest, Sort } from "../../../../src/search/searcher.ts";
import { type Draw, drawing } from "./draw.ts";

/** Whatever may be asked of a searcher, drawn from what a content says: so that most of it finds something. */

export type Call =
  | { readonly ask: "search"; readonly request: SearchRequest }
  | { readonly ask: "suggest"; readonly query: string; readonly limit: number; readonly offset: number }
  | { readonly ask: "paragraph"; readonly id: string; readonly context: number }
  | { readonly ask: "articles"; readonly offset: number; readonly limit: number }
  | { readonly ask: "article"; readonly id: string; readonly offset: number; readonly limit: number };

export function answer(searcher: Searcher, call: Call): Promise<unknown> {
  if (call.ask === "search") return searcher.search(call.request);
  if (call.ask === "suggest") return searcher.suggest(call);
  if (call.ask === "paragraph") return searcher.paragraph(call.id, call.context);
  if (call.ask === "articles") return searcher.articles(call.offset, call.limit);
  return searcher.article(call.id, call.offset, call.limit);
}

/** What requests are drawn from. */
export interface Material {
  readonly articles: readonly Article[];
  readonly paragraphs: readonly Paragraph[];
  /** Reads `property:value` as the API does. */
  readonly filter: (property: Property, value: string, excluded: boolean) => Filter | null;
}

/** Gives one call after the other, without end; the same for the same content and random numbers. */
export function createCalls(material: Material, random: () => number): () => Call {
  const draw = drawing(random);
  const { articles, paragraphs } = material;
  return () => {
    const kind = draw.below(20);
    const around = { ...material, paragraph: near(material, draw) };
    if (kind < 15 || paragraphs.length === 0) return { ask: "search", request: searchRequest(around, draw) };
    const [offset, limit] = [draw.chance(0.6) ? 0 : draw.below(20), 1 + draw.below(20)];
    if (kind < 17) return { ask: "suggest", query: begun(around, draw), offset, limit };
    if (kind === 17) return { ask: "articles", offset, limit };
    const id = draw.chance(0.05) ? "nowhere" : (kind === 18 ? draw.of(paragraphs) : draw.of(articles)).id;
    return kind === 18 ? { ask: "paragraph", id, context: draw.below(11) } : { ask: "article", id, offset, limit };
  };
}

/** A content, and what one request is mostly about: words and conditions that have to do with each other find more. */
interface Around extends Material {
  readonly paragraph: () => Paragraph;
}

function near({ paragraphs }: Material, draw: Draw): () => Paragraph {
  const about = draw.of(paragraphs);
  return () => (draw.chance(0.75) ? about : draw.of(paragraphs));
}

const SORTS: readonly Sort[] = ["date", "-date", "position", "relevance"];
const GROUPS: readonly Group[] = ["none", "article"];

function searchRequest(around: Around, draw: Draw): SearchRequest {
  const filters = draw.chance(0.2) ? draw.times(1 + draw.below(2), () => filterOf(around, draw)).flat() : [];
  return {
    query: queryOf(around, draw),
    limit: draw.chance(0.2) ? 50 : 1 + draw.below(12),
    offset: draw.chance(0.85) ? 0 : draw.skewed(15),
    typos: draw.chance(0.9),
    ...(draw.chance(0.2) ? { explain: true } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(draw.chance(0.06) ? { from: dayOf(around, draw) } : {}),
    ...(draw.chance(0.06) ? { to: dayOf(around, draw) } : {}),
    ...(draw.chance(0.2) ? { sort: draw.of(SORTS) } : {}),
    ...(draw.chance(0.25) ? { group: draw.of(GROUPS), more: draw.below(4) } : {}),
    ...(draw.chance(0.25) ? { facets: PROPERTIES.filter(() => draw.chance(0.4)) } : {}),
  };
}

/** Words of the content in every form that the query language has; now and then nothing at all. */
function queryOf(around: Around, draw: Draw): string {
  if (draw.chance(0.03)) return draw.of(["", " ", "-", '"', "OR"]);
  const terms = draw.times(draw.skewed(4), () => termOf(around, draw));
  if (draw.chance(0.03)) terms.push("nowhere-at-all");
  const query = terms.join(draw.chance(0.07) ? " OR " : " ");
  // A space behind the last word says that it is whole.
  return draw.chance(0.5) ? `${query} ` : query;
}

const FIELD_NAMES = ["title", "heading", "text", "credit"];

function termOf(around: Around, draw: Draw): string {
  const words = () => wordsOf(around, draw, 1 + draw.below(3));
  switch (draw.below(24)) {
    case 0:
      return `"${wordsOf(around, draw, 1 + draw.below(4))}"`;
    case 1:
      return `-${draw.chance(0.5) ? word(around, draw) : `"${words()}"`}`;
    case 2:
      return `${draw.of(FIELD_NAMES)}:${draw.chance(0.6) ? word(around, draw) : `"${words()}"`}`;
    case 3:
      return `(${word(around, draw)} OR ${draw.chance(0.7) ? word(around, draw) : `"${words()}"`})`;
    case 4:
      return `${beginning(word(around, draw), draw)}*`;
    case 5:
      return draw.chance(0.3) ? filterText(around, draw) : begun(around, draw);
    case 6:
    case 7:
    case 8:
      return mistyped(word(around, draw), draw);
    case 9:
    case 10:
      return beginning(word(around, draw), draw);
    case 11:
      // Two words without the space between, as they are often typed.
      return wordsOf(around, draw, 2).replaceAll(" ", "");
    case 12:
      return `${word(around, draw)}-${word(around, draw)}`;
    case 13:
      return word(around, draw).toUpperCase();
    default:
      return words();
  }
}

/** Some words that stand beside each other; of a text without spaces a few characters. */
function wordsOf(around: Around, draw: Draw, most: number): string {
  const words = textOf(around, draw)
    .split(/\s+/u)
    .filter((one) => one !== "");
  if (words.length === 0) return "nothing";
  const from = draw.below(words.length);
  return words
    .slice(from, from + most)
    .map((one) => cutRun(one, draw))
    .join(" ");
}

const word = (around: Around, draw: Draw) => wordsOf(around, draw, 1);

/** Longer than words are, it is a text without spaces. */
function cutRun(run: string, draw: Draw): string {
  const letters = [...run.replace(/^[("“”«‘’]+|[)"“”»’.,;:!?…]+$/gu, "")];
  if (letters.length < 16) return letters.join("");
  const from = draw.below(letters.length - 6);
  return letters.slice(from, from + 1 + draw.below(6)).join("");
}

function textOf({ articles, paragraph }: Around, draw: Draw): string {
  const { text, headings, credit, article } = paragraph();
  const kind = draw.below(12);
  if (kind === 0) return articles[article]!.title;
  if (kind === 1 && headings.length > 0) return headings.join(" ");
  if (kind === 2) return credit ?? text;
  return text;
}

const beginning = (text: string, draw: Draw) => [...text].slice(0, draw.skewed(6)).join("");

/** What somebody has typed so far. */
function begun(around: Around, draw: Draw): string {
  if (draw.chance(0.05)) return "";
  const words = wordsOf(around, draw, 1 + draw.below(3)).split(" ");
  const last = words.pop()!;
  return [...words, draw.chance(0.2) ? mistyped(last, draw) : beginning(last, draw)].join(" ");
}

/** With a letter or two missing, doubled, wrong or in each other's place. */
export function mistyped(text: string, draw: Draw): string {
  const letters = [...text];
  for (let edits = draw.skewed(2); edits > 0 && letters.length > 0; edits--) {
    const at = draw.below(letters.length);
    const kind = draw.below(4);
    if (kind === 0) letters.splice(at, 1);
    else if (kind === 1) letters.splice(at, 0, letters[at]!);
    else if (kind === 2) letters[at] = draw.of(letters);
    else letters.splice(Math.max(0, at - 1), 2, ...letters.slice(Math.max(0, at - 1), at + 1).reverse());
  }
  return letters.join("");
}

function someValue({ articles, paragraph }: Around, property: Property, draw: Draw): string {
  const { article, kind, lang: own } = paragraph();
  const { id, lang, section, tags = [], authors = [] } = articles[article]!;
  if (property === "kind") return kind;
  if (property === "article") return id;
  if (property === "lang") return own ?? lang;
  const values = property === "section" ? [section ?? ""] : property === "tag" ? tags : authors;
  return values.length > 0 ? draw.of(values) : "";
}

function filterOf(around: Around, draw: Draw): Filter[] {
  const property = draw.of(PROPERTIES);
  // Of what the article does not have, nothing is asked: readFilter takes no empty value.
  const filter = around.filter(property, someValue(around, property, draw), draw.chance(0.25));
  return filter === null ? [] : [filter];
}

function filterText(around: Around, draw: Draw): string {
  const property = draw.of(PROPERTIES);
  return `${draw.chance(0.25) ? "-" : ""}${property}:"${someValue(around, property, draw) || "other"}"`;
}

/** A year, month or day of the content. */
function dayOf({ articles, paragraph }: Around, draw: Draw): string {
  const date = articles[paragraph().article]!.date ?? "2024-06-15";
  return date.slice(0, draw.of([4, 7, 10]));
}
