import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { open } from "./open.ts";

const SCREENSHOTS = join(import.meta.dirname, "../../../dist/screenshots");

const PAGES = {
  home: "/",
  hits: "/search?q=make+in+india",
  filtered: "/search?q=india&filter=kind:body&filter=-tag:sport",
  none: "/search?q=xylophone",
  meant: "/search?q=Lavorv",
  error: "/search?q=x&limit=999",
  article: "/articles/india-russia-military-cooperation",
  arabic: "/articles/arabic",
  missing: "/articles/nothing",
  docs: "/docs",
} as const;

const SETTINGS = {
  light: { colorScheme: "light", viewport: { width: 1100, height: 800 } },
  dark: { colorScheme: "dark", viewport: { width: 1100, height: 800 } },
  narrow: { colorScheme: "light", viewport: { width: 320, height: 640 } },
  "narrow-dark": { colorScheme: "dark", viewport: { width: 320, height: 640 } },
} as const;

describe.each(Object.entries(SETTINGS))("%s", (setting, options) => {
  test.each(Object.entries(PAGES))("%s: nothing that axe can find is in a reader's way", async (name, path) => {
    const { page } = await open(path, options);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `page-${name}-${setting}.png`), fullPage: true });
    // Given to the page as the browser's own tools are: its policy lets no other script in.
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
      );
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
