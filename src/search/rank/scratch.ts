/**
 * Room for sums by paragraph, made once for a searcher: a query that held them in maps would spend most of its time
 * there. Whoever uses it leaves zeros behind and never awaits in between, so searches cannot meet in it.
 */
export interface Scratch {
  readonly frequency: Float64Array;
  readonly best: Float64Array;
  readonly own: Uint8Array;
  readonly share: Float64Array;
  readonly score: Float64Array;
  /** By article. */
  readonly articles: Float64Array;
  readonly articleMarks: Uint32Array;
}

export function createScratch(paragraphs: number, articles: number): Scratch {
  return {
    frequency: new Float64Array(paragraphs),
    best: new Float64Array(paragraphs),
    own: new Uint8Array(paragraphs),
    share: new Float64Array(paragraphs),
    score: new Float64Array(paragraphs),
    articles: new Float64Array(articles),
    articleMarks: new Uint32Array(articles),
  };
}
