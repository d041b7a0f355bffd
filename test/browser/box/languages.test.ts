import { join } from "node:path";
import { expect, test } from "vitest";
import { eventually, said, visit } from "./reader.ts";

test.each([
  ["ar", "المصباح", "rtl"],
  ["ja", "日本", "ltr"],
  ["th", "ประภาคาร", "ltr"],
])("hits in %s are marked as such, and run as they must", async (lang, query, direction) => {
  const { field, options } = await visit();
  await field.fill(query);
  const passage = options.first().locator("[part=snippet]");
  await passage.waitFor();
  expect(await passage.evaluate((line) => line.closest("[lang]")?.getAttribute("lang"))).toBe(lang);
  expect(await passage.evaluate((line) => getComputedStyle(line).direction)).toBe(direction);
  expect(await field.evaluate((input) => getComputedStyle(input).direction)).toBe(direction);
});

test("on a page that runs from right to left the box does too, and speaks its language", async () => {
  const { page, field, options, message } = await visit({
    lang: 'ar" dir="rtl',
    browser: { viewport: { width: 800, height: 600 } },
  });
  await field.fill("المصباح");
  await options.first().waitFor();
  await field.press("ArrowDown");
  await page.screenshot({ path: join(import.meta.dirname, "../../../dist/screenshots/box-active-rtl.png") });
  const box = await field.boundingBox();
  const button = await page.locator("[part=button]").boundingBox();
  expect(button!.x + button!.width).toBeLessThan(box!.x + 1);
  await field.fill("زيلوفون");
  await eventually(() => said(message)).toBe("لا توجد نتائج لـ«زيلوفون»");
  expect(await message.evaluate((line) => getComputedStyle(line).direction)).toBe("rtl");
});
