import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { StoredLexicon } from "../../src/search/store/lexicon.ts";
import { isApart, numberOf, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { CompletionChooser } from "../completions/choose.ts";
import { TEXTS_OF_PARAGRAPH } from "./analyse.ts";
import type { AnalysedArticle } from "./analysed.ts";
import { MiniSearchIndexer } from "./minisearch.ts";
import { Postings, type TermColumns } from "./postings.ts";
import { writeJson } from "./postings-json.ts";
import { SequenceWriter } from "./sequences.ts";
import { byCodeUnits, Vocabulary } from "./vocabulary.ts";

/** What indexing makes of a content, for either engine to be written of. */
export interface Merged {
  /** Terms ascending by UTF-16 code units, with their postings. */
  terms(): Iterable<TermColumns>;
  /** For each paragraph, field by field, how many different terms it has; −1 for a field without words. */
  readonly lengths: Int32Array;
  /** By field the mean of these, as MiniSearch counts it. */
  readonly averages: readonly number[];
  /** The dictionary of words as written, sorted, and in how many paragraphs each stands. */
  readonly words: readonly string[];
  readonly counts: readonly number[];
  readonly completions: readonly Completion[];
  /** What the resident engine needs besides. */
  resident(): {
    /** The MiniSearch index, as JSON. */
    readonly postings: Uint8Array;
    readonly lexicon: StoredLexicon;
    readonly sequences: Uint8Array;
  };
}

/** Paragraphs above which MiniSearch takes too long and too much memory to make the index: more than a Worker can carry. */
const MANY = 20_000;

/** Brings the analyses of articles together, in the order of the content: numbers of each become numbers of all. */
export class ArticleMerger {
  readonly #vocabulary = new Vocabulary();
  readonly #postings: Postings;
  readonly #minisearch: MiniSearchIndexer | null;
  readonly #sequences = new SequenceWriter();
  readonly #completions: CompletionChooser;
  /** For each word the number of paragraphs that have it, and the last of them. */
  #counts = new Uint32Array(1024);
  #last = new Int32Array(1024).fill(-1);

  /** @param paragraphs how many there will be */
  constructor(analyser: Analyser, paragraphs: number) {
    this.#postings = new Postings(this.#vocabulary);
    this.#minisearch = paragraphs > MANY ? null : new MiniSearchIndexer(this.#vocabulary);
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
      this.#minisearch?.add({ text, credit, headings, title });
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
      terms: () => this.#postings.terms(),
      lengths: this.#postings.lengths,
      averages: this.#postings.averages,
      words: sorted,
      counts: inOrder.map(({ count }) => count),
      completions: this.#completions.finish(articles, paragraphs),
      resident: () => ({
        postings: this.#minisearch?.finish() ?? writeJson(this.#postings),
        ...this.#sequences.finish(this.#vocabulary, sorted),
      }),
    };
  }
}
