import type { ParagraphKind } from "../../../src/search/document.ts";

/** A page of a site: its blocks as HTML, in which the words of links are looked for. */
export interface NastyPage {
  readonly name: string;
  readonly lang: string;
  readonly title: string;
  /** What stands around the text that is indexed. */
  readonly before?: string;
  readonly blocks: readonly (readonly [ParagraphKind, html: string])[];
}

export const body = (...html: readonly string[]) => html.map((one) => ["body", one] as const);
