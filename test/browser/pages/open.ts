import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";

let connection: Promise<Browser> | undefined;

/** Someone who opens a page of Pilcrow's own. */
export interface Visitor {
  readonly page: Page;
  /** Bytes that came over the wire for everything loaded so far, headers apart. */
  readonly weight: () => number;
}

/**
 * Opens a page of the search's own origin. The test fails if a page complains meanwhile: an exception, an error in the
 * console, a breach of the Content-Security-Policy.
 */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  connection ??= chromium.connect(inject("browser"));
  const context = await (await connection).newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  onTestFinished(() => expect(complaints).toEqual([]));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The browser's own note of an answer that is a page of its own (400, 404).
    const expected = /^Failed to load resource/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) complaints.push(message.text());
  });
  let weight = 0;
  page.on("response", async (response) => {
    weight += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(inject("search") + path, { waitUntil: "load" });
  return { page, weight: () => weight };
}
