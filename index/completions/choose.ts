import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isShortGram } from "../../src/text/grams.ts";
import type { Vocabulary } from "../indexing/vocabulary.ts";
import { PhraseCounter } from "./counter.ts";
import { chooseRuns } from "./runs.ts";
import { type PlacedText, WordCollector } from "./text-words.ts";
import { headings, ownNames, titles } from "./told.ts";

/**
 * Chooses what queries are completed with: titles and headings; names, which are told by their capitals; phrases that
 * recur; telling words. Texts are added in order, what is chosen depends on all of them.
 */
export class CompletionChooser {
  readonly #analyser: Analyser;
  readonly #counter: PhraseCounter;
  readonly #words = new WordCollector();
  readonly #vocabulary: Vocabulary;

  constructor(analyser: Analyser, vocabulary: Vocabulary) {
    this.#analyser = analyser;
    this.#counter = new PhraseCounter(analyser, vocabulary);
    this.#vocabulary = vocabulary;
  }

  /**
   * Adds the text or credit that comes next.
   *
   * @param entries its tokens, and for each whether it stands apart, as PhraseCounter has them
   * @param units its units, and what else is told of them, as WordCollector has them
   */
  add(
    text: PlacedText,
    entries: ArrayLike<number>,
    apart: ArrayLike<number>,
    units: ArrayLike<number>,
    flags: ArrayLike<number>,
  ): void {
    this.#counter.add(text.paragraph, entries, apart);
    this.#words.add(text, units, flags);
  }

  /** The best first. */
  finish(articles: readonly Article[], paragraphs: readonly Paragraph[]): Completion[] {
    const names = ownNames(articles).map(
      (text): Completion => ({ text, kind: "name", count: this.#counter.count(text) }),
    );
    const found = [
      ...titles(articles, paragraphs),
      ...headings(paragraphs),
      ...names,
      ...chooseRuns(this.#words.read(), this.#vocabulary.kinds.size, articles.length, paragraphs.length, (text) =>
        this.#counter.count(text),
      ),
    ];
    const chosen = new Map<string, Completion>();
    for (const completion of found) {
      const { text, count } = completion;
      const words = this.#analyser.tokens(text).filter(({ width, part }) => width === 1 && !part);
      // “Health checks” and “health check” are one; a title or heading is shown as it is.
      const key = words.map(({ terms }) => terms.join("+")).join(" ");
      if (key === "" || count === 0 || text.length > COMPLETION_LIMITS.length || chosen.has(key)) continue;
      // A lone character stands for whatever begins with it.
      if (words.some(({ word }) => isShortGram(word))) continue;
      chosen.set(key, completion);
    }
    const inOrder = [...chosen.values()].sort((a, b) => weight(b) - weight(a) || (a.text < b.text ? -1 : 1));
    return inOrder.slice(0, COMPLETION_LIMITS.most);
  }
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
