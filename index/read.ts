import { CONTENT_LIMITS } from "../src/config.ts";
import type { Article, Paragraph } from "../src/search/document.ts";
import type { Rules } from "../src/search/rules.ts";
import { createAnalyser } from "../src/text/analyser.ts";
import { keyOf, settingsKey } from "./cache/keys.ts";
import { MemoryStore, type Store } from "./cache/store.ts";
import { configProblems } from "./check-config.ts";
import { type ContentConfig, DEFAULTS } from "./config.ts";
import { findFiles } from "./files.ts";
import { languagesOf } from "./languages.ts";
import { type LeftOut, LeftOutTally } from "./left-out.ts";
import { WORKER_BYTES } from "./platform.ts";
import { BadContent, type ContentProblem } from "./problems.ts";
import { makeArticle } from "./reading/article.ts";
import { articleOf, type ReadFile, readFile } from "./reading/file.ts";
import { findRepeated, type Repeated, repeatedBlocks } from "./reading/repeated.ts";
import { placeFiles } from "./reading/sitemaps.ts";
import { Takedown, type TakenDown } from "./reading/takedown.ts";
import { readRules } from "./rules.ts";
import { SOURCES } from "./sources/registry.ts";

export interface Content {
  /** What the site is called. */
  readonly name: string;
  readonly articles: readonly Article[];
  /** In reading order: article by article, place by place. */
  readonly paragraphs: readonly Paragraph[];
  /** For each article what stands for all that it was made of; null where nothing does. */
  readonly keys: readonly (string | null)[];
  /** What the site adds by hand. */
  readonly rules: Rules;
  readonly folded: number;
  readonly warnings: readonly ContentProblem[];
  /** Files and items that were left out on purpose. */
  readonly left: readonly LeftOut[];
  /** Blocks of pages that were left out, since many pages say the same: their text, and how many pages that are. */
  readonly repeated: readonly (Repeated & { readonly text: string })[];
  readonly taken: TakenDown;
  /** How many files were read, and how many of them had to be parsed. */
  readonly files: { readonly read: number; readonly parsed: number };
}

export interface Remembered {
  /** Keeps what was made of a file. */
  readonly store: Store;
  /** Stands for the code that makes it. */
  readonly code: string;
}

/**
 * Reads all content, and the site's rules for it. One file is open at a time.
 *
 * @param progress told how many of how many files have been read
 * @throws BadContent with every problem of every file and rule
 */
export function readContent(
  root: string,
  config: ContentConfig,
  progress: (done: number, of: number) => void,
  remembered: Remembered = { store: new MemoryStore(), code: "" },
): Content {
  const { store } = remembered;
  const { name, sources, takedown: entries } = { ...DEFAULTS, ...config };
  const { files, repeated, problems, warnings, left } = readPages(root, config, progress, remembered);
  const articles: Article[] = [];
  const paragraphs: Paragraph[] = [];
  const keys: (string | null)[] = [];
  const size = { articles: 0, paragraphs: 0, text: 0 };
  let folded = 0;
  const takedown = new Takedown(Array.isArray(entries) ? entries : []);
  const dropped = new Map<Repeated, string>();
  const ids = new Map<string, string>();
  for (const file of files) {
    for (const [number, page] of file.articles.entries()) {
      const numbers = repeatedBlocks(page, repeated[file.found.source]!);
      const made = makeArticle(file, number, numbers, takedown, store);
      problems.push(...made.problems);
      warnings.push(...made.warnings);
      if (made.taken) {
        left.add(made.article.id, "taken down");
        continue;
      }
      problems.push(...sameId(ids, made.article, file.found.file));
      folded += made.folded;
      size.articles++;
      size.paragraphs += made.paragraphs.length;
      for (const { text } of made.paragraphs) size.text += text.length;
      for (const block of numbers) {
        const which = repeated[file.found.source]!.get(page.hashes[block]!)!;
        if (!dropped.has(which)) dropped.set(which, articleOf(file, number, store).blocks[block]!.text);
      }
      if (size.text > CONTENT_LIMITS.text) {
        // So much is only counted.
        for (const kept of [articles, paragraphs, keys]) kept.length = 0;
        continue;
      }
      for (const paragraph of made.paragraphs) paragraphs.push({ ...paragraph, article: articles.length });
      articles.push(made.article);
      keys.push(made.key);
    }
  }
  for (const entry of takedown.unmet()) {
    const what = `\`takedown\`: nothing in the content is “${entry}”`;
    const cure = "If it is gone from the sources, all is well; else correct the id, address or path.";
    warnings.push({ file: "index/config.ts", what, cure });
  }
  if (problems.length === 0 && articles.length === 0) problems.push(nothingToRead(sources, left.list()));
  if (size.text > CONTENT_LIMITS.text) problems.push(tooMuch(sources, size));
  const analyser = createAnalyser(languagesOf(articles, paragraphs).map(({ language }) => language));
  const content = problems.length === 0 ? { articles, paragraphs } : null;
  const { rules, problems: ofRules } = readRules(config, content, analyser);
  problems.push(...ofRules);
  if (problems.length > 0) throw new BadContent(problems, warnings);
  return {
    ...{ name, articles, paragraphs, keys, rules, folded, warnings, taken: takedown },
    left: left.list(),
    repeated: [...dropped].map(([of, text]) => ({ ...of, text })).sort((a, b) => b.pages - a.pages),
    files: { read: files.length, parsed: files.filter(({ parsed }) => parsed).length },
  };
}

