import type { Analyser } from "../../text/analyser.ts";
import type { Token } from "../../text/token.ts";
import type { Field } from "../document.ts";
import type { Bounds } from "../options.ts";
import { arrange, roomFor, unfinished } from "./arrange.ts";
import type { Filter } from "./filter.ts";
import { readOperands } from "./operands.ts";

/** One word of a query, or one group of alternatives. */
export interface QueryWord {
  /** As written, folded; of a group all of it, such as `(rebase OR "git merge")`. */
  readonly word: string;
  /** With its accents; absent where `word` is written so already. */
  readonly exact?: string;
  /** Its index terms, in every language of the content; none of a group. */
  readonly terms: readonly string[];
  /** What is looked for where the content does not have the word: “camel” and “case” of “camelCase”, “c” of “C++”. */
  readonly parts: readonly Pick<Token, "word" | "terms">[];
  /** Where it stands in the query: `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** A word such as “the”: weighed little beside others. */
  readonly common: boolean;
  /** Written together with the word before it, as in “free-trade” or within a run of Chinese. */
  readonly glued: boolean;
  /**
   * Stands also for longer words that begin with it: written `word*`, the last word of a query still being typed, or a
   * single character of a script whose texts are cut into longer grams.
   */
  readonly prefix: boolean;
  /** Quoted, or meant for one field: only paragraphs that hold it are found. */
  readonly required?: true;
  /** Looked for in this field only. */
  readonly field?: Field;
  /** Of a group: what may stand there, each one word or several next to each other. */
  readonly alternatives?: readonly (readonly QueryWord[])[];
  /** The word that it was a half of, where a missing space was put back. */
  readonly split?: string;
}

export interface Query {
  /** The words that are searched, in order; those of phrases too. */
  readonly words: readonly QueryWord[];
  /** Quoted phrases: which of `words`, as `[first, behind last)`. */
  readonly phrases: readonly (readonly [number, number])[];
  /** What must not occur: a word, or words next to each other. */
  readonly excluded: readonly (readonly QueryWord[])[];
  /** What a paragraph and its article must be, or must not be. */
  readonly filters: readonly Filter[];
  /** True when words beyond the bound were left out. */
  readonly cut: boolean;
}

/**
 * Reads a query. It never fails: what makes no sense (a quote never closed, a field that is none, `OR` at an end, nothing
 * but exclusions) is read as words. In EBNF, with the signs that cutPieces knows:
 *
 *     query        = { wanted | exclusion | filter } ;             white space parts them
 *     wanted       = alternative , { ( "OR" | "|" ) , alternative } ;
 *     alternative  = term | field , ":" , term | group ;
 *     group        = [ field , ":" ] , "(" , wanted , ")" ;        no group within a group
 *     exclusion    = "-" , ( term | field , ":" , term | group ) ;
 *     filter       = [ "-" ] , property , ":" , ( term | "(" , term , { ( "OR" | "|" ) , term } , ")" ) ;
 *     term         = words , [ "*" ] | quote , words , quote ;     one or several, as in free-trade
 *     field        = "title" | "heading" | "text" | "credit" ;
 *     property     = "kind" | "article" | "tag" | "section" | "author" | "lang" ;
 *
 * `OR` binds closer than white space: “rebase OR merge branch” asks for a branch and one of the others.
 *
 * @param bounds words beyond them are left out
 */
export function parseQuery(text: string, analyser: Analyser, bounds: Pick<Bounds, "maxWords" | "maxGrams">): Query {
  const units = readOperands(text, analyser);
  const filters = units.flat().flatMap((operand) => (operand.kind === "filter" ? [operand.filter] : []));
  const terms = units.map((unit) => unit.filter((operand) => operand.kind === "term"));
  const all = terms.flat();
  const senseless = filters.length === 0 && all.every(({ excluded }) => excluded);
  const wanted = unfinished(
    terms.filter(([first]) => first !== undefined && (senseless || !first.excluded)),
    text,
  );
  const excluded = senseless ? [] : all.filter((term) => term.excluded).map(({ words }) => words);
  const words = wanted.flat().flatMap((term) => term.words);
  const most = roomFor(words, bounds);
  const { maxWords } = bounds;
  return {
    ...arrange(wanted, most),
    excluded: excluded.slice(0, maxWords),
    filters: filters.slice(0, maxWords),
    cut: most < words.length || excluded.length > maxWords || filters.length > maxWords,
  };
}

/** Whether an alternative is a phrase: several words, or one in quotes. */
export function isPhrase(alternative: readonly { readonly word: QueryWord }[]): boolean {
  const [first] = alternative;
  return alternative.length > 1 || (first?.word.required === true && first.word.field === undefined);
}

/** Whether a query asks for words and phrases and nothing else. */
export function isPlain({ words, excluded, filters }: Query): boolean {
  const more = words.some(({ field, alternatives }) => field !== undefined || alternatives !== undefined);
  return !more && excluded.length === 0 && filters.length === 0;
}
