import { DEFAULTS } from "../../../index/config.ts";
import type { Source, SourceArticle, SourceFile, SourceSettings } from "../../../index/sources/source.ts";

export interface Told {
  readonly line?: number;
  readonly what: string;
  readonly cure: string;
}

export interface Reading {
  readonly articles: readonly SourceArticle[];
  readonly problems: readonly Told[];
  readonly warnings: readonly Told[];
  readonly skipped: readonly string[];
}

/** All that a source gives of one file. */
export function readWith(
  source: Source,
  content: string | Uint8Array,
  settings: Partial<SourceSettings> = {},
  file: Partial<SourceFile> = {},
): Reading {
  const problems: Told[] = [];
  const warnings: Told[] = [];
  const skipped: string[] = [];
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const articles = [
    ...source(
      { file: "content/file", path: "file", bytes, ...file },
      { ...DEFAULTS, ...settings },
      {
        problem: (told) => problems.push(told),
        warning: (told) => warnings.push(told),
        skipped: (why) => skipped.push(why),
      },
    ),
  ];
  return { articles, problems, warnings, skipped };
}
