/**
 * The greatest place up to `most` (at least 1) where a text can be cut without parting what a reader sees as one
 * character: a surrogate pair, a letter and its marks, a joined emoji. Where one character takes all the room, it is cut
 * between two code points.
 */
export function characterEdge(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const start = characters().segment(text).containing(most)?.index ?? 0;
  if (start > 0) return start;
  const half = most > 1 && text.codePointAt(most - 1)! > 0xffff;
  return half ? most - 1 : most;
}

/** The least place from `at` on where a text can be cut between two characters. */
export function nextCharacterEdge(text: string, at: number): number {
  // Between two letters of Western Europe or common signs there always is one, and the segmenter takes its time.
  if (at <= 0 || (standsAlone(text, at - 1) && standsAlone(text, at))) return at;
  const character = characters().segment(text).containing(at);
  if (character === undefined || character.index === at) return at;
  return character.index + character.segment.length;
}

/** Made for the first text that needs it: that takes longer than all else of these files while a Worker starts. */
const characters = () => (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" }));
let segmenter: Intl.Segmenter | undefined;

/** Whether a cut at `at` would part a vowel of Thai or Lao from the consonant behind it, which is read before it. */
export const partsSyllable = (text: string, at: number): boolean => VOWEL_BEFORE_CONSONANT.test(text.charAt(at - 1));

const VOWEL_BEFORE_CONSONANT = /[\u0e40-\u0e44\u0ec0-\u0ec4]/u;

/** Letters and signs below the first combining mark, dashes and quotes; none joins what is beside it (UAX #29). */
const standsAlone = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 0x20 && code < 0x300) || (code >= 0x2010 && code < 0x2028);
};
