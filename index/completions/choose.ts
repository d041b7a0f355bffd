import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isShortGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import { PhraseCounter } from "./counter.ts";
import { findNames, isName, readCapitals } from "./names.ts";
import { findRepeats } from "./repeats.ts";
import { type Run, surfaceOf, type TextWord, wordsOfRun } from "./text-words.ts";
import { headings, ownNames, titles } from "./told.ts";
import { unitsOf } from "./units.ts";
import { readSpread } from "./weigh.ts";

/**
 * Chooses what queries are completed with: titles and headings; names, which are told by their capitals; phrases that
 * recur; telling words. Texts are added in order, what is chosen depends on all of them.
 */
export class CompletionChooser {
  readonly #analyser: Analyser;
  readonly #counter: PhraseCounter;
  readonly #words: TextWord[] = [];

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
    this.#counter = new PhraseCounter(analyser);
  }

  /** Adds the text or credit that comes next, of which `tokens` are. */
  add(number: number, { article, kind }: Paragraph, text: string, tokens: readonly Token[], lang: string): void {
    this.#counter.add(number, tokens);
    // What recurs in code is its syntax.
    if (kind === "code") return;
    for (const unit of unitsOf(text, tokens, lang, this.#analyser)) {
      this.#words.push({ ...unit, text, paragraph: number, article, lang });
    }
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
      ...this.#runs(articles, paragraphs),
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

  #runs(articles: readonly Article[], paragraphs: readonly Paragraph[]): Completion[] {
    const words = this.#words;
    const few = paragraphs.length <= COMPLETION_LIMITS.few;
    const capitals = readCapitals(words);
    const spread = readSpread(words, articles.length, paragraphs.length);
    const isPhrase = (run: Run): boolean => {
      const edges = [run.places[0]!, run.places[0]! + run.length - 1].map((at) =>
        spread.burst({ places: [at], length: 1 }),
      );
      const sure = spread.paragraphsWith(run) >= OFTEN || edges.every((bits) => bits >= BURST);
      return spread.cohesion(run) >= (sure ? 0 : COHESION);
    };
    const isWord = (run: Run) => spread.burst(run) >= BURST && (few || spread.paragraphsWith(run) > 3);

    const kept = new Map<string, Completion & { readonly run: readonly string[] }>();
    const keep = (run: Run, kind: Completion["kind"]): void => {
      const key = wordsOfRun(words, run);
      if (kept.has(key.join("\n"))) return;
      const text = surfaceOf(words, run, capitals.small);
      const count = this.#counter.count(text);
      // Else it is mostly something else: part of longer names or words, or another word with the same stem.
      if (spread.paragraphsWith(run) >= count * OWN) kept.set(key.join("\n"), { text, kind, count, run: key });
    };
    for (const run of findNames(words, capitals, COMPLETION_LIMITS.nameWords)) {
      if (few || spread.paragraphsWith(run) > 1) keep(run, "name");
    }
    for (const run of findRepeats(words, few ? 2 : 3, COMPLETION_LIMITS.words)) {
      if (run.length === 1) {
        // Names of one word have been found.
        if (!isName(words, run, capitals) && isWord(run)) keep(run, "word");
      } else if (isName(words, run, capitals)) keep(run, "name");
      else if (isPhrase(run)) keep(run, "phrase");
    }
    return withoutParts([...kept.values()]);
  }
}

/** Bits of residual inverse document frequency from which on a word alone is worth completing. */
const BURST = 0.3;
/** Of phrases; less is chance, as of “two days” or “the director may”. */
const COHESION = 0.15;
/** In so many paragraphs it is no chance. */
const OFTEN = 7;

/** The least share of the paragraphs that are counted for a completion in which it stands by itself. */
const OWN = 0.3;
/** What stands so often in a longer one is completed by that, from any of its words. */
const MOSTLY = 0.8;

function withoutParts(found: readonly (Completion & { readonly run: readonly string[] })[]): Completion[] {
  /** How often the most frequent longer one stands, by part. */
  const longer = new Map<string, number>();
  for (const { run, count } of found) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 1; to <= run.length; to++) {
        const part = run.slice(from, to).join("\n");
        if (to - from < run.length) longer.set(part, Math.max(longer.get(part) ?? 0, count));
      }
    }
  }
  const kept = found.filter(({ run, count }) => (longer.get(run.join("\n")) ?? 0) < count * MOSTLY);
  return kept.map(({ text, kind, count }) => ({ text, kind, count }));
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
