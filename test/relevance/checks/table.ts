import { markdown } from "../table.ts";
import type { Highlights } from "./highlights.ts";
import type { Nonsense } from "./nonsense.ts";
import type { Spans } from "./spans.ts";

/** What the checks found of one content. */
export interface Findings {
  readonly name: string;
  readonly nonsense: Nonsense;
  /** Null where the content has no language that is written without spaces. */
  readonly spans: Spans | null;
  readonly highlights: Highlights;
}

/** Tables of the figures, and behind them the first few of everything that is not as it should be. */
export function findingsTables(all: readonly Findings[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const nonsense = all.map(({ name, nonsense: { letters, script, foreign } }) => [
    ...[name, `${letters.asked} + ${script.asked} + ${foreign.asked}`],
    ...[percent(letters.silent), percent(script.silent), percent(foreign.silent)],
    ...[percent(foreign.typo), percent(foreign.beginning), percent(foreign.form), String(foreign.unexplained.length)],
  ]);
  const spans = all.flatMap(({ name, spans }) =>
    spans
      ? [
          [
            ...[name, String(spans.asked), spans.recall.toFixed(4), String(spans.rare)],
            ...[percent(spans.ordered), percent(spans.orderedBesideTitles)],
          ],
        ]
      : [],
  );
  const highlights = all.map(({ name, highlights: { asked, ranges, unasked, split, disorderly } }) =>
    [name, asked, ranges, unasked, split, disorderly].map(String),
  );
  const heads = {
    nonsense: [
      ...["content", "asked", "strings: no hit", "another script: no hit", "another language: no hit"],
      ...["as a typo, suggested", "as a beginning", "as another form", "else"],
    ],
    spans: [
      ...["content", "spans", "recall", "in few paragraphs", "those before all others"],
      "the same, beside titles",
    ],
    highlights: ["content", "queries", "ranges", "not asked for", "split", "disorderly"],
  };
  return [
    markdown([heads.nonsense, ...nonsense], 1),
    ...(spans.length > 0 ? [markdown([heads.spans, ...spans], 1)] : []),
    markdown([heads.highlights, ...highlights], 1),
    ...all.map(examples),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function examples({ name, nonsense: { letters, script, foreign }, spans, highlights }: Findings): string {
  const lists = {
    "random strings": letters.loud,
    "another script": script.loud,
    "another language": foreign.unexplained,
    spans: spans?.wrong ?? [],
    highlights: highlights.wrong,
  };
  return Object.entries(lists)
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${name}, ${what}:\n${list.map((line) => `  ${line}`).join("\n")}`)
    .join("\n");
}
