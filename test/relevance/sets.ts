import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import * as v from "valibot";
import { readContent } from "../../index/read.ts";
import type { Collection } from "./collections/collection.ts";
import { BadCollection } from "./collections/lines.ts";
import type { Relevant } from "./measures.ts";

/** Content of our own with queries judged by hand: `articles/*.txt` and `judgements.json` in one folder. */
export interface JudgedSet {
  /** Its queries that have an answer; the id of each is its number in `queries`. */
  readonly collection: Collection;
  /** What the means must reach. */
  readonly floors: { readonly mrr10: number; readonly ndcg10: number };
  readonly queries: readonly SetQuery[];
}

export interface SetQuery {
  readonly query: string;
  /** By paragraph id; empty where nothing in the content answers, so that nothing may be found. */
  readonly relevant: Relevant;
  readonly reason: string;
  /** Why it is not answered well yet. */
  readonly miss?: string;
}

const JUDGEMENTS = v.strictObject({
  about: v.string(),
  floors: v.strictObject({ mrr10: v.number(), ndcg10: v.number() }),
  queries: v.array(
    v.strictObject({
      query: v.pipe(v.string(), v.nonEmpty()),
      relevant: v.array(
        v.strictObject({
          article: v.string(),
          /** Words that one paragraph of the article holds and no other. */
          holds: v.string(),
          gain: v.pipe(v.number(), v.minValue(1)),
        }),
      ),
      reason: v.string(),
      miss: v.exactOptional(v.string()),
    }),
  ),
});

/** @throws BadCollection with every judgement that does not name exactly one paragraph */
export function readSet(folder: string): JudgedSet {
  const file = join(folder, "judgements.json");
  const { floors, queries: judged } = parse(file);
  const { articles, paragraphs } = readContent(resolve(folder), { sources: ["articles"] }, () => {});
  const numbers = new Map(articles.map(({ id }, number) => [id, number]));
  const problems: string[] = [];

  function paragraphsOf(query: string, article: string, holds: string): string[] {
    const number = numbers.get(article);
    const found = paragraphs.filter((paragraph) => paragraph.article === number && paragraph.text.includes(holds));
    if (found.length === 1) return [found[0]!.id];
    const where = number === undefined ? "there is no such article" : `${found.length} of its paragraphs hold it`;
    problems.push(`“${query}”: “${holds}” in ${article}: ${where}; name words of exactly one.`);
    return [];
  }

  const queries = judged.map(({ query, relevant, ...rest }): SetQuery => {
    const answers = new Map<string, number>();
    for (const { article, holds, gain } of relevant) {
      for (const id of paragraphsOf(query, article, holds)) {
        if (answers.has(id)) problems.push(`“${query}”: “${holds}” names a paragraph that is named already.`);
        answers.set(id, gain);
      }
    }
    return { query, relevant: answers, ...rest };
  });
  const seen = new Set<string>();
  for (const { query } of queries) {
    if (seen.has(query)) problems.push(`“${query}” is there twice.`);
    seen.add(query);
  }
  if (problems.length > 0) throw new BadCollection(`${file}:\n  ${problems.join("\n  ")}`);
  const answerable = queries.flatMap(({ query, relevant }, i) =>
    relevant.size > 0 ? [{ id: String(i), text: query, relevant }] : [],
  );
  const name = basename(resolve(folder));
  return {
    collection: { name, articles, paragraphs, queries: answerable, variants: new Map(), notes: [] },
    floors,
    queries,
  };
}

function parse(file: string): v.InferOutput<typeof JUDGEMENTS> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new BadCollection(`${file}: cannot be read as JSON: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(JUDGEMENTS, value);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "it"}: ${issue.message}`);
  throw new BadCollection(`${file}:\n  ${problems.join("\n  ")}`);
}
