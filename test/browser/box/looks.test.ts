import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { FORM, type Reader, visit } from "./reader.ts";

const SCREENSHOTS = join(import.meta.dirname, "../../../dist/screenshots");

const BODY = `<main><h1>The keepers’ almanac</h1>${FORM}
<p>Kept since 1871, and searched ever since. Below the field a reader sees the paragraph that was meant, and lands on it.</p></main>`;

/** A page that a reader would stay on, for the eye that looks at the screenshots. */
const HEAD = `<style>
  body { margin: 0; font: 1rem/1.6 "Noto Sans", "DejaVu Sans", sans-serif; color: light-dark(#1f1d1a, #edeae4); background: light-dark(#faf8f4, #141312); }
  main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 36rem; }
  h1 { font: 600 1.75rem/1.2 "Noto Serif", "DejaVu Serif", serif; }
  form { height: 44px; }
</style>`;

/** What a reader does, and what the box then shows. */
const STATES: Readonly<Record<string, (reader: Reader) => Promise<unknown>>> = {
  closed: async () => {},
  open: ({ typed }) => typed("lamp and fog", 8),
  active: async ({ field, typed }) => {
    await typed('"make in india"', 2);
    await field.press("ArrowDown");
  },
  none: async ({ field, message }) => {
    await field.fill("xylophone");
    await message.getByText("Nothing found").waitFor();
  },
  failed: async ({ context, field, message }) => {
    await context.setOffline(true);
    await field.fill("lamp");
    await message.getByText("offline").waitFor();
  },
};

const SETTINGS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  narrow: { colorScheme: "light", viewport: { width: 320, height: 640 } },
  "narrow-dark": { colorScheme: "dark", viewport: { width: 320, height: 640 } },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

describe.each(Object.entries(SETTINGS))("%s", (setting, browser) => {
  test.each(Object.entries(STATES))("%s: nothing that axe can find is in a reader's way", async (state, reach) => {
    const reader = await visit({
      head: HEAD,
      body: BODY,
      browser: { viewport: { width: 800, height: 680 }, ...browser },
    });
    await reach(reader);
    mkdirSync(SCREENSHOTS, { recursive: true });
    await reader.page.screenshot({ path: join(SCREENSHOTS, `box-${state}-${setting}.png`) });
    expect(await violations(reader.page)).toEqual([]);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test("(axe sees into the box)", async () => {
  const { page, options, typed } = await visit();
  await typed('"make in india"', 2);
  await options.first().evaluate((option) => {
    option.append(Object.assign(document.createElement("a"), { href: "/", textContent: "A link inside" }));
  });
  expect(await violations(page)).toEqual([expect.stringMatching(/^nested-interactive: .*#option-0$/)]);
});

test("the longest query makes the page no wider, by what is shown or by what is said", async () => {
  const { page, field, status, message } = await visit({ browser: { viewport: { width: 320, height: 256 } } });
  await field.fill("xylophone".repeat(22));
  await message.getByText("Nothing found").waitFor();
  await status.getByText("Nothing found").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const popup = page.locator("pilcrow-search [part=popup]");
  expect(await popup.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
});
