/** The package `pilcrow/client`: asks a Pilcrow over HTTP, from a browser, Node, Deno, Bun or a Worker. */

import type {
  ArticleAnswer,
  ArticlesAnswer,
  ManifestAnswer,
  ParagraphAnswer,
  ProjectedAnswer,
  SearchAnswer,
  StatusAnswer,
  SuggestAnswer,
} from "../api/schema/answers.ts";
import type {
  ArticleInput,
  ArticlesInput,
  ManifestInput,
  ParagraphInput,
  SearchInput,
  SuggestInput,
} from "../api/schema/parameters.ts";
import { type Call, queryOf } from "./address.ts";
import { PilcrowError, problemOf } from "./problem.ts";

export type { ParameterError, ProblemKind } from "../errors.ts";
export { PilcrowError } from "./problem.ts";
export type {
  ArticleAnswer,
  ArticleInput,
  ArticlesAnswer,
  ArticlesInput,
  ManifestAnswer,
  ManifestInput,
  ParagraphAnswer,
  ParagraphInput,
  ProjectedAnswer,
  SearchAnswer,
  SearchInput,
  StatusAnswer,
  SuggestAnswer,
  SuggestInput,
};

export interface ClientOptions {
  /** Where Pilcrow answers: `https://search.example.com`, or below a path, `https://example.com/site-search`. */
  readonly url: string | URL;
  /** What to ask with instead of the runtime's `fetch`. */
  readonly fetch?: (url: string, init: { signal: AbortSignal | null }) => Promise<Response>;
}

export interface CallOptions {
  /** Aborting it rejects with its reason, also while a retry is waited for. */
  readonly signal?: AbortSignal | undefined;
}

/** Every method rejects with a PilcrowError, or with the reason of an aborted signal. */
export interface Client {
  /** `GET /v1/search`; with `fields` hits hold only those. */
  search(parameters: SearchInput & { fields: string }, options?: CallOptions): Promise<ProjectedAnswer>;
  search(parameters: SearchInput, options?: CallOptions): Promise<SearchAnswer>;
  /** `GET /v1/suggest`. */
  suggest(parameters: SuggestInput, options?: CallOptions): Promise<SuggestAnswer>;
  /** `GET /v1/paragraphs/{id}`, with `context` neighbours each way; null where there is none. */
  paragraph(id: string, context?: ParagraphInput["context"], options?: CallOptions): Promise<ParagraphAnswer | null>;
  /** `GET /v1/articles`. */
  articles(parameters?: ArticlesInput, options?: CallOptions): Promise<ArticlesAnswer>;
  /** `GET /v1/articles/{id}`; null where there is none. */
  article(id: string, parameters?: ArticleInput, options?: CallOptions): Promise<ArticleAnswer | null>;
  /** `GET /v1/manifest`. */
  manifest(parameters?: ManifestInput, options?: CallOptions): Promise<ManifestAnswer>;
  /** `GET /v1/status`. */
  status(options?: CallOptions): Promise<StatusAnswer>;
}

/** Seconds that are waited for a retry at most: nobody waits longer for a search, and a program has its own ways. */
const PATIENCE = 30;

/** @throws TypeError where `url` is no address of the web */
export function createClient({ url, fetch: send = (...given) => fetch(...given) }: ClientOptions): Client {
  // In a browser a path will do.
  const page = (globalThis as { location?: { href: string } }).location?.href;
  const { origin, pathname } = new URL(url, page);
  // Such as “localhost:8787”, which is an address of another kind.
  if (origin === "null") throw new TypeError(`url must begin with https:// or http://; it is ${url}.`);
  const base = `${origin}${pathname.replace(/\/+$/, "")}/v1/`;

  async function ask<Answer>(call: Call, path: string, given: object = {}, { signal }: CallOptions = {}) {
    // No header of our own: with one, browsers would ask for permission before every search.
    const address = base + path + queryOf(call, given);
    const once = async () => {
      try {
        const response = await send(address, { signal: signal ?? null });
        return { response, text: await response.text() };
      } catch (cause) {
        signal?.throwIfAborted();
        throw new PilcrowError(0, "unreachable", `Nothing answers at ${base}.`, [], { cause });
      }
    };
    let { response, text } = await once();
    const wait = response.headers.get("Retry-After") ?? "";
    if (response.status === 429 && /^\d+$/.test(wait) && Number(wait) <= PATIENCE) {
      await pause(Number(wait), signal);
      ({ response, text } = await once());
    }
    try {
      if (response.ok) return JSON.parse(text) as Answer;
    } catch {
      // Something else than Pilcrow answers there; problemOf says so.
    }
    throw problemOf(base, response, text);
  }

  /** Absence is no failure. */
  const orNull = (thrown: unknown) => {
    if (thrown instanceof PilcrowError && thrown.kind === "not-found") return null;
    throw thrown;
  };
  const encode = (id: string) => encodeURIComponent(id.toWellFormed());

  return {
    search: (given: SearchInput, options?: CallOptions) => ask<SearchAnswer>("search", "search", given, options),
    suggest: (given, options) => ask("suggest", "suggest", given, options),
    paragraph: (id, context, options) =>
      ask<ParagraphAnswer>("paragraph", `paragraphs/${encode(id)}`, { context }, options).catch(orNull),
    articles: (given, options) => ask("articles", "articles", given, options),
    article: (id, given, options) =>
      ask<ArticleAnswer>("article", `articles/${encode(id)}`, given, options).catch(orNull),
    manifest: (given, options) => ask("manifest", "manifest", given, options),
    status: (options) => ask("status", "status", {}, options),
  };
}

function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
