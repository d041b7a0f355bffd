import type { Article, ParagraphKind } from "../../src/search/document.ts";
import type { ContentProblem } from "../problems.ts";
import type { Listed } from "./sitemap/sitemap.ts";

/** A piece of an article as a source found it, before paragraphs are made of it. */
export interface Block {
  readonly kind: ParagraphKind;
  /** As a reader sees it; white space need not be collapsed yet. */
  readonly text: string;
  /** Of a text that is collapsed: the places of the spaces at which readers see a line or cell end, if any. */
  readonly lines?: readonly number[];
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly anchor?: string;
  readonly credit?: string;
  /** BCP 47, where it differs from the article's. */
  readonly lang?: string;
}

/** A piece of a file that is not part of the article. */
export interface Dropped {
  /** The element or piece, such as `<nav class=menu>`. */
  readonly what: string;
  /** One short sentence. */
  readonly why: string;
  /** How its text begins, at most 80 characters. */
  readonly text: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** One article as read from a file. */
export interface SourceArticle {
  /** The file, relative to the project. */
  readonly file: string;
  readonly article: Article;
  readonly blocks: readonly Block[];
  readonly dropped?: readonly Dropped[];
  /** Where values of the article were found, such as `<link rel=canonical>`, for who looks how a page was read. */
  readonly from?: Readonly<Partial<Record<keyof Article, string>>>;
}

export interface SourceFile {
  /** Relative to the project, for messages. */
  readonly file: string;
  /** Relative to the source folder, with `/`, for ids and addresses. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a sitemap of its source says of it. */
  readonly listed?: Listed;
  /** Whether its source is a folder that holds HTML pages: a feed there repeats what they say. */
  readonly amongPages?: boolean;
  /** Whether a page of HTML in its source has the same place, so that it is a copy of that. */
  readonly isCopy?: boolean;
  /** Whether it is a folder's own page, and a page beside that folder has the same name: `a/index.html` and `a.html`. */
  readonly isTwin?: boolean;
}

/** Settings that every source needs; see ContentConfig. */
export interface SourceSettings {
  readonly language: string;
  readonly site?: string;
  readonly creditPatterns: readonly (string | RegExp)[];
  readonly html?: HtmlSettings;
}

/** CSS selectors that say how pages are read. */
export interface HtmlSettings {
  /** What the article is; where nothing matches, it is found as without. */
  readonly main?: string | readonly string[];
  /** What is left out. */
  readonly ignore?: string | readonly string[];
}

/** Where a source tells what it met. */
export interface Report {
  /** Stops the build. */
  problem(problem: Omit<ContentProblem, "file">): void;
  warning(warning: Omit<ContentProblem, "file">): void;
  /** The file, or an item of it, is left out on purpose: a draft, a redirect, what asks not to be indexed. */
  skipped(why: string): void;
}

/** Reads a file of one format, article by article. What is wrong is reported, never thrown. */
export type Source = (file: SourceFile, settings: SourceSettings, report: Report) => Iterable<SourceArticle>;
