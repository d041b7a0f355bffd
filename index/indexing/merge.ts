import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { StoredLexicon } from "../../src/search/store/lexicon.ts";
import { isApart, numberOf, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { CompletionChooser } from "../completions/choose.ts";
import { TEXTS_OF_PARAGRAPH } from "./analyse.ts";
import type { AnalysedArticle } from "./analysed.ts";
import { PostingsWriter } from "./postings.ts";
import { SequenceWriter } from "./sequences.ts";
import { byCodeUnits, Vocabulary } from "./vocabulary.ts";

interface Merged {
  /** The MiniSearch index, as JSON. */
  readonly postings: Uint8Array;
  /** The dictionary of words as written, sorted, and in how many paragraphs each stands. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly lexicon: StoredLexicon;
  readonly sequences: Uint8Array;
  readonly completions: readonly Completion[];
}

/** Brings the analyses of articles together, in the order of the content: numbers of each become numbers of all. */
export class ArticleMerger {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new PostingsWriter(this.#vocabulary);
  readonly #sequences = new SequenceWriter();
  readonly #completions: CompletionChooser;
  /** For each word the number of paragraphs that have it, and the last of them. */
  #counts = new Uint32Array(1024);
  #last = new Int32Array(1024).fill(-1);

  constructor(analyser: Analyser) {
    this.#completions = new CompletionChooser(analyser, this.#vocabulary);
  }

  /**
   * @param first number of the article's first paragraph
   * @param progress told how many of its paragraphs are done
   */
  add(
    { lang }: Article,
    first: number,
    paragraphs: readonly Paragraph[],
    { words, keys, starts, tokens, apart, unitStarts, units, flags }: AnalysedArticle,
    progress: (done: number) => void,
  ): void {
    const entries = Uint32Array.from(words, (word) => this.#vocabulary.of(word));
    const { kinds, kindOf } = this.#vocabulary;
    const kindNumbers = kindOf.all();
    const keyNumbers = [...Array.from(entries, (entry) => kindNumbers[entry]!), ...keys.map((key) => kinds.of(key))];
    const all = tokens.map((entry) => sequenceEntry(entries[numberOf(entry)]!, widthOf(entry), isApart(entry)));
    const placed = units.slice();
    for (let i = 0; i < placed.length; i += 3) placed[i] = keyNumbers[placed[i]!]!;
    const textAt = (text: number) => all.subarray(starts[text], starts[text + 1]);
    const title = textAt(0);
    paragraphs.forEach((paragraph, i) => {
      const number = first + i;
      const at = 1 + i * TEXTS_OF_PARAGRAPH;
      const [text, credit, headings] = [textAt(at), textAt(at + 1), textAt(at + 2)];
      this.#postings.add({ text, credit, headings, title });
      this.#sequences.add(text);
      this.#sequences.add(credit);
      const complete = (written: string, which: 0 | 1) => {
        const [from, to] = [unitStarts[2 * i + which]!, unitStarts[2 * i + which + 1]!];
        this.#completions.add(
          { text: written, paragraph: number, article: paragraph.article, lang: paragraph.lang ?? lang },
          which === 0 ? text : credit,
          apart.subarray(starts[at + which], starts[at + which + 1]),
          placed.subarray(3 * from, 3 * to),
          flags.subarray(from, to),
        );
      };
      complete(paragraph.text, 0);
      if (paragraph.credit) complete(paragraph.credit, 1);
      for (const field of [text, credit, headings, i === 0 ? title : []]) this.#countWords(number, field);
      progress(i + 1);
    });
  }

  #countWords(paragraph: number, entries: ArrayLike<number>): void {
    const { words, wordOf } = this.#vocabulary;
    if (this.#counts.length < words.size) {
      const counts = new Uint32Array(2 * words.size);
      counts.set(this.#counts);
      const last = new Int32Array(2 * words.size).fill(-1);
      last.set(this.#last);
      this.#counts = counts;
      this.#last = last;
    }
    const numbers = wordOf.all();
    for (let i = 0; i < entries.length; i++) {
      const word = numbers[numberOf(entries[i]!)]!;
      if (this.#last[word] === paragraph) continue;
      this.#last[word] = paragraph;
      this.#counts[word]!++;
    }
  }

  finish(articles: readonly Article[], paragraphs: readonly Paragraph[]): Merged {
    const { words } = this.#vocabulary;
    const inOrder = words.texts
      .map((word, number) => ({ word, count: this.#counts[number]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => byCodeUnits(a.word, b.word));
    const sorted = inOrder.map(({ word }) => word);
    return {
      postings: this.#postings.finish(),
      words: sorted,
      counts: inOrder.map(({ count }) => count),
      ...this.#sequences.finish(this.#vocabulary, sorted),
      completions: this.#completions.finish(articles, paragraphs),
    };
  }
}
