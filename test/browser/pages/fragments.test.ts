import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { followLinks } from "../landing/follow-links.ts";
import { PAGES } from "../landing/pages.ts";
import { open } from "./open.ts";

const ARTICLE = "india-russia-military-cooperation";

interface Hit {
  readonly id: string;
  readonly link: string;
}

/** Every paragraph of the default article with its link. */
async function links(): Promise<readonly Hit[]> {
  const answer = await fetch(`${inject("search")}/v1/search?q=&limit=50`);
  const { hits } = (await answer.json()) as { hits: readonly (Hit & { article: { id: string } })[] };
  return hits.filter((hit) => hit.article.id === ARTICLE);
}

/** A Chromium that scrolls to text fragments; the packaged headless shell never does. */
const FULL = [process.env.PILCROW_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (program) => program !== undefined && existsSync(program),
);

describe("links to the paragraphs of the default article", () => {
  test("name words that stand first in their own paragraph, as the page shows it", async () => {
    const { page } = await open(`/articles/${ARTICLE}`);
    const hits = await links();
    expect(hits).toHaveLength(7);
    for (const { id, link } of hits) {
      const [, directive = ""] = link.split(":~:text=");
      const [start = "", end] = directive.split(",").filter((part) => !part.endsWith("-") && !part.startsWith("-"));
      const found = await page.evaluate(
        ({ id, start, end }) => {
          const plain = (text: string) =>
            text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
          const before = document.createRange();
          const target = document.getElementById(id) as HTMLElement;
          before.setStart(document.body, 0);
          before.setEndBefore(target);
          const [ahead, own] = [plain(before.toString()), plain(target.innerText)];
          return {
            ahead: ahead.includes(plain(start)),
            own: own.includes(plain(start)),
            end: own.includes(plain(end)),
          };
        },
        { id, start: decodeURIComponent(start), end: decodeURIComponent(end ?? start) },
      );
      expect({ id, ...found }).toEqual({ id, ahead: false, own: true, end: true });
    }
  });
});

describe(`a browser that looks for words ${FULL === undefined ? "(no full Chromium found: not tried)" : ""}`, () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (FULL === undefined) return;
    browser = await chromium.launch({ executablePath: FULL, args: ["--no-sandbox", "--headless=new"] });
  });
  afterAll(() => browser?.close());

  test("scrolls to each paragraph of the default article by them alone", async () => {
    const hits = await links();
    expect(hits.every(({ link }) => link.includes("#") && link.includes(":~:text="))).toBe(true);
    const page = await browser?.newPage({ viewport: { width: 700, height: 250 } });
    if (page === undefined) return;
    for (const { id, link } of hits) {
      await page.goto("about:blank");
      // Without the anchor, so that only the words can have led there.
      await page.goto(inject("search") + link.replace(/#.*?:~:/, "#:~:"));
      const isSeen = () =>
        page.evaluate((id) => {
          const { top, bottom } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
          return top < innerHeight && bottom > 0;
        }, id);
      await expect.poll(isSeen, { timeout: 5000, message: id }).toBe(true);
    }
  });

  test("scrolls to and marks the paragraph in pages with everything that makes browsers miss", async () => {
    expect(PAGES.length).toBeGreaterThan(10);
    if (browser === undefined) return;
    // Every link with `npm run test:all`, else the links of one page.
    const pages = process.env.PILCROW_FULL ? PAGES : PAGES.filter(({ name }) => name === "inline");
    const { links, misses } = await followLinks(browser, pages);
    const share = 1 - misses.length / links;
    console.log(`${(share * 100).toFixed(1)} % of ${links} links land on their paragraph and mark it`);
    for (const miss of misses) console.log(`missed: ${miss}`);
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 600_000);
});
