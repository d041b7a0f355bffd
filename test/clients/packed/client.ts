/** A program of somebody else that asks over HTTP: what the types of `pilcrow/client` promise, and refuse. */

import { createClient, PilcrowError } from "pilcrow/client";

const pilcrow = createClient({ url: "https://example.com/site-search" });

export async function firstText(q: string): Promise<string | undefined> {
  const { hits } = await pilcrow.search({ q, limit: 3, filter: ["lang:en"] }, { signal: AbortSignal.timeout(5000) });
  return hits[0]?.text;
}

export async function links(q: string): Promise<(string | undefined)[]> {
  const { hits } = await pilcrow.search({ q, fields: "link" });
  // @ts-expect-error With `fields` only the id is sure to be there.
  const scores: number[] = hits.map(({ score }) => score);
  return scores.length > 0 ? hits.map(({ link }) => link) : [];
}

export async function neighbours(id: string): Promise<string[]> {
  const paragraph = await pilcrow.paragraph(id, 2);
  // @ts-expect-error It may not be there.
  if (paragraph.id !== id) return [];
  return paragraph === null ? [] : [...paragraph.before, ...paragraph.after].map((each) => each.id);
}

export async function isBusy(): Promise<boolean> {
  try {
    // @ts-expect-error There is no such parameter.
    await pilcrow.search({ query: "peace" });
    // @ts-expect-error A limit is a number.
    await pilcrow.suggest({ q: "peace", limit: true });
    return false;
  } catch (thrown) {
    // @ts-expect-error There is no such kind.
    if (thrown instanceof PilcrowError && thrown.kind === "to-many-requests") return true;
    return thrown instanceof PilcrowError && thrown.kind === "too-many-requests";
  }
}
