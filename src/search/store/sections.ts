import type { Article, Paragraph } from "../document.ts";
import type { StoredLexicon } from "./lexicon.ts";

/** Names of the sections of an artefact and what each holds. */
export interface Sections {
  readonly documents: { readonly articles: readonly Article[]; readonly paragraphs: readonly Paragraph[] };
  /** MiniSearch's own plain form (AsPlainObject). */
  readonly index: unknown;
  /** The dictionary of words as written, sorted, with document frequencies. */
  readonly words: { readonly words: readonly string[]; readonly counts: readonly number[] };
  readonly lexicon: StoredLexicon;
  /** See sequences.ts; the other sections are JSON. */
  readonly sequences: Uint8Array;
}

/** Reads every section; throws what JSON.parse throws. */
export function readSections(section: (name: string) => Uint8Array): Sections {
  const json = (name: keyof Sections) => JSON.parse(new TextDecoder().decode(section(name)));
  return {
    documents: json("documents"),
    index: json("index"),
    words: json("words"),
    lexicon: json("lexicon"),
    sequences: section("sequences"),
  };
}
