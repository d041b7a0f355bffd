import type { Token } from "../../text/token.ts";
import { FIELDS, type Field, OWN_FIELDS } from "../document.ts";
import type { Parts } from "../find.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine, FieldPostings, StoredParagraph, TermPostings } from "../store/engine.ts";
import { ArrayPostings, lengthsOf } from "../store/postings.ts";
import { paragraphsWithAll } from "./evaluate/together.ts";
import type { Evidence } from "./evidence.ts";
import { hasPhrase, indexSlots, type PhraseSlot, type Places, slotsOf } from "./places.ts";
import { createPlaceReader } from "./reader.ts";
import type { Slot } from "./slots.ts";

/** Words that stand next to each other, each in any of its readings. */
export interface Phrase {
  readonly words: readonly PhraseSlot[];
  /** Where it is looked for; absent: text or credit. */
  readonly field: Field | undefined;
}

/** The words of a phrase are all meant for the same field, or for none. */
export function phraseOf(words: readonly Pick<Slot, "word" | "readings">[]): Phrase {
  return { words, field: words[0]?.word.field };
}

/** A phrase in one field (index into FIELDS) of a paragraph. */
export interface PhraseHolder {
  readonly paragraph: number;
  readonly field: number;
}

/** For each phrase where among these paragraphs it stands, in order; the paragraphs are read once. */
export async function holdersOfPhrases(
  phrases: readonly Phrase[],
  paragraphs: readonly number[],
  parts: Pick<Parts, "engine" | "analyser">,
): Promise<readonly (readonly PhraseHolder[])[]> {
  const inside = phrases.filter(({ field }) => field !== "headings" && field !== "title");
  const words = inside.flatMap((phrase) => phrase.words);
  const read = inside.length === 0 ? [] : await createPlaceReader(words, parts.engine).read(paragraphs);
  let from = 0;
  const found: (readonly PhraseHolder[])[] = [];
  for (const phrase of phrases) {
    const { field } = phrase;
    if (field === "headings" || field === "title") {
      found.push(await holdersAbove(phrase, field, paragraphs, parts));
      continue;
    }
    const to = from + phrase.words.length;
    const stands = (places: Places) => hasPhrase(places, words, from, to);
    const fields = fieldNumbers(field);
    const holders = read.flatMap(({ text, credit }, i) =>
      fields
        .filter((number) => stands(number === 0 ? text : credit))
        .map((number): PhraseHolder => ({ paragraph: paragraphs[i]!, field: number })),
    );
    found.push(holders);
    from = to;
  }
  return found;
}

/** Titles and headings are few and short: they are read as they are stored, each once. */
async function holdersAbove(
  { words }: Phrase,
  field: "headings" | "title",
  paragraphs: readonly number[],
  { engine, analyser }: Pick<Parts, "engine" | "analyser">,
): Promise<PhraseHolder[]> {
  const index = indexSlots(words);
  const stands = (tokens: readonly Token[]): boolean => {
    const places = words.map((_, slot) => tokens.filter(({ terms }) => slotsOf(terms, index).includes(slot)));
    return hasPhrase(places, words, 0, words.length);
  };
  const known = new Map<string, boolean>();
  const holds = (text: string, lang: string): boolean => {
    const key = `${lang} ${text}`;
    const found = known.get(key) ?? stands(analyser.tokens(text, lang));
    known.set(key, found);
    return found;
  };
  const above = ({ paragraph, article }: StoredParagraph): boolean =>
    (field === "title" ? [article.title] : paragraph.headings).some((text) => holds(text, article.lang));
  const stored = await engine.paragraphs(paragraphs);
  const number = FIELDS.indexOf(field);
  return paragraphs.filter((_, i) => above(stored[i]!)).map((paragraph) => ({ paragraph, field: number }));
}

/**
 * Where phrases stand in the whole content, each looked for in the paragraphs that hold all its words, in at most
 * `maxPhraseChecks` for all of them together; `cut` where there are more. The evidence of the words must have been
 * gathered.
 */
export async function findPhrases(
  phrases: readonly Phrase[],
  evidence: Evidence,
  parts: Pick<Parts, "engine" | "analyser" | "bounds" | "scratch">,
): Promise<readonly { readonly holders: readonly PhraseHolder[]; readonly cut: boolean }[]> {
  const { maxPhraseChecks } = parts.bounds;
  const sought = phrases.map((phrase, number) => {
    const words = phrase.words.map(({ readings }) => listsOfWord(readings, phrase.field, evidence));
    return { number, phrase, ...paragraphsWithAll(words, maxPhraseChecks, parts.scratch) };
  });
  // Those that need less leave the rest to those behind.
  sought.sort((a, b) => a.count - b.count);
  const found: { holders: readonly PhraseHolder[]; cut: boolean }[] = [];
  let left = maxPhraseChecks;
  for (const [i, { number, phrase, paragraphs, count }] of sought.entries()) {
    const checked = paragraphs.slice(0, Math.ceil(left / (sought.length - i)));
    left -= checked.length;
    const [holders] = await holdersOfPhrases([phrase], checked, parts);
    found[number] = { holders: holders!, cut: count > checked.length };
  }
  return found;
}

/** What the index says of a word in any of its readings; without a field in text or credit. */
export function listsOfWord(
  readings: readonly Pick<Reading, "terms">[],
  field: Field | undefined,
  evidence: Pick<Evidence, "of">,
): readonly FieldPostings[] {
  const fields = fieldNumbers(field);
  const terms = new Set(readings.flatMap((reading) => reading.terms));
  return [...terms].flatMap((term) => evidence.of(term).lists.filter((list) => fields.includes(list.field)));
}

const fieldNumbers = (field: Field | undefined): readonly number[] =>
  field === undefined ? Array.from({ length: OWN_FIELDS }, (_, number) => number) : [FIELDS.indexOf(field)];

/**
 * A phrase as postings like those of a term, said once wherever it stands.
 *
 * @param holders ascending
 */
export function postingsOfPhrase(
  term: string,
  holders: readonly PhraseHolder[],
  engine: Pick<Engine, "lengths" | "averageLengths">,
): TermPostings {
  const fields = FIELDS.flatMap((_, field) => {
    const inField = holders.filter((holder) => holder.field === field);
    if (inField.length === 0) return [];
    const paragraphs = Uint32Array.from(inField, ({ paragraph }) => paragraph);
    return new ArrayPostings(field, { paragraphs, frequencies: paragraphs.map(() => 1) }, lengthsOf(engine, field));
  });
  return { term, fields, own: new Set(holders.map(({ paragraph }) => paragraph)).size };
}
