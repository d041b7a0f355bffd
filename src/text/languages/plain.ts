import type { Language } from "../language.ts";

/**
 * For content that is also in languages without an analysis of their own: their paragraphs are indexed by their words
 * as written, so a query, whose language nobody knows, must look for its words as written besides their stems.
 * Stands last among an analyser's languages; its tag is the one for several languages.
 */
export const plain: Language = {
  tag: "mul",
  stem: (word) => word,
  common: new Set(),
  clitics: new Set(),
};
