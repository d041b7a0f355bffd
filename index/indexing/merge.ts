import { type Article, FIELDS, type Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { StoredLexicon } from "../../src/search/store/lexicon.ts";
import { isApart, numberOf, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { CompletionChooser } from "../completions/choose.ts";
import { mergeTerms, type PlacedShard } from "./merge-terms.ts";
import { MiniSearchIndexer } from "./minisearch.ts";
import { NumberList } from "./numbers.ts";
import { averagesOf, type TermColumns } from "./postings.ts";
import { SequenceWriter } from "./sequences.ts";
import { eachParagraph, type ParagraphWords, type Shard } from "./shard.ts";
import type { StoredShard } from "./stored-shard.ts";
import { byCodeUnits, Vocabulary } from "./vocabulary.ts";

/** What indexing makes of a content, for either engine to be written of. */
export interface Merged {
  /** Terms ascending by UTF-16 code units, with their postings, which hold until the next term is asked for. */
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
  sequences(): { readonly lexicon: StoredLexicon; readonly sequences: Uint8Array };
  /** The index that MiniSearch itself makes, see MiniSearchIndexer. */
  miniSearch(): Uint8Array;
}

/**
 * Brings shards together, in the order of the content: the numbers of each become numbers of all.
 *
 * @param progress told how many shards are done
 */
export function mergeShards(
  shards: readonly StoredShard[],
  { articles, paragraphs }: { readonly articles: readonly Article[]; readonly paragraphs: readonly Paragraph[] },
  analyser: Analyser,
): Merged {
  const vocabulary = new Vocabulary();
  const completions = new CompletionChooser(analyser, vocabulary, articles, paragraphs);
  const counts = NumberList.ofUint32();
  const lengths = new Int32Array(paragraphs.length * FIELDS.length);
  const placed: PlacedShard[] = [];
  let first = 0;
  for (const stored of shards) {
    const shard = stored.open();
    const entries = entriesOf(shard, vocabulary);
    addCompletions(shard, entries, completions, vocabulary, first, articles, paragraphs);
    const wordOf = vocabulary.wordOf.all();
    while (counts.length < vocabulary.words.size) counts.push(0);
    const all = counts.all();
    shard.words.forEach((word, i) => {
      all[wordOf[entries[word]!]!]! += shard.counts[i]!;
    });
    lengths.set(shard.lengths, first * FIELDS.length);
    const terms = shard.terms.map((word, i) => vocabulary.termsOf[entries[word]!]![shard.which[i]!]!);
    placed.push({ shard: stored, first, terms });
    first += shard.lengths.length / FIELDS.length;
  }
  const dictionary = vocabulary.words.texts
    .map((word, number) => ({ word, count: counts.all()[number]! }))
    .sort((a, b) => byCodeUnits(a.word, b.word));
  const words = dictionary.map(({ word }) => word);
  const each = (add: (fields: ParagraphWords) => void) => {
    for (const stored of shards) {
      const shard = stored.open();
      eachParagraph(shard, tokensWith(shard, entriesOf(shard, vocabulary)), (_, fields) => add(fields));
    }
  };
  return {
    terms: () => mergeTerms(placed, vocabulary.terms.texts),
    lengths,
    averages: averagesOf(lengths),
    ...{ words, counts: dictionary.map(({ count }) => count) },
    completions: completions.finish(),
    sequences() {
      const sequences = new SequenceWriter();
      each(({ text, credit }) => {
        sequences.add(text);
        sequences.add(credit);
      });
      return sequences.finish(vocabulary, words);
    },
    miniSearch() {
      const index = new MiniSearchIndexer(vocabulary);
      each((fields) => index.add(fields));
      return index.finish();
    },
  };
}

/** Of each word of a shard the number that the vocabulary of all has for it. */
const entriesOf = ({ texts }: Shard, vocabulary: Vocabulary) =>
  Uint32Array.from(texts.words, (word) => vocabulary.of(word));

const tokensWith = ({ texts }: Shard, entries: Uint32Array) =>
  texts.tokens.map((entry) => sequenceEntry(entries[numberOf(entry)]!, widthOf(entry), isApart(entry)));

function addCompletions(
  shard: Shard,
  entries: Uint32Array,
  completions: CompletionChooser,
  { kinds, kindOf }: Vocabulary,
  first: number,
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
): void {
  const { keys, apart, starts, unitStarts, units, flags } = shard.texts;
  const kindNumbers = kindOf.all();
  const keyOf = (number: number) =>
    number < entries.length ? kindNumbers[entries[number]!]! : kinds.of(keys[number - entries.length]!);
  eachParagraph(shard, tokensWith(shard, entries), (number, fields, _, text) => {
    const { article, lang = articles[article]!.lang, ...paragraph } = paragraphs[first + number]!;
    const add = (written: string, which: 0 | 1) => {
      const [from, to] = [unitStarts[2 * number + which]!, unitStarts[2 * number + which + 1]!];
      completions.add(
        { text: written, paragraph: first + number, article, lang },
        which === 0 ? fields.text : fields.credit,
        apart.subarray(starts[text + which], starts[text + which + 1]),
        () => units.subarray(3 * from, 3 * to).map((number, at) => (at % 3 === 0 ? keyOf(number) : number)),
        flags.subarray(from, to),
      );
    };
    add(paragraph.text, 0);
    if (paragraph.credit) add(paragraph.credit, 1);
  });
}