interface Pages {
  readonly files: readonly ReadFile[];
  /** Of each source, what its pages repeat. */
  readonly repeated: readonly ReadonlyMap<number, Repeated>[];
  readonly problems: ContentProblem[];
  readonly warnings: ContentProblem[];
  readonly left: LeftOutTally;
}

/** Reads every file into the store. What is wrong is in the result. */
export function readPages(
  root: string,
  config: ContentConfig,
  progress: (done: number, of: number) => void,
  { store, code }: Remembered,
): Pages {
  const wrong = configProblems(config);
  // What is configured wrongly would only be misunderstood.
  if (wrong.length > 0) return { files: [], repeated: [], problems: wrong, warnings: [], left: new LeftOutTally() };
  const {
    sources,
    name: _,
    exclude,
    takedown: __,
    repeated,
    synonyms: ___,
    pins: ____,
    ...settings
  } = {
    ...DEFAULTS,
    ...config,
  };
  const { files: found, ...met } = findFiles(root, sources, new Set(SOURCES.keys()), exclude);
  const problems = [...met.problems];
  const warnings = [...met.warnings];
  const left = new LeftOutTally();
  for (const each of met.left) left.addAll(each);
  const reader = keyOf(code, settingsKey(settings));
  const files: ReadFile[] = [];
  const placed = placeFiles(found, (warning) => warnings.push(warning));
  for (const [i, file] of placed.entries()) {
    const read = readFile(file, settings, reader, store, (problem) => problems.push(problem));
    if (read) {
      files.push(read);
      warnings.push(...read.warnings);
      for (const why of read.skipped) left.add(file.file, why);
    }
    progress(i + 1, found.length);
  }
  const pagesOf = (source: number) => files.flatMap(({ found, articles }) => (found.source === source ? articles : []));
  const drop = repeated === "drop";
  return {
    ...{ files, problems, warnings, left },
    repeated: sources.map((_, source) => (drop ? findRepeated(pagesOf(source)) : new Map())),
  };
}

function sameId(known: Map<string, string>, { id }: Article, file: string): ContentProblem[] {
  const other = known.get(id);
  known.set(id, other ?? file);
  if (other === undefined) return [];
  const twice = other === file ? "another article of this file" : other;
  const what = `it has the id “${id}”, and so has ${twice}`;
  const cure = /\.x?html?$/i.test(file)
    ? 'Give one of them an id of its own (`data-pilcrow-id="…"` on its `<body>`), or leave it out with --exclude.'
    : "Give one of them another `id: …` in its front matter.";
  return [{ file, what, cure }];
}

function tooMuch(sources: readonly string[], size: Readonly<Record<"articles" | "paragraphs" | "text", number>>) {
  const [articles, paragraphs, text, most] = [size.articles, size.paragraphs, size.text, CONTENT_LIMITS.text].map((n) =>
    n.toLocaleString("en"),
  );
  return {
    file: sources.join(", "),
    what: `${articles} articles were read, with ${paragraphs} paragraphs and ${text} characters; of more than ${most} no index is made`,
    cure: `A Worker may have ${WORKER_BYTES.toLocaleString("en")} bytes in all: leave out what nobody looks for (\`exclude\`), or build parts, each for a Worker of its own.`,
  };
}

function nothingToRead(sources: readonly string[], left: readonly LeftOut[]): ContentProblem {
  const seen = left.map(({ why, count }) => `${count.toLocaleString("en")} ${why}`).join("; ");
  return {
    file: sources.map((source) => `${source}`).join(", ") || "index/config.ts",
    what: `there are no articles${seen === "" ? "" : ` (left out: ${seen})`}`,
    cure: `Put a file there that can be read (${[...SOURCES.keys()].join(", ")}), or name other \`sources\`.`,
  };
}
