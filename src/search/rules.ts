/** What a site adds to its content by hand (index/config.ts), checked by the build and carried by the artefact. */
export interface Rules {
  readonly synonyms: readonly SynonymRule[];
  readonly pins: readonly PinRule[];
}

/** Who asks for any of `from` is shown what says any of `to`, too. */
export interface SynonymRule {
  /** Texts of one or several words. */
  readonly from: readonly string[];
  /** The same list where the rule holds both ways. */
  readonly to: readonly string[];
}

/** What is done with the answer to a query. Paragraphs are meant by their numbers; no two pins have one query. */
export interface PinRule {
  /** Each stands for the whole query. */
  readonly queries: readonly string[];
  /** Put first, in this order, whether they match or not. */
  readonly show: readonly number[];
  /** Left out; none of them is shown. */
  readonly hide: readonly number[];
  /** Factors on the scores of those that match. */
  readonly boost: readonly (readonly [paragraph: number, factor: number])[];
}

export const NO_RULES: Rules = { synonyms: [], pins: [] };

/** The texts that the text analysis must be able to find as one word (see createAnalyser). */
export function expressionsOf({ synonyms }: Rules): string[] {
  return [...new Set(synonyms.flatMap(({ to }) => to))];
}
