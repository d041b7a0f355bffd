import { createAnalyser } from "../../src/text/analyser.ts";
import { english } from "../../src/text/languages/english.ts";
import type { Token } from "../../src/text/token.ts";

export const analyser = createAnalyser([english]);

/** Every token as `word@position`, with `+width` where it is wider than one, and `~` for a part. */
export const outline = (text: string, lang = "en"): string =>
  analyser
    .tokens(text, lang)
    .map(({ word, position, width, part }) => `${word}${part ? "~" : "@"}${position}${width > 1 ? `+${width}` : ""}`)
    .join(" ");

/** The words, without compounds and parts. */
const single = (text: string, lang: string): Token[] =>
  analyser.tokens(text, lang).filter((token) => token.width === 1 && !token.part);

/** The pieces of the text that its words cover. */
export const pieces = (text: string, lang = "en"): string[] =>
  single(text, lang).map((token) => text.slice(token.start, token.end));

/** Its words as the analysis writes them. */
export const words = (text: string, lang = "en"): string[] => single(text, lang).map((token) => token.word);
