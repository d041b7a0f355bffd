/** How an index is laid out in pages. */
export interface Layout {
  /** Bytes after which a page of postings is full: all terms of a typed beginning stand in one or two. */
  readonly postingPage: number;
  /** Bytes above which the record of a term is a page of its own. */
  readonly giant: number;
  /** Bytes after which a page of paragraphs is full: of each mostly one is shown. */
  readonly documentPage: number;
  /** Bytes of a page of ids. */
  readonly idPage: number;
  /** Paragraphs of a term from which its postings can be stepped over: fewer are read faster than they are stepped over. */
  readonly blocksFrom: number;
  /** The share of all paragraphs from which four bits for each cost less than the numbers of those that hold the term. */
  readonly denseShare: number;
}

/** Measured with a million paragraphs: fewer than a thousand pages of postings, of which a query reads two or three. */
export const LAYOUT: Layout = {
  postingPage: 128 * 1024,
  giant: 64 * 1024,
  documentPage: 32 * 1024,
  idPage: 64 * 1024,
  blocksFrom: 1024,
  denseShare: 1 / 4,
};
