import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isShortGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import type { Vocabulary } from "../indexing/vocabulary.ts";
import { PhraseCounter } from "./counter.ts";
import { chooseRuns, findRuns } from "./runs.ts";
import { Sample } from "./sample.ts";
import { type PlacedText, WordCollector } from "./text-words.ts";
import { headings, ownNames, titles } from "./told.ts";

/** So many times as many completions as are kept are compared, of more the best. */
const COMPARED = 2;

/**
 * Chooses what queries are completed with: titles and headings; names, which are told by their capitals; phrases that
 * recur; telling words. Texts are added in order, what is chosen depends on all of them; of a large content names, phrases
 * and words are looked for in a sample, and counted in all of it.
 */
export class CompletionChooser {
  readonly #analyser: Analyser;
  readonly #counter: PhraseCounter;
  readonly #words = new WordCollector();
  readonly #vocabulary: Vocabulary;
  readonly #articles: readonly Article[];
  readonly #paragraphs: readonly Paragraph[];
  readonly #sample: Sample;
  /** The article that texts were added of last, and its first paragraph. */
  #last = { article: -1, first: 0 };
  /** How many articles and paragraphs have been taken into the sample, and the last of each. */
  #sampled = { articles: 0, paragraphs: 0, article: -1, paragraph: -1 };

  constructor(
    analyser: Analyser,
    vocabulary: Vocabulary,
    articles: readonly Article[],
    paragraphs: readonly Paragraph[],
  ) {
    this.#analyser = analyser;
    this.#counter = new PhraseCounter(analyser, vocabulary);
    this.#vocabulary = vocabulary;
    this.#articles = articles;
    this.#paragraphs = paragraphs;
    this.#sample = new Sample(paragraphs.length);
  }

  /**
   * Adds the text or credit that comes next.
   *
   * @param entries its tokens, and for each whether it stands apart, as PhraseCounter has them
   * @param units gives its units, and what else is told of them, as WordCollector has them
   */
  add(
    text: PlacedText,
    entries: ArrayLike<number>,
    apart: ArrayLike<number>,
    units: () => ArrayLike<number>,
    flags: ArrayLike<number>,
  ): void {
    const { article, paragraph } = text;
    if (this.#last.article !== article) this.#last = { article, first: paragraph };
    const sampled = this.#sample.has(this.#articles[article]!.id, paragraph - this.#last.first);
    this.#counter.add(paragraph, sampled, entries, apart);
    if (!sampled) return;
    this.#words.add(text, units(), flags);
    const so = this.#sampled;
    if (so.article !== article) so.articles++;
    if (so.paragraph !== paragraph) so.paragraphs++;
    Object.assign(so, { article, paragraph });
  }

  /** The best first. */
  finish(): Completion[] {
    const found = this.#found();
    const inOrder = found.length > COMPARED * COMPLETION_LIMITS.most ? bestOf(found) : found;
    const chosen = new Map<string, Completion>();
    for (const completion of inOrder) {
      const { text, count } = completion;
      if (count === 0 || text.length > COMPLETION_LIMITS.length) continue;
      const words = this.#wordsOf(text);
      // “Health checks” and “health check” are one; a title or heading is shown as it is.
      const key = words.map(({ terms }) => terms.join("+")).join(" ");
      if (key === "" || chosen.has(key)) continue;
      // A lone character stands for whatever begins with it.
      if (words.some(({ word }) => isShortGram(word))) continue;
      chosen.set(key, completion);
    }
    return byWeight([...chosen.values()]).slice(0, COMPLETION_LIMITS.most);
  }

  #found(): Completion[] {
    const whole = this.#sample.share === 1;
    const size = {
      articles: whole ? this.#articles.length : this.#sampled.articles,
      sampled: whole ? this.#paragraphs.length : this.#sampled.paragraphs,
      paragraphs: this.#paragraphs.length,
    };
    const runs = findRuns(this.#words.read(), this.#vocabulary.kinds.size, size);
    const names = ownNames(this.#articles);
    const counts = this.#counter.count([...runs.map(({ text }) => text), ...names].map((text) => this.#wordsOf(text)));
    return [
      ...titles(this.#articles, this.#paragraphs),
      ...headings(this.#paragraphs),
      ...names.map((text, i): Completion => ({ text, kind: "name", count: counts.all[runs.length + i]! })),
      ...chooseRuns(runs, counts, size),
    ];
  }

  #wordsOf(text: string): Token[] {
    return this.#analyser.tokens(text).filter(({ width, part }) => width === 1 && !part);
  }
}

/** The best of more than are to be compared, in the order in which they came. */
function bestOf(found: readonly Completion[]): Completion[] {
  const best = new Set(byWeight(found).slice(0, COMPARED * COMPLETION_LIMITS.most));
  return found.filter((completion) => best.has(completion));
}

function byWeight(completions: readonly Completion[]): Completion[] {
  const weighed = completions.map((completion) => ({ completion, weight: weight(completion) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.completion.text < b.completion.text ? -1 : 1));
  return weighed.map(({ completion }) => completion);
}

/** How likely it is meant: by how much it stands for, and the more the longer it is. */
function weight({ text, kind, count }: Completion): number {
  const words = Math.min(text.split(" ").length, 3);
  const longer = kind === "name" || kind === "phrase" ? 1 + 0.2 * (words - 1) : 1;
  return KINDS[kind] * longer * Math.log2(1 + count);
}

const KINDS: Readonly<Record<Completion["kind"], number>> = {
  title: 1.5,
  heading: 1.3,
  name: 1.5,
  phrase: 1.4,
  word: 1,
};
