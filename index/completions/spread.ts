import type { Run, TextWords } from "./text-words.ts";

/** How much words say, by how they are spread. */
export interface Spread {
  /**
   * Residual inverse document frequency (Church and Gale 1995) of the word at a place, in bits: how much rarer the
   * articles that have it are than chance would have it. A word of a subject stands often in few articles, “without” a
   * little in all. Infinite where there are too few articles to tell.
   */
  burst(place: number): number;
  /**
   * Normalised pointwise mutual information (Bouma 2009) of the first and last word of a run, −1 to 1: how much oftener
   * paragraphs have the run than by chance they would have both words. 0: as often; 1: neither stands elsewhere.
   */
  cohesion(run: Run): number;
  /** In how many paragraphs a run stands. */
  paragraphsWith(run: Run): number;
}

/** Articles below which nothing can be told of a word's spread. */
const FEWEST_ARTICLES = 10;

/** @param kinds how many different keys the words have */
export function readSpread(words: TextWords, kinds: number, articles: number, paragraphs: number): Spread {
  const { keys, paragraphs: paragraphOf } = words;
  /** Of each word how often it stands, in how many articles and paragraphs, and the last of these. */
  const all = new Uint32Array(kinds);
  const inArticles = new Uint32Array(kinds);
  const inParagraphs = new Uint32Array(kinds);
  const lastArticle = new Int32Array(kinds).fill(-1);
  const lastParagraph = new Int32Array(kinds).fill(-1);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const paragraph = paragraphOf[at]!;
    all[key]!++;
    if (lastParagraph[key] === paragraph) continue;
    lastParagraph[key] = paragraph;
    inParagraphs[key]!++;
    const { article } = words.text(at);
    if (lastArticle[key] !== article) inArticles[key]!++;
    lastArticle[key] = article;
  }
  const paragraphsOf = ({ places }: Run) => {
    let count = 0;
    let last = -1;
    for (const place of places) {
      const paragraph = paragraphOf[place]!;
      if (paragraph !== last) count++;
      last = paragraph;
    }
    return count;
  };
  return {
    burst(place) {
      if (articles < FEWEST_ARTICLES) return Number.POSITIVE_INFINITY;
      const key = keys[place]!;
      return Math.log2(articles / inArticles[key]!) + Math.log2(1 - Math.exp(-all[key]! / articles));
    },
    cohesion(run) {
      const count = paragraphsOf(run);
      const [place] = run.places;
      const first = inParagraphs[keys[place!]!]!;
      const last = inParagraphs[keys[place! + run.length - 1]!]!;
      return count === paragraphs ? 1 : Math.log((count * paragraphs) / (first * last)) / -Math.log(count / paragraphs);
    },
    paragraphsWith: paragraphsOf,
  };
}
