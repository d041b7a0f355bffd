import { expect, inject, test } from "vitest";
import { eventually, type Reader } from "../reader.ts";
import { isModal, visitWith } from "./with.ts";

/** Longer than a reader has to rest on a query for it to stay in the history. */
const REST = 1600;

const written = ({ page }: Reader) => new URL(page.url()).search;
const entries = ({ page }: Reader) => page.evaluate(() => history.length);

test("the address has the query, the history those that were rested on, and Back leads to them and away", async () => {
  const reader = await visitWith('url="find"');
  const { page, field, typed, options } = reader;
  await page.evaluate(() => history.replaceState({ router: 1 }, "", "?page=2#below"));
  const before = await entries(reader);
  await field.pressSequentially("lamp", { delay: 150 });
  await eventually(() => written(reader)).toBe("?page=2&find=lamp");
  expect(new URL(page.url()).hash).toBe("#below");
  expect(await page.evaluate(() => history.state)).toEqual({ router: 1 });
  await page.waitForTimeout(REST);
  await field.fill("");
  expect(written(reader)).toBe("?page=2");
  await field.pressSequentially("harbour", { delay: 150 });
  await eventually(() => written(reader)).toBe("?page=2&find=harbour");
  // Of all that was typed, one more.
  expect(await entries(reader)).toBe(before + 1);

  await page.goBack();
  await eventually(() => field.inputValue()).toBe("lamp");
  await eventually(() => options.count()).toBe(8);
  await page.goForward();
  await eventually(() => field.inputValue()).toBe("harbour");
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe("about:blank");

  await page.goForward();
  await eventually(() => field.inputValue()).toBe("lamp");
  await typed("harbour", 1);
});

test("a query in the address fills the box, and opens the dialog; after a hit, Back leads to its query", async () => {
  const api = inject("search");
  const reader = await visitWith('dialog url="q"');
  const { page, field, options } = reader;
  await page.goto(`${page.url()}?q=harbour`);
  await options.first().waitFor();
  expect([await isModal(reader), await field.inputValue()]).toEqual([true, "harbour"]);
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.waitForURL(`${api}/articles/harbours*`);
  await page.goBack();
  await options.first().waitFor();
  expect([written(reader), await isModal(reader)]).toEqual(["?q=harbour", true]);
  // Who closes it is done with it.
  for (let i = 0; i < 2; i++) await field.press("Escape");
  await eventually(() => written(reader)).toBe("");
});
