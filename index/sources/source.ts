import type { Article, ParagraphKind } from "../../src/search/document.ts";
import type { ContentProblem } from "../problems.ts";

/** A piece of an article as a source found it, before paragraphs are made of it. */
export interface Block {
  readonly kind: ParagraphKind;
  /** As a reader sees it; white space need not be collapsed yet. */
  readonly text: string;
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly anchor?: string;
  readonly credit?: string;
}

/** One article as read from one file. */
export interface SourceArticle {
  /** The file, relative to the project. */
  readonly file: string;
  readonly article: Article;
  readonly blocks: readonly Block[];
}

/** A file whose bytes are known to be text. */
export interface SourceFile {
  /** Relative to the project, for messages. */
  readonly file: string;
  /** Relative to the source folder, with `/`, for ids and addresses. */
  readonly path: string;
  readonly text: string;
}

/** Settings that every source needs; see ContentConfig. */
export interface SourceSettings {
  readonly language: string;
  readonly site?: string;
  readonly creditPatterns: readonly (string | RegExp)[];
}

/** Reads one file of one format. Problems and warnings are reported, never thrown. */
export type Source = (
  file: SourceFile,
  settings: SourceSettings,
  report: {
    problem(problem: Omit<ContentProblem, "file">): void;
    warning(warning: Omit<ContentProblem, "file">): void;
  },
) => SourceArticle | null;
