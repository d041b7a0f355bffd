import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import lighthouse from "lighthouse";
import { launchBrowser } from "./browser.ts";

/** What Lighthouse thinks of pages, one after the other in a browser of its own. */
export interface Auditor {
  /** Scores of a page on a phone, by category, 0 to 100; and why points were lost. */
  readonly audit: (address: string, categories: readonly string[]) => Promise<Audit>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export interface Audit {
  readonly scores: Readonly<Record<string, number>>;
  readonly lost: readonly string[];
}

export async function startAuditor(): Promise<Auditor> {
  const port = await freePort();
  const browser = await launchBrowser(`--remote-debugging-port=${port}`);
  return {
    audit: async (address, categories) => {
      const { lhr } = (await lighthouse(address, {
        port,
        onlyCategories: [...categories],
        disableFullPageScreenshot: true,
        logLevel: "error",
      }))!;
      if (lhr.runtimeError !== undefined) throw new Error(lhr.runtimeError.message);
      const all = Object.values(lhr.categories);
      return {
        scores: Object.fromEntries(all.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
        lost: all
          .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
          .map(({ id }) => lhr.audits[id]!)
          .filter(({ score }) => score !== null && score < 1)
          .map(({ id, title, displayValue = "" }) => `${id}: ${title} ${displayValue}`.trim()),
      };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** Lighthouse finds its browser by a port; that another program takes this one meanwhile is not to be expected. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
