import type { Article, Paragraph } from "../document.ts";
import type { Rules } from "../rules.ts";

/** Names of the sections of an artefact and what each holds, as JSON. */
export interface Sections {
  readonly documents: { readonly articles: readonly Article[]; readonly paragraphs: readonly Paragraph[] };
  /** MiniSearch's own plain form (AsPlainObject). */
  readonly index: unknown;
  /** The dictionary of words as written, sorted, with document frequencies. */
  readonly words: { readonly words: readonly string[]; readonly counts: readonly number[] };
  /** What the site added by hand. */
  readonly rules: Rules;
}
