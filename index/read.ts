import { extname } from "node:path";
import { CONTENT_LIMITS } from "../src/config.ts";
import type { Article, Paragraph } from "../src/search/document.ts";
import type { Rules } from "../src/search/rules.ts";
import { createAnalyser } from "../src/text/analyser.ts";
import { type ContentConfig, DEFAULTS } from "./config.ts";
import { findFiles, readBytes } from "./files.ts";
import { withFragments } from "./fragments.ts";
import { languagesOf } from "./languages.ts";
import { makeParagraphs } from "./paragraphs.ts";
import { BadContent, type ContentProblem } from "./problems.ts";
import { readRules } from "./rules.ts";
import { SOURCES } from "./sources/registry.ts";
import type { Report, SourceArticle, SourceSettings } from "./sources/source.ts";

export interface Content {
  /** What the site is called. */
  readonly name: string;
  readonly articles: readonly Article[];
  /** In reading order: article by article, place by place. */
  readonly paragraphs: readonly Paragraph[];
  /** What the site adds by hand. */
  readonly rules: Rules;
  readonly folded: number;
  readonly warnings: readonly ContentProblem[];
}

/**
 * Reads all content, and the site's rules for it.
 *
 * @param progress told how many of how many files have been read
 * @throws BadContent with every problem of every file and rule
 */
export function readContent(
  root: string,
  config: ContentConfig,
  progress: (done: number, of: number) => void,
): Content {
  const { sources, name, ...settings } = { ...DEFAULTS, ...config };
  const { files, problems: unread, warnings: unknown } = findFiles(root, sources, new Set(SOURCES.keys()));
  const problems: ContentProblem[] = [...nameProblems(name), ...unread];
  const warnings: ContentProblem[] = [...unknown];
  const read: SourceArticle[] = [];
  let done = 0;
  for (const found of files) {
    const { file, path } = found;
    const report: Report = {
      problem: (problem) => problems.push({ file, ...problem }),
      warning: (warning) => warnings.push({ file, ...warning }),
      skipped: () => {},
    };
    const bytes = readBytes(found, report.problem);
    const source = SOURCES.get(extname(file).toLowerCase())!;
    if (bytes) read.push(...source({ file, path, bytes }, settings satisfies SourceSettings, report));
    progress(++done, files.length);
  }
  problems.push(...duplicateIds(read));
  const articles: Article[] = [];
  const paragraphs: Paragraph[] = [];
  let folded = 0;
  for (const source of read) {
    const made = makeParagraphs(source);
    problems.push(...made.problems);
    warnings.push(...made.warnings);
    folded += made.folded;
    const own = made.paragraphs.map((paragraph) => ({ ...paragraph, article: articles.length }));
    paragraphs.push(...withFragments(source.article, own));
    articles.push(source.article);
  }
  if (problems.length === 0 && articles.length === 0) {
    const cure = `Put a ${[...SOURCES.keys()].join(" or ")} file there, or name other \`sources\` in index/config.ts.`;
    problems.push({ file: sources.join(", ") || "index/config.ts", what: "there are no articles", cure });
  }
  const analyser = createAnalyser(languagesOf(articles).map(({ language }) => language));
  const content = problems.length === 0 ? { articles, paragraphs } : null;
  const { rules, problems: ofRules } = readRules(config, content, analyser);
  problems.push(...ofRules);
  if (problems.length > 0) throw new BadContent(problems, warnings);
  return { name, articles, paragraphs, rules, folded, warnings };
}

function nameProblems(name: unknown): ContentProblem[] {
  const { nameLength: most } = CONTENT_LIMITS;
  if (
    typeof name === "string" &&
    name.isWellFormed() &&
    name.length <= most &&
    /^[^\s\p{C}](.*[^\s\p{C}])?$/u.test(name)
  ) {
    return [];
  }
  const what = `\`name\` is ${JSON.stringify(name) ?? String(name)}`;
  return [
    { file: "index/config.ts", what, cure: `Give one line of 1 to ${most} characters, without spaces around it.` },
  ];
}

function duplicateIds(read: readonly SourceArticle[]): ContentProblem[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, article }) => {
    const other = first.get(article.id);
    if (other === undefined) {
      first.set(article.id, file);
      return [];
    }
    const what = `it has the id “${article.id}”, and so has ${other}`;
    return [{ file, what, cure: "Give one of them another `id: …` in its front matter." }];
  });
}
