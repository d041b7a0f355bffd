/** A Worker of somebody else that asks by service bindings: over RPC, for which types are enough, and over HTTP. */

import type { SearchBinding } from "pilcrow";
import { createClient } from "pilcrow/client";

interface Env {
  readonly SEARCH: SearchBinding;
  readonly SITE: Fetcher;
}

export default {
  async fetch(request: Request, { SEARCH, SITE }: Env): Promise<Response> {
    const { searchParams } = new URL(request.url);
    const words = searchParams.get("words");
    if (words !== null) {
      const pilcrow = createClient({ url: "https://site.example/find", fetch: (url, init) => SITE.fetch(url, init) });
      return Response.json(await pilcrow.search({ q: words }, { signal: AbortSignal.timeout(10_000) }));
    }
    const [{ value: paragraph, error }, { value: found }] = await SEARCH.batch([
      ["paragraph", searchParams.get("id") ?? "", 1],
      ["search", { q: "peace", fields: "link" }],
    ]);
    if (error !== undefined) return Response.json({ kind: error.kind, errors: error.errors });
    // @ts-expect-error With `fields` only the id is sure to be there.
    const first: string | undefined = found?.hits[0]?.link.toString();
    // @ts-expect-error There is no such method.
    await SEARCH.batch([["serach", { q: "peace" }]]);
    return Response.json({ text: paragraph?.text, first });
  },
};
