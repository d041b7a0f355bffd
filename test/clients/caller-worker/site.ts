/** What a site's Worker may do with Pilcrow: `/related/{paragraph id}` lists paragraphs about the same. */

import type { SearchBinding } from "../../../src/api/binding.ts";

interface Env {
  readonly SEARCH: SearchBinding;
}

export default {
  async fetch(request: Request, { SEARCH }: Env): Promise<Response> {
    const id = /^\/related\/([^/]+)$/.exec(new URL(request.url).pathname)?.[1];
    if (id === undefined) return Response.json({ error: "Ask for /related/{paragraph id}." }, { status: 404 });
    return related(SEARCH, decodeURIComponent(id));
  },
};

async function related(search: SearchBinding, id: string): Promise<Response> {
  // 1. The paragraph, and what the page says of the index: one round trip.
  const [{ value: paragraph, error }, { value: status }] = await search.batch([["paragraph", id], ["status"]]);
  if (error !== undefined) return Response.json({ error: error.detail }, { status: 502 });
  if (paragraph === null) return Response.json({ error: "There is no such paragraph." }, { status: 404 });

  // 2. What is about the same, the paragraph itself passed over. A query may have 1,024 characters.
  const q = (paragraph.text ?? "").replace(/["()]/g, " ").slice(0, 1024);
  const { hits } = await search.search({
    q,
    limit: 4,
    fields: "link,article,snippet",
    highlight: "none",
    typos: "off",
  });
  const items = hits
    .filter((hit) => hit.id !== id)
    .slice(0, 3)
    .map(({ link, article, snippet }) => ({ link, title: article?.title, passage: snippet?.text }));
  return Response.json({ of: paragraph.link, items, index: status?.index.version });
}
