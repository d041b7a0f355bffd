import { expect, inject, test } from "vitest";
import { eventually, type Reader, visit } from "../reader.ts";
import { focused, isModal, pageWith, visitWith } from "./with.ts";

const api = inject("search");
const opener = ({ page }: Reader) => page.locator("[part=opener]");

test("a button stands in the place of the form, and nothing moves", async () => {
  const reader = await visit({ body: pageWith("dialog"), prepare: (page) => page.route("**/more-*.js", () => {}) });
  const { page } = reader;
  const places = () =>
    page.evaluate(() =>
      ["pilcrow-search", "#below"].map((name) => document.querySelector(name)!.getBoundingClientRect().toJSON()),
    );
  // Until the rest of the script is there, and for ever if it does not come, the field is.
  const before = await places();
  await reader.typed("harbour", 1);
  await page.unrouteAll();
  await page.reload();
  await opener(reader).waitFor();
  expect(await places()).toEqual(before);
  expect(await opener(reader).textContent()).toBe("Search the site");
  expect(await page.getByRole("button", { name: "Search the site" }).getAttribute("aria-haspopup")).toBe("dialog");
  expect(await page.getByRole("combobox").count()).toBe(0);
});

test("who was typing before the dialog was there goes on in it", async () => {
  const held = Promise.withResolvers<void>();
  const reader = await visit({
    body: pageWith("dialog"),
    prepare: (page) =>
      page.route("**/more-*.js", async (route) => {
        await held.promise;
        await route.continue();
      }),
  });
  const { page, field } = reader;
  await field.pressSequentially("harur");
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowLeft");
  held.resolve();
  await eventually(() => isModal(reader)).toBe(true);
  await page.keyboard.type("bo");
  expect(await field.inputValue()).toBe("harbour");
});

test("opens by its button, by a button that comes later, by a method; the focus stays inside and goes back", async () => {
  const reader = await visitWith("dialog id=site");
  const { page, field } = reader;
  await page.evaluate(() => {
    for (const id of ["site", "other"]) {
      const button = Object.assign(document.createElement("button"), {
        id: `opens-${id}`,
        textContent: `Find in ${id}`,
      });
      button.dataset.pilcrowOpen = id;
      document.body.append(button);
    }
  });
  await page.locator("#opens-other").click();
  expect(await isModal(reader)).toBe(false);

  const openings: [string, () => Promise<unknown>][] = [
    ["opener", () => opener(reader).click()],
    ["opens-site", () => page.locator("#opens-site").click()],
    [
      "after",
      () =>
        page.evaluate(() => {
          document.getElementById("after")!.focus();
          (document.querySelector("pilcrow-search") as unknown as { show(): void }).show();
        }),
    ],
  ];
  for (const [from, open] of openings) {
    await open();
    expect([from, await isModal(reader), await focused(reader)]).toEqual([from, true, "input"]);
    const visited = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      visited.push(await focused(reader));
    }
    // At the end the platform leads to the browser's own bar, which is the page's body here.
    expect(visited.filter((each) => !["input", "close", ""].includes(each))).toEqual([]);
    await field.focus();
    await field.press("Escape");
    expect([await isModal(reader), await focused(reader)]).toEqual([false, from]);
  }
  // The page may put something of its own in the place of the button.
  await page.evaluate(() => {
    const own = Object.assign(document.createElement("button"), { slot: "open", textContent: "Find it" });
    document.querySelector("pilcrow-search")!.append(own);
  });
  expect(await opener(reader).isVisible()).toBe(false);
  await page.getByRole("button", { name: "Find it" }).click();
  expect(await isModal(reader)).toBe(true);
  await page.evaluate(() => (document.querySelector("pilcrow-search") as unknown as { close(): void }).close());
  expect(await isModal(reader)).toBe(false);
});

test("Escape closes the hits, then the dialog; the words are there the next time, and their hits", async () => {
  const reader = await visitWith("dialog");
  const { page, field, typed, isOpen, options } = reader;
  await opener(reader).click();
  await typed("harbour", 1);
  await field.press("Escape");
  expect([await isOpen(), await isModal(reader), await field.inputValue()]).toEqual([false, true, "harbour"]);
  await field.press("Escape");
  expect(await isModal(reader)).toBe(false);
  await opener(reader).click();
  await options.first().waitFor();
  // All of them are marked, so that typing begins anew.
  await page.keyboard.type("lamp");
  expect(await field.inputValue()).toBe("lamp");
});

test("the backdrop and the button close it, a press that began inside does not; leaving the field keeps the hits", async () => {
  const reader = await visitWith("dialog");
  const { page, typed, options } = reader;
  await opener(reader).click();
  await typed("lamp", 8);
  const { x, y } = (await reader.field.boundingBox())!;
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await page.mouse.move(2, 2);
  await page.mouse.up();
  expect(await isModal(reader)).toBe(true);
  await page.keyboard.press("Tab");
  expect([await focused(reader), await options.count(), await options.first().isVisible()]).toEqual(["close", 8, true]);
  await page.mouse.click(2, 2);
  expect([await isModal(reader), await focused(reader)]).toEqual([false, "opener"]);
  await opener(reader).click();
  await page.getByRole("button", { name: "Close" }).click();
  expect(await isModal(reader)).toBe(false);
});

test("a hit that is chosen closes it and leads there; a hit in a tab of its own does not close it", async () => {
  const reader = await visitWith("dialog");
  const { page, context, field, typed } = reader;
  await opener(reader).click();
  await typed("harbour", 1);
  await field.press("ArrowDown");
  const [tab] = await Promise.all([context.waitForEvent("page"), field.press("Control+Enter")]);
  await tab.close();
  expect(await isModal(reader)).toBe(true);
  await field.press("Enter");
  await page.waitForURL(`${api}/articles/harbours*`);
  await page.goBack();
});

test("on a phone it fills what the keyboard leaves, and the page behind stays where it is", async () => {
  const reader = await visitWith("dialog", {
    body: `${pageWith("dialog")}<p style="height:3000px">A long page.</p>`,
    browser: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  });
  const { page, typed, options } = reader;
  await opener(reader).tap();
  await typed("lamp", 8);
  const dialog = page.locator("[part=dialog]");
  for (const height of [640, 300]) {
    await page.setViewportSize({ width: 360, height });
    await eventually(() => dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height });
    const popup = (await page.locator("[part=popup]").boundingBox())!;
    expect(popup.height).toBeGreaterThan(height - 80);
    expect(popup.y + popup.height).toBeLessThanOrEqual(height);
  }
  const scrolled = () => page.evaluate(() => scrollY);
  await page.mouse.move(180, 200);
  await page.mouse.wheel(0, 5000);
  await eventually(() =>
    options.last().evaluate((option) => option.getBoundingClientRect().bottom <= innerHeight),
  ).toBe(true);
  await page.mouse.wheel(0, 5000);
  await page.mouse.move(180, 20);
  await page.mouse.wheel(0, 5000);
  expect(await scrolled()).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.mouse.wheel(0, 500);
  await eventually(scrolled).toBeGreaterThan(0);
});

test("without the further module the box is the field on the page", async () => {
  const reader = await visit({
    body: pageWith('dialog hotkey="/" recent="3" url="q" filters="section"'),
    prepare: (page) => page.route("**/more-*.js", (route) => route.fulfill({ status: 404, body: "" })),
  });
  const { typed, field, page } = reader;
  await typed("harbour", 1);
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.waitForURL(`${api}/articles/harbours*`);
});
