import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import type { MixQuery } from "../mix/classes.ts";
import { loadPeer } from "../peers/load.ts";
import { documentsIn } from "./content.ts";
import type { BenchEngine } from "./engine.ts";

interface Builder {
  createIndex(options: { forceLanguage: string }): Promise<{ errors: string[]; index?: Index }>;
  close(): Promise<unknown>;
}

interface Index {
  addHTMLFile(file: { url: string; content: string }): Promise<{ errors: string[] }>;
  getFiles(): Promise<{ errors: string[]; files: { path: string; content: Uint8Array }[] }>;
}

/** A page a paragraph, as it must be to land on one; then its own script in a page of a browser. */
export const pagefind: BenchEngine = {
  name: "pagefind",
  runs: "Chromium",
  most: { paragraphs: 10_000, why: "it makes a file for each paragraph, and a site has at most 20,000 files" },
  without: ["typo-6", "typo-10", "everything"],
  async build(folder) {
    const builder = await loadPeer<Builder>("pagefind");
    const { errors, index } = await builder.createIndex({ forceLanguage: "en" });
    if (!index) throw new Error(errors.join("; "));
    for (const { number, title, text } of documentsIn(folder)) {
      const page = `<html lang="en"><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`;
      const added = await index.addHTMLFile({ url: `/${number}`, content: page });
      if (added.errors.length > 0) throw new Error(added.errors.join("; "));
    }
    const { files } = await index.getFiles();
    await builder.close();
    const into = join(folder, "pagefind");
    rmSync(into, { recursive: true, force: true });
    for (const { path, content } of files) {
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), content);
    }
    const isText = ({ path }: { path: string }) => path.startsWith("fragment");
    const sum = (of: typeof files) => of.reduce((all, { content }) => all + content.length, 0);
    return { bytes: sum(files), bytesWithoutText: sum(files.filter((file) => !isText(file))), files: files.length };
  },
  async open(folder) {
    const [{ chromium }, { launchBrowser }] = await Promise.all([
      import("playwright-core"),
      import("../../browser/browser.ts"),
    ]);
    await using started = new AsyncDisposableStack();
    const site = started.adopt(await serveFiles(join(folder, "pagefind")), ({ close }) => close());
    const server = started.adopt(await launchBrowser(), (browser) => browser.close());
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(`${site.address}empty.html`);
    await page.evaluate(async (address) => {
      const reader = await import(`${address}pagefind.js`);
      await reader.options({ basePath: address });
      await reader.init();
      Object.assign(globalThis, { reader });
    }, site.address);
    const search = (query: MixQuery) =>
      page.evaluate(async (words) => {
        const { reader } = globalThis as unknown as { reader: Reader };
        const { results } = await reader.search(words);
        return Promise.all(results.slice(0, 10).map(async (result) => Number((await result.data()).raw_url.slice(1))));
      }, query.text);
    const running = started.move();
    return {
      find: search,
      ask: async (query) => void (await search(query)),
      cpu: null,
      start: { cpu: null },
      memory: async () => null,
      first: site.moved(),
      moved: async () => site.moved(),
      [Symbol.asyncDispose]: () => running.disposeAsync(),
    };
  },
};

interface Reader {
  search(query: string): Promise<{ results: { data(): Promise<{ raw_url: string }> }[] }>;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".json": "application/json" };

/** A folder at an address of this machine only, and what was read of it since this was last asked. */
async function serveFiles(folder: string) {
  let reads: string[] = [];
  let bytes = 0;
  const known = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    if (!known.has(path) || !statSync(join(folder, path)).isFile()) {
      response.writeHead(path === "empty.html" ? 200 : 404, { "content-type": "text/html" }).end();
      return;
    }
    const file = readFileSync(join(folder, path));
    reads.push(path);
    bytes += file.length;
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    moved: () => {
      const moved = { reads, bytes };
      [reads, bytes] = [[], 0];
      return moved;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
