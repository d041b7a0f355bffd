import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { form, visit } from "./reader.ts";

const SHOTS = join(import.meta.dirname, "../../../dist/screenshots");
const HEAD = `<style>
  body { margin: 0; font: 1rem/1.6 "Noto Sans", "DejaVu Sans", sans-serif; color: light-dark(#1f1d1a, #edeae4); background: light-dark(#faf8f4, #141312); }
  main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 36rem; }
  h1 { font: 600 1.75rem/1.2 "Noto Serif", "DejaVu Serif", serif; }
  form { height: 44px; }
</style>`;

test.each([
  ["light", { colorScheme: "light", viewport: { width: 900, height: 700 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 900, height: 700 } }],
  ["phone", { colorScheme: "light", viewport: { width: 360, height: 420 }, hasTouch: true, isMobile: true }],
] as const)("shots %s", async (name, browser) => {
  mkdirSync(SHOTS, { recursive: true });
  const body = `<main><h1>The keepers’ almanac</h1>${form().replace("<pilcrow-search", '<pilcrow-search dialog hotkey="/ ctrl+k" filters="section tag" recent="5"')}<p>Kept since 1871, and searched ever since.</p></main>`;
  const { page, options, field } = await visit({ body, head: HEAD, browser, wait: false });
  await page.locator("[part=opener]").waitFor();
  await page.screenshot({ path: join(SHOTS, `more-closed-${name}.png`) });
  await page.keyboard.press("/");
  await field.waitFor();
  await page.screenshot({ path: join(SHOTS, `more-empty-${name}.png`) });
  await field.fill("keeper lamp");
  await options.first().waitFor();
  await page.screenshot({ path: join(SHOTS, `more-open-${name}.png`) });
  await field.press("ArrowDown");
  await page.locator("[part=filter]").first().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(SHOTS, `more-filtered-${name}.png`) });
  expect(await options.count()).toBeGreaterThan(0);
});
