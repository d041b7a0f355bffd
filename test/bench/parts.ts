import { gzipSync } from "node:zlib";

/** A source map as far as it is used here (ECMA-426). */
interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** Of a part of the code. */
export interface Weight {
  readonly raw: number;
  /** How much shorter the compressed code is without it; what it shares with other parts is nobody's. */
  readonly gzip: number;
}

const PARTS: readonly [part: string, pattern: RegExp][] = [
  ["hono", /node_modules\/hono\//],
  ["minisearch", /node_modules\/minisearch\//],
  ["valibot", /node_modules\/valibot\//],
  ["ours: text", /(^|\/)src\/text\//],
  ["ours: search", /(^|\/)src\/search\//],
  ["ours: pages", /(^|\/)src\/page\//],
  ["ours: HTTP and RPC", /(^|\/)src\//],
  ["ours: built", /(^|\/)dist\//],
];
const REST = "bundler and shared";

/** Bytes of the minified Worker, by what they come from. */
export function partsOfCode(code: string, map: SourceMap): Map<string, Weight> {
  const owners = map.sources.map((path) => PARTS.find(([, pattern]) => pattern.test(path))?.[0] ?? "other packages");
  const pieces = piecesOf(code, map).map(({ text, source }) => ({ text, part: owners[source] ?? REST }));
  const whole = gzip(code);
  const weights = new Map<string, Weight>();
  for (const part of new Set([...PARTS.map(([name]) => name), ...owners])) {
    const without = pieces.filter((piece) => piece.part !== part).map(({ text }) => text);
    const raw = Buffer.byteLength(code) - Buffer.byteLength(without.join(""));
    if (raw > 0) weights.set(part, { raw, gzip: whole - gzip(without.join("")) });
  }
  const sum = (of: keyof Weight) => [...weights.values()].reduce((all, weight) => all + weight[of], 0);
  return weights.set(REST, { raw: Buffer.byteLength(code) - sum("raw"), gzip: whole - sum("gzip") });
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;

/** The code in order, cut where its source changes; what no source has is of source -1. */
function piecesOf(code: string, { mappings }: SourceMap): { text: string; source: number }[] {
  const pieces: { text: string; source: number }[] = [];
  const lines = code.split(/(?<=\n)/);
  let source = 0;
  for (const [i, segments] of mappings.split(";").entries()) {
    const line = lines[i] ?? "";
    let column = 0;
    let begun = 0;
    let owner = -1;
    for (const segment of segments === "" ? [] : segments.split(",")) {
      const [columns = 0, sources] = numbersOf(segment);
      column += columns;
      source += sources ?? 0;
      pieces.push({ text: line.slice(begun, column), source: owner });
      begun = column;
      owner = sources === undefined ? -1 : source;
    }
    pieces.push({ text: line.slice(begun), source: owner });
  }
  return [...pieces, { text: lines.slice(mappings.split(";").length).join(""), source: -1 }];
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The numbers of a segment: base 64, five bits a digit, the lowest first, the sign in the lowest of them. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    value = shift = 0;
  }
  return numbers;
}
