import type { Browser, Page } from "playwright-core";
import { withFragments } from "../../../index/fragments.ts";
import { makeParagraphs } from "../../../index/paragraphs.ts";
import { blocksOfFragment } from "../../../index/sources/html/blocks.ts";
import { paragraphAddress } from "../../../src/api/answer/address.ts";
import { articleOf, MARKED, renderBlock, renderPage } from "./landing-page.ts";
import type { NastyPage } from "./nasty-page.ts";
import { PAGES } from "./pages.ts";

const SITE = "http://landing.test";
/** As many pages at once, and milliseconds after which a link has missed. */
const [TABS, PATIENCE] = [4, 2500];

interface Link {
  readonly page: NastyPage;
  /** Number of the block that it is to lead to. */
  readonly block: number;
  readonly text: string;
  readonly link: string;
}

/** A link to each paragraph of a page, made by the build of its text; with no anchor, only its words lead there. */
function linksTo(page: NastyPage): Link[] {
  const article = articleOf(page, SITE);
  // Each by itself, so that it is known which block of the page it is.
  const blocks = page.blocks.flatMap((_, i) => {
    const read = blocksOfFragment(renderBlock(page, i)).blocks;
    if (read.length !== 1) throw new Error(`${page.name}: block ${i} is read as ${read.length}`);
    return read;
  });
  const { paragraphs, lines } = makeParagraphs({ file: page.name, article, blocks });
  const numbered = paragraphs.map((paragraph) => ({ ...paragraph, article: 0 }));
  return withFragments(article, numbered, lines).map((paragraph) => ({
    page,
    block: paragraph.positions[0]! - 1,
    text: paragraph.text,
    link: paragraphAddress(article, paragraph, ""),
  }));
}

/** Clicks a link as a reader does. Where it leads: to its block, marked or not; or past it. */
async function follow(tab: Page, { link, block }: Link): Promise<"right" | "not marked" | "missed"> {
  await tab.goto(`${SITE}/?${encodeURIComponent(link)}`);
  await tab.click("a");
  const landed = (block: number) => {
    const wanted = document.querySelector(`[data-block="${block}"]`);
    const { top = -1, bottom = -1 } = wanted?.getBoundingClientRect() ?? {};
    const target = document.querySelector(":target");
    return bottom > 0 && top < innerHeight && target !== null && target.closest("[data-block]") === wanted;
  };
  try {
    await tab.waitForFunction(landed, block, { timeout: PATIENCE });
  } catch {
    return "missed";
  }
  for (let tries = 0; tries < 5; tries++) {
    if (await showsMark(tab)) return "right";
    await tab.waitForTimeout(100);
  }
  return "not marked";
}

/** Whether some of what is on the screen is marked. */
async function showsMark(tab: Page): Promise<boolean> {
  const picture = (await tab.screenshot()).toString("base64");
  return tab.evaluate(
    async ([picture, [red, green, blue]]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      let marked = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) marked++;
      }
      return marked > 20;
    },
    [picture, MARKED] as const,
  );
}

async function openTab(browser: Browser): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width: 700, height: 500 } });
  await tab.route(`${SITE}/**`, (route) => {
    const { pathname, search } = new URL(route.request().url());
    const page = PAGES.find(({ name }) => pathname === `/${name}`);
    const link = decodeURIComponent(search.slice(1)).replaceAll("&", "&amp;");
    const html = page === undefined ? `<!doctype html><a href="${link}">Go there</a>` : renderPage(page);
    return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  });
  return tab;
}

/** What links to each paragraph of these pages lead to. */
export async function followLinks(browser: Browser, pages: readonly NastyPage[]) {
  const links = pages.flatMap(linksTo);
  const misses: string[] = [];
  const waiting = [...links];
  const work = async () => {
    const tab = await openTab(browser);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = await follow(tab, next);
      const { page, text, link } = next;
      if (result !== "right") misses.push(`${page.name}, ${result}: ${text.slice(0, 60)} (${link.split("#")[1]})`);
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return { links: links.length, misses: misses.sort() };
}
