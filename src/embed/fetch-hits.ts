import type { HitFields, ProblemAnswer, SearchAnswer } from "../api/schema/answers.ts";

/** Milliseconds after which no answer is a failure: a slow connection needs some, a reader has no more. */
const PATIENCE = 15_000;

/** Seconds after which a service in trouble is asked again, where it does not say. */
const A_MOMENT = 10;

/** What the box shows of a hit, and asks for: without the whole text an answer is half as large. */
const FIELDS = "link,article,headings,lang,credit,snippet";

type Names<List extends string> = List extends `${infer Name},${infer Rest}` ? Name | Names<Rest> : List;

export type Hit = Pick<HitFields, "id" | (Names<typeof FIELDS> & keyof HitFields)>;

export interface Answer extends Omit<SearchAnswer, "hits"> {
  readonly hits: readonly Hit[];
}

/** What is thrown where there is no answer. Whatever else may be thrown has none of it. */
export interface Failure {
  /** The HTTP status. */
  readonly status?: number;
  /** Seconds until the next try. */
  readonly wait?: number;
  /** What was wrong, in the words of the service. */
  readonly detail?: ProblemAnswer["detail"];
}

export type Parameters = readonly (readonly [name: string, value: string])[];

/** The page of results, as the form would lead to it. */
export function resultsAddress(form: HTMLFormElement): string {
  return `${form.action.split("?")[0]}?${new URLSearchParams(new FormData(form) as unknown as string[][])}`;
}

/** The API lies beside the page that the form is sent to: `…/search` → `…/v1/search`. */
export function searchAddress(form: HTMLFormElement, query: string, limit: string | number, more: Parameters): string {
  const api = form.action.replace(/[^/?#]*\/*([?#].*)?$/, "v1/search");
  // In the schema's order, as every client of ours writes an address: a cache takes it letter by letter.
  const parameters = [["q", query], ["limit", String(limit)], ...more, ["fields", FIELDS]];
  return `${api}?${new URLSearchParams(parameters as string[][])}`;
}

/** What `filter` of the element asks for, `section:world tag:"foreign policy"`, as parameters. */
export function filtersOf(filter: string): Parameters {
  const filters = filter.match(/([^\s"]|"[^"]*")+/g) ?? [];
  return filters.map((filter) => ["filter", filter.replaceAll('"', "")]);
}

/**
 * Asks for hits. After an abort nobody looks at the outcome.
 * @throws Failure
 */
export async function fetchHits(address: string, signal: AbortSignal): Promise<Answer> {
  // No header of our own: with one, browsers would ask the service for permission before every search.
  const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
  const { ok, status, headers } = response;
  // A proxy in between may send something else than JSON.
  const body = await response.json().catch(() => ({}));
  if (ok) return body;
  throw { status, wait: Number(headers.get("Retry-After")) || A_MOMENT, detail: body.detail } satisfies Failure;
}
