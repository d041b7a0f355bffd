import type { Engine, FieldPostings, TermPostings } from "../store/engine.ts";

/** The postings that one search needs: every term is asked of the engine once, in batches. */
export interface Evidence {
  /** Fetches what is not there yet. */
  gather(terms: readonly string[]): Promise<void>;
  /** Of a gathered term; empty for one that is not in the index. */
  of(term: string): TermPostings;
  /** Adds what was found out otherwise, under a name that no term of the index has. */
  add(postings: TermPostings): void;
}

export function createEvidence(engine: Pick<Engine, "postings">): Evidence {
  const gathered = new Map<string, TermPostings>();
  return {
    async gather(terms) {
      const missing = [...new Set(terms)].filter((term) => !gathered.has(term));
      if (missing.length === 0) return;
      for (const postings of await engine.postings(missing)) gathered.set(postings.term, postings);
    },
    of: (term) => gathered.get(term) ?? { term, fields: [], own: 0 },
    add: (postings) => gathered.set(postings.term, postings),
  };
}

/** All of them at once. */
export function readAll(postings: FieldPostings): { paragraphs: Uint32Array; frequencies: Uint32Array } {
  const paragraphs = new Uint32Array(postings.documentFrequency);
  const frequencies = new Uint32Array(postings.documentFrequency);
  postings.read(0, Number.POSITIVE_INFINITY, paragraphs, frequencies);
  return { paragraphs, frequencies };
}
