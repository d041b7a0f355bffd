import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RankingEngine } from "../../relevance/engines.ts";
import { documentsOf, languageOf } from "./content.ts";
import { loadPeer } from "./load.ts";

interface Builder {
  createIndex(options: { forceLanguage: string }): Promise<{ errors: string[]; index?: Index }>;
  close(): Promise<unknown>;
}

interface Index {
  addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>;
  getFiles(): Promise<{ errors: string[]; files: { path: string; content: Uint8Array }[] }>;
}

/** The script that a site's pages load. */
interface Reader {
  options(options: { basePath: string }): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<{ raw_url: string }> }[] }>;
}

/**
 * One page a document, title as its heading; then its own script, which asks a local server for the files it made, as
 * it does on a site. It needs every word of a query.
 */
export const pagefind: RankingEngine = {
  name: "pagefind",
  async open(content) {
    const builder = await loadPeer<Builder>("pagefind");
    const language = languageOf(content);
    const { errors, index } = await builder.createIndex({ forceLanguage: language });
    if (!index) throw new Error(errors.join("; "));
    const documents = documentsOf(content);
    for (const [number, { title, text }] of documents.entries()) {
      const page = `<html lang="${language}"><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`;
      const added = await index.addHTMLFile({ url: `/${number}`, content: page });
      if (added.errors.length > 0) throw new Error(added.errors.join("; "));
    }
    const { files } = await index.getFiles();
    await builder.close();
    const served = await serve(new Map(files.map(({ path, content }) => [`/${path}`, content])));
    const folder = mkdtempSync(join(tmpdir(), "pilcrow-pagefind-"));
    const script = join(folder, "pagefind.mjs");
    writeFileSync(script, files.find(({ path }) => path === "pagefind.js")!.content);
    const reader = (await import(pathToFileURL(script).href)) as Reader;
    await reader.options({ basePath: served.address });
    const known = new Map<string, string>();
    return {
      rank: async (query, most) => {
        // Quotes are its only operator.
        const { results } = await reader.search(query.replaceAll('"', " "));
        return Promise.all(
          results.slice(0, most).map(async (result) => {
            const id = known.get(result.id) ?? documents[Number((await result.data()).raw_url.slice(1))]!.id;
            known.set(result.id, id);
            return id;
          }),
        );
      },
      close: async () => {
        served.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Files by path at an address of this machine only. */
async function serve(files: ReadonlyMap<string, Uint8Array>): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    // A connection that is kept may be closed here in the moment in which it is used there.
    response.writeHead(file ? 200 : 404, { connection: "close" }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
