import type { Analyser } from "../../../text/analyser.ts";
import type { Token } from "../../../text/token.ts";
import { Kept } from "../../kept.ts";
import type { AnalysedParagraph, ParagraphSequences, StoredParagraph } from "../engine.ts";
import type { Lexicon, LexiconWord } from "../lexicon.ts";
import { sequenceEntry } from "../sequences.ts";

/** Paragraphs whose words are kept ready, in tokens of all together. */
const KEPT_TOKENS = 20_000;

/**
 * The words of paragraphs, by analysing them as the build does: stored they would take as much room as all postings, and
 * those of the few paragraphs that are looked at take less than a millisecond.
 */
export function createTextReader(
  analyser: Pick<Analyser, "tokens">,
  paragraphs: (numbers: readonly number[]) => Promise<readonly StoredParagraph[]>,
) {
  const kept = new Kept<number, ParagraphSequences & { readonly tokens: AnalysedParagraph }>(KEPT_TOKENS);
  const read = (number: number, { paragraph, article }: StoredParagraph) => {
    const words: Token[] = [];
    const analyse = (text: string) => analyser.tokens(text, paragraph.lang ?? article.lang);
    const sequence = (tokens: readonly Token[]): Uint32Array => {
      let end = 0;
      return Uint32Array.from(tokens, (token) => {
        const entry = sequenceEntry(words.push(token) - 1, token.part ? 0 : token.width, token.start > end);
        end = Math.max(end, token.end);
        return entry;
      });
    };
    const tokens = { text: analyse(paragraph.text), credit: analyse(paragraph.credit ?? "") };
    const sequences = { text: sequence(tokens.text), credit: sequence(tokens.credit) };
    return kept.keep(number, { ...sequences, lexicon: lexiconOf(words), tokens }, words.length);
  };
  return {
    async sequences(numbers: readonly number[]): Promise<readonly ParagraphSequences[]> {
      const known = numbers.map((number) => kept.get(number));
      const missing = numbers.filter((_, i) => known[i] === undefined);
      const stored = await paragraphs(missing);
      const made = new Map(missing.map((number, i) => [number, stored[i]!]));
      return numbers.map((number, i) => known[i] ?? read(number, made.get(number)!));
    },
    analysed: (number: number): AnalysedParagraph | undefined => kept.get(number)?.tokens,
  };
}

/** The words of one paragraph, each token an entry, and its terms a kind, of its own. */
function lexiconOf(words: readonly LexiconWord[]): Lexicon {
  const kinds = new Map<string, number[]>();
  words.forEach(({ terms }, number) => {
    for (const term of terms) {
      const found = kinds.get(term);
      if (found) found.push(number);
      else kinds.set(term, [number]);
    }
  });
  return {
    at: (entry) => words[entry]!,
    termsOf: Uint32Array.from(words, (_, number) => number),
    kinds: words.length,
    kindsWith: (term) => kinds.get(term) ?? [],
  };
}
