import { createService, type Service } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { BASE, NO_TEXTS, type Texts } from "../../src/page/built.ts";
import type { Searcher } from "../../src/search/searcher.ts";

/** Something of the content that examples ask for. */
export interface Sample {
  /** A few words of a title. */
  readonly words: string;
  /** The beginning of these, as of a word that is being typed. */
  readonly begun: string;
  readonly article: string;
  readonly paragraph: string;
  /** Of the search box: a file that is loaded by its name. */
  readonly boxFile: string;
}

/** As many make a search. */
const WORDS = 3;

/** Characters of what someone has typed so far. */
const HALF_TYPED = 3;

/** As it stands behind the question mark of an address. */
export const query = (parameters: Readonly<Record<string, string>>) => new URLSearchParams(parameters).toString();

/** Of the first article: without any, nothing is built. @param boxFiles as they are packed (index/box-files.ts) */
export async function sampleOf(index: Searcher, boxFiles = ""): Promise<Sample> {
  const [first] = await index.articles(0, 1);
  if (first === undefined) throw new Error("There is no article to make examples of.");
  const { id, title } = first.article;
  const found = await index.article(id, 0, 1);
  // Lower case, since that is how people type; a long word would be refused.
  const words = title.toLowerCase().split(/\s+/u, WORDS).join(" ").slice(0, 60).trim();
  return {
    words,
    begun: words.slice(0, HALF_TYPED),
    article: id,
    paragraph: found?.paragraphs[0]?.id ?? id,
    boxFile: /"([^"/]+\.js)"/.exec(boxFiles)?.[1] ?? "",
  };
}

/** An answer as the Worker gives it. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export type Ask = (path: string, init?: RequestInit, env?: object) => Promise<Received>;

/** Asks the app itself, under BASE, so that addresses in what it answers begin with that. @param code see createService */
export function askOf(index: Searcher | null, code: string, texts: Partial<Record<keyof Texts, string>> = {}): Ask {
  const service: Service = index === null ? { problem: UNREADABLE } : createService(() => ({ searcher: index }), code);
  const asBuilt = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, hash: "" }]));
  const app = createApp(service, { ...NO_TEXTS, ...asBuilt });
  return async (path, init, env) => {
    const response = await app.request(BASE + path, init, { PREFIX: BASE, ...env });
    const { status, headers } = response;
    return { status, headers, text: await response.text() };
  };
}

const UNREADABLE = {
  detail: "This search index is damaged.",
  cure: "Build it again with the code that is deployed (npm run build), then deploy.",
};
