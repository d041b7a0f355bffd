import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export interface Origin {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Below this path the search answers as well, as behind a route of an existing domain. */
export const PREFIX = "/site-search";

/** The origin of the search: a plain proxy before the Worker. */
export function serveSearch(worker: URL): Promise<Origin> {
  return listen(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? "/", worker), {
      method: request.method ?? "GET",
      headers: { Accept: request.headers.accept ?? "*/*" },
      redirect: "manual",
    });
    const headers = [...answer.headers].filter(
      ([name]) => !/^(content-(length|encoding)|transfer-encoding)$/.test(name),
    );
    response.writeHead(answer.status, Object.fromEntries(headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
}

/** Another origin: a site that embeds the box. Every path answers with the same page. */
export function serveSite(html: string, headers: Readonly<Record<string, string>> = {}): Promise<Origin> {
  return listen((request, response) => {
    const found = request.url !== "/favicon.ico";
    response.writeHead(found ? 200 : 204, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(found ? html : "");
  });
}

async function listen(listener: RequestListener): Promise<Origin> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
