import type { Collection } from "../collections/collection.ts";
import { type Opened, openPilcrow } from "../pilcrow.ts";

/** What a check is run on: content, the search over it, and a plain account of its words to hold the search against. */
export interface Checked {
  readonly name: string;
  readonly content: Pick<Collection, "articles" | "paragraphs" | "queries">;
  readonly opened: Opened;
  /** Every word as the analysis writes it, with its index terms. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** By index term the words that have it. */
  readonly byTerm: ReadonlyMap<string, ReadonlySet<string>>;
}

export function prepare(name: string, content: Checked["content"]): Checked {
  const opened = openPilcrow(content.articles, content.paragraphs);
  const words = new Map<string, Set<string>>();
  const byTerm = new Map<string, Set<string>>();
  const read = (text: string, lang: string) => {
    for (const { word, terms } of opened.analyser.tokens(text, lang)) {
      for (const term of terms) {
        words.set(word, (words.get(word) ?? new Set()).add(term));
        byTerm.set(term, (byTerm.get(term) ?? new Set()).add(word));
      }
    }
  };
  for (const { title, lang } of content.articles) read(title, lang);
  for (const { text, credit = "", headings, article } of content.paragraphs) {
    for (const part of [text, credit, ...headings]) read(part, content.articles[article]!.lang);
  }
  return { name, content, opened, words, byTerm };
}

/** How many edits a reader's word may have, by its letters, as the design says it. */
export function allowedEdits(word: string): number {
  const letters = [...word].length;
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * Edits between two words: insertions, deletions, replacements and swaps of neighbours, no letter edited twice. The
 * whole table, so that it is plainly right.
 */
export function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = swap ? rows[i - 2]![j - 2]! + 1 : replaced;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, replaced, swapped));
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}

/** Whether the second word is what the first may have been meant for. */
export function isTypoOf(typed: string, meant: string): boolean {
  const allowed = allowedEdits(typed);
  return Math.abs([...typed].length - [...meant].length) <= allowed && editDistance(typed, meant) <= allowed;
}
