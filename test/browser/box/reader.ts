import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { serveSite } from "../origins.ts";

/** Someone in front of a page with the box. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page has complained of so far; must be empty in the end. */
  readonly complaints: string[];
  /** The field of the box. */
  readonly field: Locator;
  /** The hits. */
  readonly options: Locator;
  /** All that may be chosen: hits, what was meant, all results. */
  readonly choices: Locator;
  /** What a screen reader has been given to say. */
  readonly status: Locator;
  /** What stands below the hits, or in their place. */
  readonly message: Locator;
  /** Types into the field, and waits for as many hits. */
  readonly typed: (query: string, hits: number) => Promise<void>;
  /** Number of the active choice, from 0; -1 for none. Everything that says so agrees. */
  readonly active: () => Promise<number>;
  readonly isOpen: () => Promise<boolean>;
}

export interface Visit {
  /** The element that loads the box. */
  readonly script?: string;
  /** What stands in the page's body. */
  readonly body?: string;
  readonly head?: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly browser?: BrowserContextOptions;
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Whether to wait until the box has taken the form's place. */
  readonly wait?: boolean;
}

/** One a file of tests; every visit has a context of its own. */
let connection: Promise<Browser> | undefined;

/** As `expect.poll`, with the patience that a busy machine needs. */
export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: PATIENCE });

const PATIENCE = 10_000;

/** What an element says, without the marks that keep the directions of its words apart. */
export const said = async (element: Locator) => (await element.textContent())?.replace(/[\u2066-\u2069]/g, "");

export const FORM = form();

/** The snippet that a site copies, without the script. */
export function form(
  action = `${inject("search")}/search`,
  inside = '<input name="q" aria-label="Search the site"><button>Search</button>',
): string {
  return `<search><pilcrow-search><form action="${action}">${inside}</form></pilcrow-search></search>`;
}

export function script(query = ""): string {
  return `<script type="module" src="${inject("search")}/search-box.js${query}"></script>`;
}

/**
 * Opens a page of another origin that has the box. The test fails if the page complains meanwhile: an exception, an
 * error in the console, a breach of its Content-Security-Policy.
 */
export async function visit(options: Visit = {}): Promise<Reader> {
  const {
    body = `<main><h1>A site</h1>${FORM}<p>Text below.</p></main>`,
    head = "",
    script: loaded = script(),
    lang = "en",
    headers,
    wait = true,
  } = options;
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A site</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
${head}${loaded}</head><body>${body}</body></html>`;

  const leaving = new AsyncDisposableStack();
  onTestFinished(() => leaving.disposeAsync());
  const site = leaving.use(await serveSite(html, headers));
  connection ??= chromium.connect(inject("browser"));
  const context = leaving.adopt(await (await connection).newContext(options.browser ?? {}), (context) =>
    context.close(),
  );
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  leaving.defer(() => expect(complaints).toEqual([]));

  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) => {
      console.error(`policy breached: ${violatedDirective} by ${sourceFile}`);
    });
  });
  await options.prepare?.(page);
  await page.goto(site.origin, { waitUntil: wait ? "load" : "commit" });
  const reader = readerOf(page, context, complaints);
  if (wait) await reader.field.first().waitFor();
  return reader;
}

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The browser's own note of an answer that was not good; tests of failures make those.
    const expected = /^Failed to load resource/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) complaints.push(message.text());
  });
  return complaints;
}

function readerOf(page: Page, context: BrowserContext, complaints: string[]): Reader {
  const field = page.getByRole("combobox");
  const options = page.locator("pilcrow-search [part=option]");
  const choices = page.getByRole("option");
  return {
    page,
    context,
    complaints,
    field,
    options,
    choices,
    status: page.getByRole("status"),
    message: page.locator("pilcrow-search [part=message]"),
    typed: async (query, hits) => {
      await field.fill("");
      await field.pressSequentially(query);
      await eventually(() => options.count()).toBe(hits);
    },
    active: async () => {
      const named = await field.getAttribute("aria-activedescendant");
      const marked = await choices.evaluateAll((all) =>
        all.flatMap((option, i) => (option.ariaSelected === "true" ? [{ id: option.id, i }] : [])),
      );
      expect(marked.map(({ id }) => id)).toEqual(named ? [named] : []);
      return marked[0]?.i ?? -1;
    },
    isOpen: () => page.locator("pilcrow-search [part=popup]").isVisible(),
  };
}
