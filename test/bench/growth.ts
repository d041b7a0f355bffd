import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readKept } from "./kept.ts";
import type { ContentResults, EngineResults } from "./results.ts";

/**
 * `node test/bench/growth.ts`: draws how CPU, bytes and memory grow with the content, from the kept results, as
 * results/growth.svg. Both axes are logarithmic, so that what doubles with the content rises at 45 degrees.
 */
const RESULTS = resolve(import.meta.dirname, "results");

const ENGINES = [
  { name: "paged", told: "Pilcrow, in pages", colour: "#0a7d5c" },
  { name: "resident", told: "Pilcrow, in memory", colour: "#3b6fd4" },
  { name: "minisearch", told: "MiniSearch", colour: "#c2571a" },
] as const;

type Measured = Extract<EngineResults, { readonly built: unknown }>;

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly value: (engine: Measured) => number | null | undefined;
}

const PANELS: readonly Panel[] = [
  { title: "CPU of a query of 3 words", unit: "ms, median", value: ({ costs }) => ms(costs.classes.words?.cpu?.p50) },
  {
    title: "CPU of 4 common words",
    unit: "ms, median",
    value: ({ costs }) => ms(costs.classes["all-common"]?.cpu?.p50),
  },
  { title: "stored, without text", unit: "MB", value: ({ built }) => (built.bytesWithoutText ?? built.bytes) / 1e6 },
  { title: "memory after all queries", unit: "MB", value: ({ costs }) => costs.memory && costs.memory / 1e6 },
];

const ms = (seconds: number | undefined) => seconds && seconds * 1000;

const [WIDTH, HEIGHT, LEFT, TOP] = [330, 250, 48, 40] as const;
const PLOT = { width: WIDTH - LEFT - 16, height: HEIGHT - TOP - 34 } as const;

export function drawGrowth(contents: readonly ContentResults[]): string {
  const sizes = contents.filter(({ content, paragraphs }) => content === "generated" && paragraphs >= 1000);
  const panels = PANELS.map((panel, i) => {
    const place = `translate(${(i % 2) * WIDTH} ${Math.floor(i / 2) * HEIGHT})`;
    return `<g transform="${place}">${drawPanel(panel, sizes)}</g>`;
  });
  const legend = ENGINES.map(
    ({ told, colour }, i) =>
      `<circle cx="${LEFT + i * 150}" cy="${2 * HEIGHT + 14}" r="4" fill="${colour}"/>` +
      text(LEFT + 10 + i * 150, 2 * HEIGHT + 18, told, "start"),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${2 * HEIGHT + 32}" role="img" aria-label="Growth of CPU, bytes and memory with the number of paragraphs">`,
    // A picture of its own ground is read whatever page it stands on.
    "<style>text{font:11px system-ui,sans-serif;fill:#333}.ground{fill:#fff}.grid{stroke:#ccc;stroke-width:.5}@media(prefers-color-scheme:dark){text{fill:#ddd}.ground{fill:#16191f}.grid{stroke:#555}}</style>",
    '<rect class="ground" width="100%" height="100%"/>',
    ...panels,
    ...legend,
    text(2 * WIDTH - 16, 2 * HEIGHT + 18, "across: paragraphs", "end"),
    "</svg>\n",
  ].join("\n");
}

function drawPanel({ title, unit, value }: Panel, contents: readonly ContentResults[]): string {
  const lines = ENGINES.map((engine) => ({
    ...engine,
    points: contents.flatMap(({ paragraphs, engines }) => {
      const found = engines.find(({ name }) => name === engine.name);
      const at = found && "built" in found ? value(found) : null;
      return at ? [{ paragraphs, at }] : [];
    }),
  }));
  const all = lines.flatMap(({ points }) => points.map(({ at }) => Math.log10(at)));
  const [low, high] = [Math.floor(Math.min(0, ...all)), Math.ceil(Math.max(1, ...all))];
  const x = (paragraphs: number) => LEFT + ((Math.log10(paragraphs) - 3) / 3) * PLOT.width;
  const y = (at: number) => TOP + PLOT.height * (1 - (Math.log10(at) - low) / (high - low));
  const marks = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  return [
    text(LEFT, TOP - 18, title, "start", "font-weight:600"),
    text(LEFT, TOP - 5, unit, "start"),
    ...marks(low, high).map(
      (at) => grid(LEFT, y(at), LEFT + PLOT.width, y(at)) + text(LEFT - 6, y(at) + 4, short(at), "end"),
    ),
    ...marks(3, 6).map(
      (at) => grid(x(at), TOP, x(at), TOP + PLOT.height) + text(x(at), TOP + PLOT.height + 16, short(at), "middle"),
    ),
    ...lines.map(({ points, colour }) => {
      const way = points.map(({ paragraphs, at }) => `${x(paragraphs).toFixed(1)},${y(at).toFixed(1)}`);
      const dots = way.map((point) => `<circle cx="${point.replace(",", '" cy="')}" r="3" fill="${colour}"/>`);
      return `<polyline points="${way.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}`;
    }),
  ].join("");
}

const grid = (x1: number, y1: number, x2: number, y2: number) =>
  `<line class="grid" x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}"/>`;

const text = (x: number, y: number, words: string, anchor: string, style = "") =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${style && ` style="${style}"`}>${words}</text>`;

const short = (at: number) => at.toLocaleString("en", { notation: "compact", maximumSignificantDigits: 3 });

/** What was measured of every size, from all kept runs. */
export function keptContents(): ContentResults[] {
  const engines = new Map<number, EngineResults[]>();
  for (const sizes of readKept().values()) {
    for (const { paragraphs, engine } of sizes.values()) {
      const others = engines.get(paragraphs) ?? [];
      engines.set(paragraphs, [...others, engine]);
    }
  }
  return [...engines]
    .sort(([a], [b]) => a - b)
    .map(([paragraphs, measured]) => ({ content: "generated", paragraphs, engines: measured }));
}

if (import.meta.main) writeFileSync(join(RESULTS, "growth.svg"), drawGrowth(keptContents()));
