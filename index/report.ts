import { CONTENT_LIMITS } from "../src/config.ts";
import type { IndexForm } from "./form.ts";
import type { LeftOut } from "./left-out.ts";
import { ASSET_FILES, PAID_ASSET_FILES, WORKER_BYTES, WORKER_MEMORY, WORKER_START } from "./platform.ts";
import { type ContentProblem, formatProblem } from "./problems.ts";
import type { Content } from "./read.ts";
import { whyRepeated } from "./reading/repeated.ts";
import type { SampleQuery } from "./samples.ts";

/** What a build has to tell. */
export interface Built {
  readonly content: Content;
  readonly languages: readonly string[];
  readonly terms: number;
  readonly version: string;
  readonly form: IndexForm;
  /** See Encoded. */
  readonly size: number;
  /** Whether the form was asked for. */
  readonly forced: boolean;
  /** Pages beside the artefact, and their bytes in all; none of an index in memory. */
  readonly pages: { readonly count: number; readonly bytes: number } | undefined;
  /** Of the artefact, and of all that the Worker carries besides its code. */
  readonly bytes: number;
  readonly allBytes: number;
  /** Milliseconds of CPU that opening it took here. */
  readonly openMs: number;
  readonly seconds: number;
  readonly samples: readonly SampleQuery[];
}

/** What a build says at its end. */
export function formatReport(built: Built): string {
  const { content, seconds, samples } = built;
  const { read, parsed } = content.files;
  const unchanged = read - parsed;
  const rows = [
    ["files", `${count(read)}${unchanged > 0 ? `, ${count(unchanged)} unchanged and not parsed again` : ""}`],
    ["articles", count(content.articles.length)],
    ["paragraphs", `${count(content.paragraphs.length)}${kindsOf(content)}`],
    ...(content.folded > 0 ? [["folded repeats", count(content.folded)]] : []),
    ["languages", built.languages.join(", ")],
    ["terms", count(built.terms)],
    ["index", `${count(built.bytes)} bytes${pagesOf(built)}, version ${built.version}`],
    ["engine", engineOf(built)],
    ["time", `${seconds.toFixed(1)} s`],
  ];
  const next = [
    ["npm start", "see it at http://localhost:8787"],
    ["npm run inspect -- <file or id>", "see how a page was read"],
    ["npm run deploy", "put it on the web"],
  ];
  return [
    table(rows),
    ...section("Left out", content.left.map(leftOut)),
    ...section(
      "Left out of pages, since many say the same",
      content.repeated.slice(0, SHOWN).map(repeatedLine),
      content.repeated.length,
    ),
    ...section(
      "Ask it",
      samples.map(({ query, total }) => `npm run search -- "${query}"  ${count(total)} found`),
    ),
    ...section("Next", [table(next).slice(2)]),
    ...tooLarge(built),
  ].join("\n");
}

/** Of a long list so many are shown. */
const SHOWN = 5;

const count = (n: number) => n.toLocaleString("en");

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name]) => name!.length)) + 2;
  return rows.map(([name, value]) => `  ${name!.padEnd(width)}${value}`).join("\n");
}

function section(heading: string, lines: readonly string[], of = lines.length): string[] {
  if (lines.length === 0) return [];
  const more = of > lines.length ? [`  and ${count(of - lines.length)} more`] : [];
  return ["", heading, ...lines.map((line) => `  ${line}`), ...more];
}

