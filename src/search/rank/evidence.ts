import { FIELDS, type Field } from "../document.ts";
import type { Engine, TermEvidence } from "../store/engine.ts";

/** The evidence of one search: every term is asked of the engine once, in batches. */
export interface Evidence {
  /** Fetches what is not there yet. */
  gather(terms: readonly string[]): Promise<void>;
  /** Of a gathered term, in one field or all; empty for one that is not in the index. */
  of(term: string, field?: Field): TermEvidence;
  /** Whether the index holds any of these gathered terms. */
  known(terms: readonly string[]): boolean;
  /** Adds what was found out otherwise, under a name that no term of the index has. */
  add(evidence: TermEvidence): void;
}

export function createEvidence(engine: Engine): Evidence {
  const gathered = new Map<string, TermEvidence>();
  const of: Evidence["of"] = (term, field) => {
    const all = gathered.get(term) ?? { term, fields: [] };
    if (field === undefined) return all;
    return { term, fields: all.fields.filter((one) => one.field === FIELDS.indexOf(field)) };
  };
  return {
    async gather(terms) {
      const missing = [...new Set(terms)].filter((term) => !gathered.has(term));
      if (missing.length === 0) return;
      for (const evidence of await engine.evidence(missing)) gathered.set(evidence.term, evidence);
    },
    of,
    known: (terms) => terms.some((term) => of(term).fields.length > 0),
    add: (evidence) => gathered.set(evidence.term, evidence),
  };
}
