export type Call = "search" | "suggest" | "paragraph" | "articles" | "article" | "manifest" | "status";

/** The parameters of each call in the schema's order, with their defaults; put in by the build (index/client.ts). */
declare const PARAMETERS: Readonly<Record<Call, Readonly<Record<string, unknown>>>>;

/**
 * Parameters written in one way only, as everything of Pilcrow's own writes them: the schema's order, defaults left out.
 * Caches take addresses letter by letter. What is unknown comes last, so that the answer can name it.
 */
export function queryOf(call: Call, given: object): string {
  const defaults = PARAMETERS[call];
  const values: Readonly<Record<string, unknown>> = { ...given };
  const query = new URLSearchParams();
  for (const name of new Set([...Object.keys(defaults), ...Object.keys(values)])) {
    const value = values[name];
    const ifAbsent = defaults[name];
    if (value === undefined || (typeof ifAbsent !== "object" && String(value) === String(ifAbsent))) continue;
    // Of a list neither order nor repetition makes a difference.
    const each = Array.isArray(value) ? [...new Set(value.map(String))].sort() : [String(value)];
    for (const one of each) query.append(name, one);
  }
  return query.size > 0 ? `?${query}` : "";
}
