import type { Analyser } from "../../../text/analyser.ts";
import { Kept } from "../../kept.ts";
import type { AnalysedParagraph, StoredParagraph } from "../engine.ts";

/** Paragraphs whose words are kept ready, in tokens of all together. */
const KEPT_TOKENS = 20_000;

/**
 * The words of paragraphs, by analysing them as the build does: stored they would take as much room as all postings, and
 * those of the few paragraphs that are looked at take about a millisecond.
 */
export function createTextReader(
  analyser: Pick<Analyser, "tokens">,
  paragraphs: (numbers: readonly number[]) => Promise<readonly StoredParagraph[]>,
) {
  const kept = new Kept<number, AnalysedParagraph>(KEPT_TOKENS);
  const read = (number: number, { paragraph, article }: StoredParagraph): AnalysedParagraph => {
    const analyse = (text: string) => analyser.tokens(text, paragraph.lang ?? article.lang);
    const tokens = { text: analyse(paragraph.text), credit: analyse(paragraph.credit ?? "") };
    return kept.keep(number, tokens, tokens.text.length + tokens.credit.length);
  };
  return {
    async words(numbers: readonly number[]): Promise<readonly AnalysedParagraph[]> {
      const known = numbers.map((number) => kept.get(number));
      const missing = numbers.filter((_, i) => known[i] === undefined);
      const stored = await paragraphs(missing);
      const made = new Map(missing.map((number, i) => [number, stored[i]!]));
      return numbers.map((number, i) => known[i] ?? read(number, made.get(number)!));
    },
    analysed: (number: number): AnalysedParagraph | undefined => kept.get(number),
  };
}