/** ` (body 6, caption 1)` */
function kindsOf({ paragraphs }: Content): string {
  const counts = new Map<string, number>();
  for (const { kind } of paragraphs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const inOrder = [...counts].sort(([, a], [, b]) => b - a).map(([kind, n]) => `${kind} ${count(n)}`);
  return inOrder.length === 0 ? "" : ` (${inOrder.join(", ")})`;
}

function leftOut({ why, count: n, examples }: LeftOut): string {
  const more = n > examples.length ? `, and ${count(n - examples.length)} more` : "";
  return `${count(n)} ${why}: ${examples.join(", ")}${more}`;
}

function repeatedLine(repeated: Content["repeated"][number]): string {
  const text = repeated.text.replace(/\s+/gu, " ").trim();
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”: ${whyRepeated(repeated)}`;
}

/** What a Worker will not carry is said last, where it is read. */
function tooLarge({ allBytes, bytes, openMs, content, form, pages }: Built): string[] {
  const paragraphs = `This index of ${count(content.paragraphs.length)} paragraphs`;
  const cure = "Leave out what nobody looks for (`exclude`), or build parts, each for a Worker of its own.";
  if (allBytes > WORKER_BYTES) {
    return section("Too large for one Worker", [
      `${paragraphs} can be searched here, but it cannot be deployed: it has ${megabytes(allBytes)}, a Worker may have ${megabytes(WORKER_BYTES)}.`,
      cure,
    ]);
  }
  if (pages !== undefined && pages.count > ASSET_FILES) {
    return section("Too large for the free plan", [
      `${paragraphs} has ${count(pages.count)} pages; with a Worker go ${count(ASSET_FILES)} files, on the paid plan ${count(PAID_ASSET_FILES)}.`,
      cure,
    ]);
  }
  const memory = bytes * MEMORY_PER_BYTE[form];
  const doubts = [
    ...(openMs > WORKER_START
      ? [
          `opening it took ${count(Math.round(openMs))} ms of CPU here, a Worker must start within ${count(WORKER_START)}`,
        ]
      : []),
    ...(memory > WORKER_MEMORY
      ? [`it needs about ${megabytes(memory)} of memory, a Worker has ${megabytes(WORKER_MEMORY)}`]
      : []),
  ];
  if (doubts.length === 0) return [];
  return section("Perhaps too large for one Worker", [
    `${paragraphs} may be refused when it is deployed: ${doubts.join("; ")}.`,
    cure,
  ]);
}

/** The form, and why it is this one. */
function engineOf({ form, forced, size }: Built): string {
  const engine = ENGINES[form];
  if (forced) return `${engine}, as asked for`;
  const { miniSearch, packed } = CONTENT_LIMITS;
  const has = `since it has ${megabytes(size)} packed`;
  if (form === "minisearch") return `${engine}, ${has}, not more than ${megabytes(miniSearch)}`;
  if (form === "packed") return `${engine}, ${has}, more than ${megabytes(miniSearch)}`;
  // The texts alone may be that much.
  return `${engine}, ${has} or more, above ${megabytes(packed)}`;
}

const ENGINES = {
  minisearch: "resident: MiniSearch's index, in memory",
  packed: "resident: MiniSearch's postings, packed, in memory",
  paged: "paged: MiniSearch's postings, in pages that are read when they are asked for",
} as const satisfies Record<IndexForm, string>;

function pagesOf({ pages }: Built): string {
  return pages === undefined ? "" : ` in memory and ${megabytes(pages.bytes)} in ${count(pages.count)} pages`;
}

/** How much memory an open index takes for each byte that it is stored in; measured on contents of 2,000 to 1,000,000. */
const MEMORY_PER_BYTE = { minisearch: 4, packed: 1.7, paged: 2 } as const satisfies Record<IndexForm, number>;

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function formatProblems(problems: readonly ContentProblem[], one: string, many: string): string {
  const heading = `${count(problems.length)} ${problems.length === 1 ? one : many}`;
  return [heading, ...problems.map((problem) => `  ${formatProblem(problem).replaceAll("\n", "\n  ")}`)].join("\n");
}

/** Warnings with one cure are one matter: the first few of each are shown. */
export function formatWarnings(warnings: readonly ContentProblem[]): string {
  const matters = Map.groupBy(warnings, ({ cure }) => cure);
  const lines = [...matters.values()].flatMap((alike) => {
    const shown = alike.slice(0, SHOWN).map((each) => `  ${formatProblem(each).replaceAll("\n", "\n  ")}`);
    return alike.length <= SHOWN ? shown : [...shown, `  and ${count(alike.length - SHOWN)} more like these`];
  });
  return [`${count(warnings.length)} ${warnings.length === 1 ? "warning" : "warnings"}`, ...lines].join("\n");
}
