import type { Analyser } from "../../text/analyser.ts";
import { sentenceStarts } from "../../text/sentences.ts";
import type { Token } from "../../text/token.ts";
import { Kept } from "../kept.ts";
import type { Engine, StoredParagraph } from "../store/engine.ts";

/** A text with all that showing it needs and no query changes: it is made once and kept. */
export interface AnalysedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words by position, without compounds and parts. */
  readonly words: readonly (Token | undefined)[];
  /** Where sentences begin, but for the first, ascending. */
  readonly sentences: readonly number[];
}

/** @param tokens what the text analysis makes of the text */
export function analysedText(text: string, tokens: readonly Token[]): AnalysedText {
  const words: Token[] = [];
  for (const token of tokens) if (token.width === 1 && token.part !== true) words[token.position] = token;
  return { text, tokens, words, sentences: sentenceStarts(text, 0, text.length) };
}

/** What is shown of a paragraph, by its number. */
export type AnalysedTexts = (
  number: number,
  stored: StoredParagraph,
) => { readonly text: AnalysedText; readonly credit: AnalysedText | null };

/** Texts kept ready, in tokens of all together, of some 100 bytes each: analysing ten hits costs more than finding them. */
const KEPT_TOKENS = 100_000;

/** @param analysed see Engine */
export function createTexts(analyser: Pick<Analyser, "tokens">, { analysed }: Pick<Engine, "analysed">): AnalysedTexts {
  const kept = new Kept<number, ReturnType<AnalysedTexts>>(KEPT_TOKENS);
  return (number, { paragraph, article }) => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const before = analysed?.(number);
    const analyse = (text: string, tokens: readonly Token[] = analyser.tokens(text, paragraph.lang ?? article.lang)) =>
      analysedText(text, tokens);
    const text = analyse(paragraph.text, before?.text);
    const credit = paragraph.credit ? analyse(paragraph.credit, before?.credit) : null;
    return kept.keep(number, { text, credit }, text.tokens.length + (credit?.tokens.length ?? 0));
  };
}
