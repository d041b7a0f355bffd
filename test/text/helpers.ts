import { createAnalyser } from "../../src/text/analyser.ts";
import { english } from "../../src/text/languages/english.ts";

export const analyser = createAnalyser([english]);

/** Every token as `word@position`, with `+width` where it is wider than one. */
export const outline = (text: string, lang = "en"): string =>
  analyser
    .tokens(text, lang)
    .map(({ word, position, width }) => `${word}@${position}${width > 1 ? `+${width}` : ""}`)
    .join(" ");

/** The pieces of the text that its tokens of width one cover. */
export const pieces = (text: string, lang = "en"): string[] =>
  analyser
    .tokens(text, lang)
    .filter((token) => token.width === 1)
    .map((token) => text.slice(token.start, token.end));

/** The words of width one. */
export const words = (text: string, lang = "en"): string[] =>
  analyser
    .tokens(text, lang)
    .filter((token) => token.width === 1)
    .map((token) => token.word);
