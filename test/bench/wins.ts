import { type Kept, readKept } from "./kept.ts";
import { bytes } from "./table.ts";

/**
 * `node test/bench/wins.ts`: the table of README.md that says where Pilcrow wins and where it loses, from the kept results.
 * A test holds the page to it.
 */
const SIZE = 10_000;

/** Rows by the name of the engine; what is served at this size first, since the others are compared with it. */
const ROWS = [
  ["resident", "Pilcrow, whole answers"],
  ["paged", "Pilcrow in pages, the same"],
  ["evaluator", "Pilcrow in pages, ten numbers"],
  ["minisearch", "MiniSearch, ten numbers"],
  ["minisearch-fuzzy", "MiniSearch, prefix + fuzzy"],
  ["lunr", "lunr, in Node"],
  ["flexsearch", "FlexSearch, in Node"],
  ["orama", "Orama, in Node"],
  ["sqlite", "SQLite FTS5, in Node"],
  ["d1", "SQLite FTS5 as D1"],
] as const;

interface Column {
  readonly head: string;
  readonly value: (kept: Kept["engine"]) => number | null | undefined;
  readonly tell: (value: number) => string;
  /** The share of queries that find anything. */
  readonly answered?: (kept: Kept["engine"]) => number | undefined;
}

const ms = (seconds: number) => (seconds * 1e3).toFixed(2);
/** What is less by less than a tenth may be chance. */
const LESS = 0.9;

const COLUMNS: readonly Column[] = [
  { head: "3 words", value: ({ costs }) => costs.classes.words?.cpu?.p50, tell: ms },
  { head: "2 common words and 3 others", value: ({ costs }) => costs.classes.common?.cpu?.p50, tell: ms },
  {
    head: "a typo",
    value: ({ costs }) => costs.classes["typo-6"]?.cpu?.p50,
    tell: ms,
    answered: ({ costs }) => costs.classes["typo-6"]?.answered,
  },
  { head: "a phrase", value: ({ costs }) => costs.classes.phrase?.cpu?.p50, tell: ms },
  { head: "typing, 90 %", value: ({ costs }) => costs.classes.typing?.cpu?.p90, tell: ms },
  { head: "start", value: ({ costs }) => costs.start.cpu, tell: (value) => (value * 1e3).toFixed(0) },
  // What SQLite holds is no part of the heap that is measured.
  { head: "memory", value: ({ name, costs }) => (name === "sqlite" ? null : costs.memory), tell: bytes },
  { head: "index without texts", value: ({ built }) => built.bytesWithoutText, tell: bytes },
];

/** Bold is what costs at least a tenth less than the first row. */
export function winsTable(kept = readKept()): string {
  const rows = ROWS.flatMap(([name, told]) => {
    const of = kept.get(name)?.get(SIZE);
    return of === undefined ? [] : [{ told, engine: of.engine }];
  });
  const first = rows[0]?.engine;
  if (first === undefined) throw new Error(`test/bench/results has nothing of Pilcrow at ${SIZE} paragraphs.`);
  const cells = rows.map(({ told, engine }) => {
    const values = COLUMNS.map(({ value, tell, answered }) => {
      const [own, ours] = [value(engine), value(first)];
      if (own === null || own === undefined) return "–";
      const share = answered?.(engine) ?? 1;
      const found = share < 1 ? ` (finds ${Math.round(share * 10)} of 10)` : "";
      return (ours !== null && ours !== undefined && own < LESS * ours ? `**${tell(own)}**` : tell(own)) + found;
    });
    return [told, ...values];
  });
  const head = ["", ...COLUMNS.map(({ head }) => head)];
  return [head, head.map((_, i) => (i === 0 ? "---" : "--:")), ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

if (import.meta.main) console.log(winsTable());
