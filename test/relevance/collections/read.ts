import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Article, Paragraph } from "../../../src/search/document.ts";
import type { Relevant } from "../measures.ts";
import { readSet } from "../sets.ts";
import type { Collection, Grouping, JudgedQuery } from "./collection.ts";
import { guessLanguage } from "./language.ts";
import { BadCollection, readLines, readTexts } from "./lines.ts";

export interface ReadOptions {
  /** BCP 47, of documents that do not say; guessed where absent. */
  readonly language?: string;
  readonly grouping: Grouping;
}

const VARIANTS = ["typo", "partial"] as const;

/**
 * Reads a folder with `docs.jsonl` (`id`, `text`, and where known `title`, `lang`, `article`), `queries.jsonl` (`id`,
 * `text`) and `qrels.tsv` (query, document, gain, by tabs; a gain of 0 or less is no answer); also
 * `queries-typo.jsonl` and `queries-partial.jsonl` where they are there. A folder with `judgements.json` is one of our
 * own sets.
 *
 * @throws BadCollection naming file and line
 */
export function readCollection(folder: string, { language, grouping }: ReadOptions): Collection {
  const name = basename(resolve(folder));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new BadCollection(`${folder}: there is no such folder.`);
  }
  if (existsSync(join(folder, "judgements.json"))) return readSet(folder).collection;
  const documents = readDocuments(folder);
  const notes: string[] = [];
  const { articles, paragraphs } = arrange(documents, language ?? guessed(name, documents, notes), grouping);
  const relevant = readJudgements(folder, new Set(paragraphs.map(({ id }) => id)), notes);
  const queries = readQueries(folder, "queries.jsonl", relevant, notes) ?? [];
  const variants = new Map<string, readonly JudgedQuery[]>();
  for (const variant of VARIANTS) {
    const varied = readQueries(folder, `queries-${variant}.jsonl`, relevant, notes) ?? [];
    if (varied.length > 0) variants.set(variant, varied);
  }
  return { name, articles, paragraphs, queries, variants, notes };
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly lang?: string;
  readonly article?: string;
}

function readDocuments(folder: string): Document[] {
  const lines = readLines(folder, "docs.jsonl");
  if (!lines) {
    throw new BadCollection(
      `${folder}: has no docs.jsonl; give a folder with docs.jsonl, queries.jsonl and qrels.tsv.`,
    );
  }
  const seen = new Map<string, string>();
  return lines.map((line) => {
    const read = readTexts(line, ["id", "text"], ["title", "lang", "article"]);
    const before = seen.get(read.id);
    if (before !== undefined) throw new BadCollection(`${line.at}: has the id “${read.id}” of ${before}.`);
    seen.set(read.id, line.at);
    const { title, ...rest } = read;
    return { ...rest, text: collapse(read.text), ...(title === undefined ? {} : { title: collapse(title) }) };
  });
}

/** The language of documents that do not say theirs. */
function guessed(name: string, documents: readonly Document[], notes: string[]): string {
  if (documents.every(({ lang }) => lang !== undefined)) return "und";
  const { tag, from } = guessLanguage(
    name,
    documents.map(({ title = "", text }) => `${title} ${text}`),
  );
  notes.push(`language ${tag}, guessed from ${from}`);
  return tag;
}

/** As the build does it with every paragraph. */
function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function arrange(
  documents: readonly Document[],
  language: string,
  grouping: Grouping,
): Pick<Collection, "articles" | "paragraphs"> {
  const articles: Article[] = [];
  const paragraphs: Paragraph[] = [];
  let key = "";
  let position = 0;
  for (const { id, text, title = "", lang = language, article } of documents) {
    const group = grouping === "title" ? title : grouping === "field" ? (article ?? "") : "";
    if (group === "" || group !== key) {
      articles.push({ id, title, lang });
      position = 0;
    }
    key = group;
    position++;
    paragraphs.push({ id, article: articles.length - 1, positions: [position], kind: "body", text, headings: [] });
  }
  return { articles, paragraphs };
}

function readJudgements(
  folder: string,
  documents: ReadonlySet<string>,
  notes: string[],
): ReadonlyMap<string, Relevant> {
  const relevant = new Map<string, Map<string, number>>();
  let strange = 0;
  for (const { text, at } of readLines(folder, "qrels.tsv") ?? []) {
    const [query, document, gain, ...more] = text.split("\t");
    if (query === undefined || document === undefined || gain === undefined || more.length > 0) {
      throw new BadCollection(`${at}: must be query id, document id and gain, separated by tabs.`);
    }
    if (!/^-?\d+(\.\d+)?$/.test(gain.trim())) throw new BadCollection(`${at}: the gain “${gain}” is no number.`);
    if (Number(gain) <= 0) continue;
    if (!documents.has(document)) strange++;
    const answers = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, answers.set(document, Number(gain)));
  }
  // They stay in the best possible list, as trec_eval counts them.
  if (strange > 0) notes.push(`${strange} judgements name documents that are not there`);
  return relevant;
}

/** The queries of a file that have an answer, or null where there is no such file. */
function readQueries(
  folder: string,
  file: string,
  relevant: ReadonlyMap<string, Relevant>,
  notes: string[],
): JudgedQuery[] | null {
  const lines = readLines(folder, file);
  if (!lines) return null;
  const seen = new Set<string>();
  const queries: JudgedQuery[] = [];
  for (const line of lines) {
    const { id, text } = readTexts(line, ["id", "text"], []);
    if (seen.has(id)) throw new BadCollection(`${line.at}: has the id “${id}” of a query above.`);
    seen.add(id);
    const answers = relevant.get(id);
    if (answers) queries.push({ id, text, relevant: answers });
  }
  if (seen.size > queries.length) notes.push(`${seen.size - queries.length} of ${file} have no answer`);
  return queries;
}
