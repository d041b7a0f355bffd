import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { open } from "./open.ts";

const ARTICLE = "india-russia-military-cooperation";
const CAPTION = `${ARTICLE}.j7j2rd0j`;

/** Whether an element is on the screen, and is what the address points at. */
const landed = (id: string) => {
  const element = document.getElementById(id);
  const box = element?.getBoundingClientRect();
  const seen = box !== undefined && box.top >= 0 && box.top < innerHeight;
  return { seen, pointedAt: element !== null && element === document.querySelector(":target") };
};

/** A browser that looks for the words first takes the anchor some moments later. */
const arrivesAtCaption = (page: Page) =>
  expect.poll(() => page.evaluate(landed, CAPTION), { timeout: 5000 }).toEqual({ seen: true, pointedAt: true });

describe("from a few letters to the paragraph", () => {
  test("with scripts: type, arrow, Enter", async () => {
    const { page } = await open("/", { viewport: { width: 800, height: 500 } });
    const field = page.getByRole("combobox");
    await field.click();
    await field.pressSequentially("make in ind");
    await page.getByRole("option").first().waitFor();
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL(`**/articles/${ARTICLE}#**`);
    await arrivesAtCaption(page);
  });

  test("without scripts: form, page of results, link", async () => {
    const { page } = await open("/", { javaScriptEnabled: false, viewport: { width: 800, height: 500 } });
    await page.getByRole("searchbox").or(page.getByRole("textbox")).fill("make in ind");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL("**/search?q=make+in+ind");
    expect(await page.title()).toContain("make in ind");
    const hit = page.locator("main").getByRole("link").first();
    await hit.click();
    await page.waitForURL(`**/articles/${ARTICLE}#**`);
    // A page that runs no script of its own can still be asked about.
    await arrivesAtCaption(page);
  });

  test("without scripts: what was meant is a link, and leads to hits", async () => {
    const { page } = await open("/search?q=Lavorv", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "lavrov" }).click();
    await page.waitForURL("**/search?q=lavrov");
    expect(await page.locator("mark").allInnerTexts()).toContain("Lavrov");
  });

  test("without scripts: long lists have pages that lead to each other", async () => {
    const { page } = await open("/search?q=keeper&limit=5", { javaScriptEnabled: false });
    const first = await page.locator("main mark").count();
    expect(first).toBeGreaterThan(0);
    await page.locator('a[rel="next"]').click();
    await page.waitForURL("**/search?q=keeper&**offset=5**");
    await page.locator('a[rel="prev"]').click();
    await page.waitForURL((url) => url.searchParams.get("q") === "keeper" && !url.searchParams.has("offset"));
  });
});

describe("markup in content and query stays text", () => {
  const hacked = () => "hacked" in window || document.querySelectorAll("main script, main img").length > 0;

  test.each([
    "/articles/markup",
    "/search?q=quoting",
    "/search?q=%3Cscript%3Ehacked%3D1%3C%2Fscript%3E",
    "/search?q=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E",
    "/search?limit=%3Cscript%3Ehacked%3D1%3C%2Fscript%3E&q=x",
    "/articles/%3Cscript%3Ehacked%3D1%3C%2Fscript%3E",
    "/",
  ])("%s", async (path) => {
    const { page } = await open(path);
    await page.waitForTimeout(300);
    expect(await page.evaluate(hacked)).toBe(false);
    const shown = await page.locator("body").innerText();
    if (path === "/articles/markup") {
      expect(shown).toContain('A raw <img src=x onerror="hacked = 3"> stands');
      expect(shown).toContain("Notes on <script>hacked = 1</script> & <b>bold</b> titles");
    }
    if (path === "/search?q=quoting") expect(shown).toContain("<script>hacked = 2</script>");
  });
});

describe("the home page on a slow phone", () => {
  test("weighs at most 30 KB, waits for no script", async () => {
    const { page, weight } = await open("/", { viewport: { width: 390, height: 800 }, isMobile: true });
    await page.getByRole("combobox").waitFor();
    await page.waitForTimeout(500);
    const bytes = weight();
    console.log(`the home page weighs ${bytes} bytes, uncompressed, with style and script`);
    expect(bytes).toBeLessThanOrEqual(30_000);
    const blocking = await page.evaluate(
      () =>
        [...document.scripts].filter(
          (script) => script.src !== "" && script.type !== "module" && !script.async && !script.defer,
        ).length,
    );
    expect(blocking).toBe(0);
  });

  test("does not move when the search box takes the form's place, however late", async () => {
    const { page } = await open("/", { viewport: { width: 390, height: 800 }, isMobile: true });
    await page.route("**/search-box.js", async (route) => {
      await page.waitForTimeout(300);
      await route.continue();
    });
    for (const path of ["/", "/search?q=keeper", `/articles/${ARTICLE}`]) {
      await page.goto(inject("search") + path);
      await page.getByRole("combobox").waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      );
      expect([path, shift]).toEqual([path, 0]);
    }
  });

  test("loads nothing from anywhere else", async () => {
    const { page } = await open("/");
    const origins = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin),
    );
    expect(new Set(origins)).toEqual(new Set([inject("search")]));
  });
});
