import type { Manifest } from "../src/api/manifest.ts";

/** A manifest with all its articles. */
export type WholeManifest = Required<Manifest>;

interface Compared {
  readonly id: string;
  /** Of what is built, and of what is deployed; null where the article is not there. */
  readonly paragraphs: { readonly here: number | null; readonly there: number | null };
}

/** What a deploy would change. */
export interface Difference {
  readonly added: readonly Compared[];
  readonly changed: readonly Compared[];
  readonly removed: readonly Compared[];
  /** Expected queries that another paragraph answers first. */
  readonly answers: readonly { readonly query: string; readonly here: string | null; readonly there: string | null }[];
}

/** Compares what is built here with what is deployed there; queries that only one of them expects are passed over. */
export function differenceOf(here: WholeManifest, there: WholeManifest): Difference {
  const before = new Map(there.items.map((item) => [item.id, item]));
  const now = new Map(here.items.map((item) => [item.id, item]));
  const compared = (id: string): Compared => ({
    id,
    paragraphs: { here: now.get(id)?.paragraphs ?? null, there: before.get(id)?.paragraphs ?? null },
  });
  const answered = new Map(there.expectations.map(({ query, first }) => [query, first]));
  return {
    added: here.items.filter(({ id }) => !before.has(id)).map(({ id }) => compared(id)),
    changed: here.items
      .filter(({ id, hash }) => before.has(id) && before.get(id)?.hash !== hash)
      .map(({ id }) => compared(id)),
    removed: there.items.filter(({ id }) => !now.has(id)).map(({ id }) => compared(id)),
    answers: here.expectations.flatMap(({ query, first }) => {
      const was = answered.get(query);
      return was === undefined || was === first ? [] : [{ query, here: first, there: was }];
    }),
  };
}

export function isSame({ added, changed, removed, answers }: Difference): boolean {
  return [added, changed, removed, answers].every(({ length }) => length === 0);
}

/** Of a long list so many are named. */
const SHOWN = 20;

export function formatDifference(difference: Difference): string {
  if (isSame(difference)) return "The same articles and the same first answers.";
  const { added, changed, removed, answers } = difference;
  const lines = [
    ...section("added", added),
    ...section("changed", changed),
    ...section("removed", removed),
    ...(answers.length === 0 ? [] : [`${answers.length.toLocaleString("en")} expected searches answered differently`]),
    ...cut(answers.map(({ query, here, there }) => `  ${query}: ${there ?? "nothing"} → ${here ?? "nothing"}`)),
  ];
  return lines.join("\n");
}

function section(what: string, items: readonly Compared[]): string[] {
  if (items.length === 0) return [];
  const change = items.reduce((sum, { paragraphs: { here, there } }) => sum + (here ?? 0) - (there ?? 0), 0);
  const signed = `${change < 0 ? "−" : "+"}${Math.abs(change).toLocaleString("en")}`;
  const articles = `${items.length.toLocaleString("en")} ${items.length === 1 ? "article" : "articles"}`;
  const names = items.map(({ id, paragraphs: { here, there } }) => {
    return `  ${id} (${there === null || here === null ? (here ?? there) : `${there} → ${here}`} paragraphs)`;
  });
  return [`${articles} ${what}, ${signed} paragraphs`, ...cut(names)];
}

function cut(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `  and ${(lines.length - SHOWN).toLocaleString("en")} more`];
}
