import type { Spread } from "./engines/measure.ts";
import { CLASS_NAMES, CLASSES } from "./mix/classes.ts";
import type { ContentResults, EngineResults, Results } from "./results.ts";
import { bytes, grid } from "./table.ts";

type Measured = Extract<EngineResults, { built: unknown }>;

/** So many engines stand beside each other: a terminal is some 120 characters wide. */
const ABREAST = 4;

/** What was measured on one content, as tables of text. */
export function tellContent({ content, paragraphs, engines }: ContentResults): string {
  const measured = engines.filter((each) => "built" in each);
  const left = engines.filter((each) => "why" in each).map(({ name, why }) => `  ${name}: not measured: ${why}`);
  const heading = `${paragraphs.toLocaleString("en")} paragraphs, ${content}`;
  const parts = [`${heading}\n${"=".repeat(heading.length)}`, costTable(measured)];
  for (let i = 0; i < measured.length; i += ABREAST) parts.push(classTable(measured.slice(i, i + ABREAST)));
  const reading = measured.filter(({ costs }) => Object.values(costs.classes).some(({ reads }) => reads !== null));
  if (reading.length > 0) parts.push(readTable(reading));
  const short = measured.flatMap(exceptions);
  if (short.length > 0) parts.push(short.join("\n"));
  if (left.length > 0) parts.push(left.join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function costTable(engines: readonly Measured[]): string {
  const head = [
    "",
    "build",
    "peak",
    "index",
    "no text",
    "files",
    "start",
    "idle heap",
    "heap",
    "first",
    "requests/s",
    "of hello",
    "found",
  ];
  const rows = engines.map(({ name, built, costs }) => {
    const { start, first, memoryAtStart = null, memory, rate, found } = costs;
    return [
      name,
      `${built.used.seconds.toFixed(1)} s`,
      bytes(built.used.memory),
      bytes(built.bytes),
      built.bytesWithoutText === undefined ? "–" : bytes(built.bytesWithoutText),
      `${built.files}`,
      start.cpu === null ? "–" : `${start.own === undefined ? "" : `${digits(start.own * 1e3)} of `}${ms(start.cpu)}`,
      memoryAtStart === null ? "–" : bytes(memoryAtStart),
      memory === null ? "–" : bytes(memory),
      ms(first.cpu ?? first.time),
      rate === null ? "–" : rate.requests.toFixed(0),
      rate === null ? "–" : rate.share.toFixed(2),
      `${found.found} of ${found.of}`,
    ];
  });
  return grid([head, ...rows]);
}

function classTable(engines: readonly Measured[]): string {
  const head = ["CPU of a query, ms: median / 90 % / worst", ...engines.map(({ name }) => name)];
  const rows = CLASS_NAMES.map((name) => [
    CLASSES[name],
    ...engines.map(({ costs }) => {
      const of = costs.classes[name];
      if (of === undefined) return "–";
      return `${of.cpu === null ? "time " : ""}${spreadOf(of.cpu ?? of.time)}`;
    }),
  ]);
  return grid([head, ...rows]);
}

/** What a figure of a class would hide: that it is of few queries, or of queries that find nothing. */
function exceptions({ name, costs }: Measured): string[] {
  return CLASS_NAMES.flatMap((one) => {
    const { queries = ENOUGH, answered = 1 } = costs.classes[one] ?? {};
    return [
      ...(queries < ENOUGH ? [`  ${name}, ${CLASSES[one]}: so slow that only ${queries} queries were asked`] : []),
      // A class that is cut short while it warms up was hardly looked at.
      ...(answered < 1 && queries > FEWEST
        ? [`  ${name}, ${CLASSES[one]}: ${Math.round(answered * 10)} of 10 looked at found anything`]
        : []),
    ];
  });
}

const ENOUGH = 200;
const FEWEST = 5;

function readTable(engines: readonly Measured[]): string {
  const head = ["reads of a new query: median / 90 % / worst, bytes at the median", ...engines.map(({ name }) => name)];
  const first = ["until the first answer", ...engines.map(({ costs }) => bytes(costs.first.bytes))];
  const rows = CLASS_NAMES.map((name) => [
    CLASSES[name],
    ...engines.map(({ costs }) => {
      const { reads, bytes: moved } = costs.classes[name] ?? {};
      return reads && moved ? `${reads.p50} / ${reads.p90} / ${reads.worst}, ${bytes(moved.p50)}` : "–";
    }),
  ]);
  return grid([head, first, ...rows]);
}

export function tellRun({ machine, node, commit, load }: Results): string {
  return [
    "build, peak: seconds and most memory of the process that builds; index: all that is kept to answer; no text: of that",
    "what is no paragraph; start: CPU until ready, of a Worker before that what is left of it when a hello that is handed",
    "the same files is taken off; idle heap, heap: heap and buffers before the first query and after all; first: CPU of",
    "the first query (of pagefind time); CPU: user and system of workerd less that of a Hono hello with as many reads, of",
    "Node for engines that live in the caller's process (lunr, flexsearch, orama, sqlite: no HTTP, no answer made), of",
    "pagefind the time in Chromium.",
    "–: it has no answer for such queries. Each engine had to find nine of ten paragraphs by their rarest words before it was timed.",
    `${machine}, Node ${node}, commit ${commit}, load ${load.map((each) => each.toFixed(1)).join(" to ")}`,
  ].join("\n");
}

/** Of seconds, as milliseconds. */
export const spreadOf = ({ p50, p90, worst }: Spread) =>
  [p50, p90, worst].map((each) => digits(each * 1e3)).join(" / ");

const ms = (seconds: number) => `${digits(seconds * 1e3)} ms`;

/** Two to three digits that count. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(2);
}
