import { textSum } from "./crc32.ts";
import { createMark } from "./expressions.ts";
import { fold } from "./fold.ts";
import { isGram } from "./grams.ts";
import { createKnown } from "./known.ts";
import type { Language } from "./language.ts";
import { type Rules, segment } from "./segment.ts";
import type { Token } from "./token.ts";

/** Raised with every change that gives other terms: an index built with another one is not searched. */
const ANALYSER_VERSION = 2;

/** Turns texts into words and index terms, the same way for the build and for requests. */
export interface Analyser {
  readonly languages: readonly Language[];
  /**
   * Words of a text in order, by position, at one position the wider first. Linear in the length of the text.
   * `lang`: the BCP 47 tag of the text, of which the primary subtag counts. Absent (or `und`), as for a query: the
   * terms of every language. A language that is not carried: the words themselves as terms. Both leave out the clitics
   * of the first language.
   */
  tokens(text: string, lang?: string): Token[];
  /** Index terms of one word (as in Token.word), deduplicated: of `lang`, or of every language when absent. */
  terms(word: string, lang?: string): readonly string[];
  /** Whether any language holds the word (as in Token.word) for so common that it never makes a match by itself. */
  isCommon(word: string): boolean;
  /**
   * Changes whenever the analysis would give other terms: the version, the languages, and the CRC-32 of the analysis of
   * a text and the expressions, by which a build and a Worker whose Unicode tables or languages differ are told apart.
   *
   * @param probe see probe.ts; of a content all that its scripts need
   */
  fingerprint(probe: string): string;
}

/**
 * An analyser for content in these languages; the first one is the content's main language.
 *
 * @param expressions texts of several words, such as “new york city”, that become one word besides, wherever they stand
 */
export function createAnalyser(languages: readonly Language[], expressions: readonly string[] = []): Analyser {
  const all = rulesOf(languages, languages);
  const unknown = rulesOf([], languages);
  const carried = new Map(
    languages.flatMap((language) => {
      const rules = rulesOf([language], [language]);
      return [language.tag, ...(language.aliases ?? [])].map((tag) => [tag, rules] as const);
    }),
  );

  const rules = (lang: string | undefined): Rules => {
    const tag = primarySubtag(lang ?? "");
    if (tag === "" || tag === "und") return all;
    return carried.get(tag) ?? unknown;
  };
  const mark = createMark(expressions.map((expression) => segment(expression, all)));
  const tokens = (text: string, lang?: string): Token[] => {
    const kind = rules(lang);
    return mark(segment(text, kind), kind.termsOf);
  };
  const fingerprint = (probe: string): string => {
    // The terms of every language in one go. Each has words of its own to tell its rules by.
    const own = languages.map(({ clitics, common, stem }) => [[...clitics], [...common].map((word) => stem(word))]);
    const made = JSON.stringify([tokens([probe, ...expressions].join("\n")), own]);
    return `${ANALYSER_VERSION}-${languages.map(({ tag }) => tag).join("+") || "none"}-${textSum(made)}`;
  };

  return {
    languages,
    tokens,
    terms: (word, lang) => rules(lang).termsOf(word),
    isCommon: (word) =>
      languages.some(({ common, commonGrams }) => common.has(word) || commonGrams?.test(word) === true),
    fingerprint,
  };
}

/** The terms of `stemmers` (none, or for a gram: the word itself) with the clitics of the first of `languages`. */
function rulesOf(stemmers: readonly Language[], languages: readonly Language[]): Rules {
  const keepsAccents = stemmers.some((language) => language.keepsAccents);
  const known = createKnown((word) => {
    const folded = keepsAccents ? fold(word).text : word;
    const terms = stemmers.map((language) => termOf(word, folded, language));
    return terms.length > 1 ? [...new Set(terms)] : terms.length === 0 ? [word] : terms;
  });
  const termsOf = (word: string): readonly string[] => (isGram(word) ? [word] : known.termsOf(word));
  return { clitics: languages[0]?.clitics ?? new Set(), keepsAccents, plainAt: known.plainAt, termsOf };
}

/**
 * In a language that keeps accents a word without them is marked, so that it stands for words written or looked for
 * without, and not for those of other languages whose accents were taken off.
 */
function termOf(word: string, folded: string, language: Language): string {
  if (!language.keepsAccents) return language.stem(folded);
  return word === folded ? `${language.stem(word)}~` : language.stem(word);
}

/** “en” of “en-GB”; also of “en_GB”, as many programs write it. */
const primarySubtag = (lang: string): string => (/^[a-z]*/i.exec(lang)?.[0] ?? "").toLowerCase();
