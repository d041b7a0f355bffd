import type { ProblemAnswer, SearchAnswer } from "../api/schema/answers.ts";

/** As many hits as a popup can show without becoming a page. */
const HITS = 8;

/** Milliseconds after which no answer is a failure: a slow connection needs some, a reader has no more. */
const PATIENCE = 15_000;

/** Why there is no answer: the HTTP status, 0 where nothing answered at all, and what the service says of it. */
export interface Failure extends Partial<Pick<ProblemAnswer, "type" | "detail">> {
  readonly failed: number;
  /** Seconds until the next try, 0 where the service does not say. */
  readonly wait: number;
}

/** The address of the API beside the page that the form is sent to: `…/search` → `…/v1/search`. */
export function searchAddress({ form, baseURI }: HTMLInputElement): URL {
  const page = new URL(form?.getAttribute("action") ?? "", baseURI);
  page.pathname = page.pathname.replace(/\/+$/, "");
  // In the schema's order, as every client of ours writes an address: a cache takes it letter by letter.
  return new URL(`v1/search?q&limit=${HITS}`, page);
}

/** Asks for hits. After an abort nobody looks at the outcome. */
export async function fetchHits(address: URL, query: string, signal: AbortSignal): Promise<SearchAnswer | Failure> {
  const url = new URL(address);
  url.searchParams.set("q", query);
  // No header of our own: with one, browsers would ask the service for permission before every search.
  const answered = fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
  const response = await answered.catch(() => undefined);
  if (response === undefined) return { failed: 0, wait: 0 };
  // A proxy in between may send something else than JSON.
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  return { ...body, failed: response.status, wait: Number(response.headers.get("Retry-After")) };
}
