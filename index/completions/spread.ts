import type { Run, TextWord } from "./text-words.ts";

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

export function readSpread(words: readonly TextWord[], articles: number, paragraphs: number): Spread {
  /** Of each word how often it stands, in how many articles and paragraphs, and the last of these. */
  const known = new Map<string, Record<"all" | "articles" | "paragraphs" | "article" | "paragraph", number>>();
  for (const { key, article, paragraph } of words) {
    const of = known.get(key) ?? { all: 0, articles: 0, paragraphs: 0, article: -1, paragraph: -1 };
    known.set(key, of);
    of.all++;
    if (of.article !== article) of.articles++;
    if (of.paragraph !== paragraph) of.paragraphs++;
    of.article = article;
    of.paragraph = paragraph;
  }
  const at = (place: number) => known.get(words[place]!.key)!;
  const paragraphsOf = ({ places }: Run) => new Set(places.map((place) => words[place]!.paragraph)).size;
  return {
    burst(place) {
      if (articles < FEWEST_ARTICLES) return Number.POSITIVE_INFINITY;
      const of = at(place);
      return Math.log2(articles / of.articles) + Math.log2(1 - Math.exp(-of.all / articles));
    },
    cohesion(run) {
      const count = paragraphsOf(run);
      const [place] = run.places;
      const first = at(place!).paragraphs;
      const last = at(place! + run.length - 1).paragraphs;
      return count === paragraphs ? 1 : Math.log((count * paragraphs) / (first * last)) / -Math.log(count / paragraphs);
    },
    paragraphsWith: paragraphsOf,
  };
}
