import { accented } from "./accents.ts";
import { composed, isOfGram, isOfWord, PERCENT } from "./characters.ts";
import { fold } from "./fold.ts";
import { readGrams } from "./grams.ts";
import type { createKnown } from "./known.ts";
import { isLeadingSign } from "./names.ts";
import { partsOfWord } from "./parts.ts";
import { endOfPlain } from "./plain.ts";
import type { Token } from "./token.ts";
import { readCompound, type Word } from "./words.ts";

/** The word that the sign % stands for. */
const PERCENT_WORD = "percent";

/** Compounds of more parts are read as their parts only: they are lists, not words. */
const MAX_PARTS = 8;

/**
 * The words of a text in order, compounds before their parts:
 *
 *     India's state-of-the-art arms fell 33%
 *     0       1     2  3   4   5    6    7 8     “stateoftheart” stands at 1 with width 4, “percent” at 8
 *
 * @param text as given
 */
export function segment(text: string, { clitics, keepsAccents, plainAt, termsOf }: Rules): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let position = 0;

  const put = (word: string, from: number, to: number, width: number, part?: boolean, exact?: string): void => {
    const start = folded.startOf(from);
    const token: Writable = { position, width, start, end: folded.endOf(to - 1), word, terms: termsOf(word) };
    if (part) token.part = true;
    if (exact !== undefined) token.exact = exact;
    tokens.push(token);
  };
  /** The same with its accents: beside the word, or as the word, which is told. */
  const putExact = (letters: string, from: number, to: number, width: number, part?: boolean): string => {
    const exact = accented(letters, from, to, folded, text);
    const word = keepsAccents ? (exact ?? letters) : letters;
    put(word, from, to, width, part, word === exact ? undefined : exact);
    return word;
  };

  for (let at = 0; at < folded.text.length; ) {
    const start = folded.startOf(at);
    const end = endOfPlain(text, start);
    if (end !== -1) {
      const { word, terms } = plainAt(folded.text, at, at + end - start);
      tokens.push({ position, width: 1, start, end, word, terms });
      position++;
      at += word.length;
    } else if (isOfGram(folded.text, at)) {
      const { grams, end } = readGrams(folded.text, at);
      for (const { word, from, to, within } of grams) {
        if (within) position--;
        put(word, from, to, 1, within);
        position++;
      }
      at = end;
    } else if (isOfWord(folded.text, at) || isLeadingSign(folded.text, at)) {
      const { parts, end } = readCompound(folded.text, at, clitics);
      const compounds = compoundsOf(parts);
      let next = 0;
      for (let index = 0; index < parts.length; index++) {
        for (let compound = compounds[next]; compound?.first === index; compound = compounds[++next]) {
          putExact(compound.word, compound.from, compound.to, compound.width);
        }
        const { word, from, to } = parts[index]!;
        if (putExact(word, from, to, 1) !== word) put(word, from, to, 1, true);
        for (const part of partsOfWord(parts, index, folded, text)) putExact(part.word, part.from, part.to, 1, true);
        position++;
      }
      at = end;
    } else {
      // Within an address (“%20”) the sign means something else.
      if (folded.text.charCodeAt(at) === PERCENT && !isOfWord(folded.text, at + 1)) {
        put(PERCENT_WORD, at, at + 1, 1);
        position++;
      }
      at++;
    }
  }
  return tokens;
}

type Writable = { -readonly [Key in keyof Token]: Token[Key] };

/** How texts of one kind are read. */
export interface Rules {
  /** The endings that an apostrophe sets off and that are left out. */
  readonly clitics: ReadonlySet<string>;
  /** Whether a word with accents is another word, which is found without them besides. */
  readonly keepsAccents: boolean;
  /** See createKnown. */
  readonly plainAt: ReturnType<typeof createKnown>["plainAt"];
  /** The index terms of a word. */
  termsOf(word: string): readonly string[];
}

/** Several neighbouring words written as one. */
interface Compound {
  /** Index of its first part. */
  readonly first: number;
  readonly width: number;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * All the parts as one word, and those that apostrophes hold together within it (“O'Brien” of “O'Brien-Smith”), by
 * first part, the wider first.
 */
function compoundsOf(parts: readonly Word[]): Compound[] {
  const compounds: Compound[] = [];
  if (parts.length === 1) return compounds;
  const add = (first: number, end: number): void => {
    if (end - first < 2 || end - first > MAX_PARTS) return;
    const members = parts.slice(first, end);
    const word = composed(members.map((part) => part.bare).join(""));
    // Decimals do not join: “3.5-2” would be found as 3.52.
    if (word.includes(".")) return;
    compounds.push({ first, width: end - first, word, from: members[0]!.from, to: members.at(-1)!.to });
  };
  add(0, parts.length);
  for (let first = 0; first < parts.length; ) {
    let end = first + 1;
    while (parts[end]?.tie === "apostrophe") end++;
    if (end - first < parts.length) add(first, end);
    first = end;
  }
  return compounds;
}
