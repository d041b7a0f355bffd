import type { Engine, TermEvidence } from "../store/engine.ts";

/** The evidence of one search: every term is asked of the engine once, in batches. */
export interface Evidence {
  /** Fetches what is not there yet. */
  gather(terms: readonly string[]): Promise<void>;
  /** Of a gathered term; empty for one that is not in the index. */
  of(term: string): TermEvidence;
  /** Whether the index holds any of these gathered terms. */
  known(terms: readonly string[]): boolean;
}

export function createEvidence(engine: Engine): Evidence {
  const gathered = new Map<string, TermEvidence>();
  const of = (term: string): TermEvidence => gathered.get(term) ?? { term, fields: [] };
  return {
    async gather(terms) {
      const missing = [...new Set(terms)].filter((term) => !gathered.has(term));
      if (missing.length === 0) return;
      for (const evidence of await engine.evidence(missing)) gathered.set(evidence.term, evidence);
    },
    of,
    known: (terms) => terms.some((term) => of(term).fields.length > 0),
  };
}
