/** A Worker of somebody else that asks by a service binding: needs types alone. */

import type { SearchBinding } from "pilcrow";

export default {
  async fetch(request: Request, { SEARCH }: { readonly SEARCH: SearchBinding }): Promise<Response> {
    const id = new URL(request.url).searchParams.get("id") ?? "";
    const [{ value: paragraph, error }, { value: found }] = await SEARCH.batch([
      ["paragraph", id, 1],
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
