import type { Engine, FieldPostings, TermPostings } from "../store/engine.ts";

/** What the index says of one term. */
export interface TermLists {
  /** Ascending by field. */
  readonly lists: readonly FieldPostings[];
  /** See TermPostings. */
  readonly own: number;
}

/** The postings that one search needs: every term is asked of the engine once, in batches. */
export interface Evidence {
  /** These are fetched with whatever is fetched next. */
  need(terms: readonly string[]): void;
  /** Fetches what is not there yet, if any of these is not. */
  gather(terms: readonly string[]): Promise<void>;
  /** Of a gathered term; empty for one that is not in the index. */
  of(term: string): TermLists;
  /** Adds what was found out otherwise, under a name that no term of the index has. */
  add(postings: TermPostings): void;
}

export function createEvidence(engine: Pick<Engine, "postings">): Evidence {
  const gathered = new Map<string, TermLists>();
  const needed = new Set<string>();
  const add: Evidence["add"] = ({ term, fields, own }) => {
    gathered.set(term, { lists: fields, own });
  };
  return {
    need(terms) {
      for (const term of terms) needed.add(term);
    },
    async gather(terms) {
      const missing = (some: Iterable<string>) => [...new Set(some)].filter((term) => !gathered.has(term));
      if (missing(terms).length === 0) return;
      for (const postings of await engine.postings(missing([...terms, ...needed]))) add(postings);
      needed.clear();
    },
    of: (term) => gathered.get(term) ?? NOWHERE,
    add,
  };
}

const NOWHERE: TermLists = { lists: [], own: 0 };
