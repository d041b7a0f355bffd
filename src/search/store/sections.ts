import type { Rules } from "../rules.ts";
import { type Completions, createCompletions } from "./completions.ts";
import { type Documents, readDocuments } from "./documents.ts";
import type { StoredLexicon } from "./lexicon.ts";
import { readPackedPostings } from "./packed-postings.ts";
import { readPlainPostings } from "./plain-postings.ts";
import type { StoredPostings } from "./postings.ts";

/**
 * What the sections of an artefact hold. Each is named as here but the documents, which are `articles` (JSON) and
 * `paragraphs`, and the postings: of these it is `index`, MiniSearch's own plain form (AsPlainObject), or of a large content
 * `postings` and `terms`, see packed-postings.ts.
 */
export interface Sections {
  readonly documents: Documents;
  readonly postings: StoredPostings;
  /** The dictionary of words as written, sorted, with document frequencies. */
  readonly words: { readonly words: readonly string[]; readonly counts: readonly number[] };
  readonly lexicon: StoredLexicon;
  /** What the site added by hand. */
  readonly rules: Rules;
  readonly completions: Completions;
  /** See sequences.ts; the other sections are JSON, but for completions.ts. */
  readonly sequences: Uint8Array;
}

export type SectionsByName = (name: string) => Uint8Array;
export type ReadPostings = (section: SectionsByName) => StoredPostings;

export const plainPostings: ReadPostings = (section) => readPlainPostings(readJson(section("index")));
export const packedPostings: ReadPostings = (section) =>
  readPackedPostings(section("postings"), readJson(section("terms")));

/**
 * Reads every section; throws what JSON.parse throws.
 *
 * @param section gives one by its name, nothing where it is not there
 * @param readPostings reads those of an index of its form
 */
export function readSections(section: SectionsByName, readPostings: ReadPostings): Sections {
  return {
    documents: readDocuments(readJson(section("articles")), section("paragraphs")),
    postings: readPostings(section),
    words: readJson(section("words")),
    lexicon: readJson(section("lexicon")),
    rules: readJson(section("rules")),
    completions: createCompletions(section),
    sequences: section("sequences"),
  };
}

/** The type is that of the section, which its maker vouches for: the format's version and the checksums are right. */
export function readJson<T>(section: Uint8Array): T {
  return JSON.parse(readText(section));
}

export const readText = (section: Uint8Array): string => new TextDecoder().decode(section);

/** Of 32 bits, little-endian. */
export const readNumbers = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer as ArrayBuffer, byteOffset, byteLength >>> 2);
