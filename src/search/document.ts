/** What is indexed: articles and their paragraphs, the same for the build and for requests. */

export const PARAGRAPH_KINDS = ["body", "heading", "caption", "quote", "list", "table", "code"] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface Article {
  /** Letters, digits, `_` and `-` of any script. */
  readonly id: string;
  readonly title: string;
  /** The article's own address, absolute; absent when it has none and Pilcrow's page stands in for it. */
  readonly url?: string;
  /** BCP 47. */
  readonly lang: string;
  /** ISO 8601 calendar date or date-time. */
  readonly date?: string;
  readonly authors?: readonly string[];
  readonly section?: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  /** Absolute address of a picture that stands for the article. */
  readonly image?: string;
}

/**
 * What a browser looks for in a page to find a paragraph (a text fragment), in terms of the paragraph's own text, so that
 * little needs to be stored.
 */
export interface Fragment {
  /** How much of the text's beginning is looked for, in UTF-16 code units; all of it where there is no `end`. */
  readonly start: number;
  /** Where in the text its last words begin; what stands between is meant too. */
  readonly end?: number;
  /** The words right above the paragraph, where its own stand further up as well. */
  readonly prefix?: string;
}

export interface Paragraph {
  /** Article id, `.`, and 8 (or 12) Crockford base32 characters of the text's SHA-256. */
  readonly id: string;
  /** Number of its article, counted from 0 in the order of the artefact. */
  readonly article: number;
  /** Every place where it stands in its article, counted from 1, ascending; never empty. */
  readonly positions: readonly number[];
  readonly kind: ParagraphKind;
  /** As a reader sees it, white space collapsed. */
  readonly text: string;
  /** BCP 47, where it is not its article's. */
  readonly lang?: string;
  /** The headings above it, outermost first. */
  readonly headings: readonly string[];
  /** The nearest id in the article's own page, if any. */
  readonly anchor?: string;
  /** Of a caption: who is credited. */
  readonly credit?: string;
  /** Absent where no words of it lead to it rather than elsewhere. */
  readonly fragment?: Fragment;
}

/** The fields of a paragraph that are searched, in the order in which the index numbers them. */
export const FIELDS = ["text", "credit", "headings", "title"] as const;
export type Field = (typeof FIELDS)[number];
/** The first so many FIELDS are the paragraph itself: text and credit. */
export const OWN_FIELDS = 2;
export const TITLE = FIELDS.indexOf("title");
