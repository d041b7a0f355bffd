import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
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

  test(`scroll to it by their words alone ${FULL === undefined ? "(no full Chromium found: checked above only)" : ""}`, async () => {
    const hits = await links();
    expect(hits.every(({ link }) => link.includes("#") && link.includes(":~:text="))).toBe(true);
    if (FULL === undefined) return;
    const browser = await chromium.launch({ executablePath: FULL, args: ["--no-sandbox", "--headless=new"] });
    try {
      for (const { id, link } of hits) {
        const page = await browser.newPage({ viewport: { width: 700, height: 250 } });
        // Without the anchor, so that only the words can have led there.
        await page.goto(inject("search") + link.replace(/#.*?:~:/, "#:~:"));
        await expect
          .poll(
            () =>
              page.evaluate((id) => {
                const { top, bottom } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
                return top < innerHeight && bottom > 0;
              }, id),
            { timeout: 5000, message: id },
          )
          .toBe(true);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
