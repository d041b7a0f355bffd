import type { Row } from "./evaluate.ts";
import { MEASURES, type Measures, meanOf } from "./measures.ts";
import { type Comparison, compare } from "./significance.ts";

/** Rows for people: Markdown whose columns also stand under each other in a terminal. */

const HEADS: Readonly<Record<keyof Measures, string>> = {
  ndcg10: "nDCG@10",
  mrr10: "MRR@10",
  recall10: "recall@10",
  recall100: "recall@100",
  success1: "success@1",
  empty: "no answer",
};

const PILCROW = "pilcrow";

/** Every list of queries by every engine; with peers also what chance makes of Pilcrow's lead. */
export function resultTables(rows: readonly Row[]): string {
  const peers = rows.some(({ engine }) => engine !== PILCROW);
  const clean = rows.filter(({ meant }) => meant === null);
  const varied = rows.filter(({ meant }) => meant !== null);
  const measures = MEASURES.map((name) => HEADS[name]);
  const head = ["collection", "engine", "queries", ...measures, "p50 ms", "p95 ms"];
  const tests = peers ? ["Pilcrow against it: nDCG@10", "MRR@10"] : [];
  const lines = clean.map((row) => [...cells(row), ...(peers ? against(row, clean) : [])]);
  const tables = [markdown([[...head, ...tests], ...lines, ...meanLines(clean)])];
  if (varied.length > 0) {
    const drops = varied.map((row) => [...cells(row), drop(row, "mrr10"), drop(row, "ndcg10")]);
    tables.push(markdown([[...head, "MRR@10 lost", "nDCG@10 lost"], ...drops]));
  }
  return tables.join("\n\n");
}

function cells(row: Row): string[] {
  const { collection, engine, queries, p50, p95 } = row;
  const values = MEASURES.map((name) => row.mean[name].toFixed(4));
  return [collection, engine, String(queries), ...values, p50.toFixed(2), p95.toFixed(2)];
}

/** Of several collections the plain mean, every collection alike. */
function meanLines(rows: readonly Row[]): string[][] {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  if (rows.length === engines.length) return [];
  return engines.map((engine) => {
    const means = rows.filter((row) => row.engine === engine).map(({ mean }) => mean);
    const mean = meanOf(means);
    return [`mean of ${means.length}`, engine, "", ...MEASURES.map((name) => mean[name].toFixed(4))];
  });
}

/** Of a peer's row: how likely chance alone makes Pilcrow's lead, with the queries it wins and loses. */
function against(row: Row, rows: readonly Row[]): string[] {
  const own = rows.find(({ engine, collection }) => engine === PILCROW && collection === row.collection);
  if (!own || own === row) return ["", ""];
  return (["ndcg10", "mrr10"] as const).map((name) => told(comparison(own, row, name)));
}

function comparison(own: Row, other: Row, name: keyof Measures): Comparison {
  const of = ({ each }: Row) => each.map((measures) => measures[name]);
  return compare(of(own), of(other));
}

function told({ difference, p, up, down }: Comparison): string {
  const sign = difference < 0 ? "−" : "+";
  return `${sign}${Math.abs(difference).toFixed(4)} p ${p < 0.001 ? "<.001" : p.toFixed(3)} (${up} up, ${down} down)`;
}

/** What the variant costs of what the same queries reach as they were meant, in per cent. */
function drop({ mean, meant }: Row, name: keyof Measures): string {
  if (!meant || meant[name] === 0) return "";
  return `${((1 - mean[name] / meant[name]) * 100).toFixed(1)} % of ${meant[name].toFixed(4)}`;
}

/** @param names so many columns hold names and stand to the left; figures stand to the right */
export function markdown(rows: readonly (readonly string[])[], names = 2): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(3, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i < names ? (row[i] ?? "").padEnd(width) : (row[i] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i < names ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join("\n");
}
