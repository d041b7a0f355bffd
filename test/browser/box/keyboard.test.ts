import { describe, expect, inject, test } from "vitest";
import { eventually, visit } from "./reader.ts";

/** Stands in two paragraphs. */
const INDIA = '"make in india"';
const RESULTS = `${inject("search")}/search?q=%22make+in+india%22`;
const LINK = `${inject("search")}/articles/india-russia-military-cooperation#`;

describe("with hits below the field", () => {
  test("Down goes to the first hit, on to the next, and round", async () => {
    const { field, active, typed, options } = await visit();
    await typed(INDIA, 2);
    expect(await active()).toBe(-1);
    for (const now of [0, 1, 0]) {
      await field.press("ArrowDown");
      expect(await active()).toBe(now);
    }
    expect(await options.first().evaluate((option) => option.getRootNode() instanceof ShadowRoot)).toBe(true);
  });

  test("Up goes to the last hit, on to the one before, and round", async () => {
    const { field, active, typed } = await visit();
    await typed(INDIA, 2);
    for (const now of [1, 0, 1]) {
      await field.press("ArrowUp");
      expect(await active()).toBe(now);
    }
  });

  test("focus never leaves the field", async () => {
    const { page, field, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("ArrowDown");
    expect(await field.evaluate((element) => element.matches(":focus"))).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("pilcrow-search");
  });

  test("Alt+Up closes, Alt+Down opens without moving, Down opens and moves", async () => {
    const { field, active, isOpen, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("Alt+ArrowUp");
    expect([await isOpen(), await field.getAttribute("aria-expanded")]).toEqual([false, "false"]);
    await field.press("Alt+ArrowDown");
    expect([await isOpen(), await field.getAttribute("aria-expanded"), await active()]).toEqual([true, "true", -1]);
    await field.press("Alt+ArrowUp");
    await field.press("ArrowDown");
    await eventually(active).toBe(0);
    await field.press("Alt+ArrowUp");
    await field.press("ArrowUp");
    await eventually(active).toBe(1);
  });

  test("Enter on a hit lands on its paragraph", async () => {
    const { page, field, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL((url) => url.href.startsWith(LINK));
  });

  test("Enter on no hit opens the page of results", async () => {
    const { page, field, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("Enter");
    await page.waitForURL(RESULTS);
  });

  test.each(["Control+Enter", "Meta+Enter"])("%s opens the hit in a tab of its own and keeps the hits", async (key) => {
    const { page, context, field, typed, active, isOpen } = await visit();
    await typed(INDIA, 2);
    await field.press("ArrowDown");
    const [tab] = await Promise.all([context.waitForEvent("page"), field.press(key)]);
    await tab.waitForURL((url) => url.href.startsWith(LINK), { waitUntil: "commit" });
    expect(await tab.evaluate(() => window.opener)).toBe(null);
    expect(new URL(page.url()).pathname).toBe("/");
    expect([await isOpen(), await active()]).toEqual([true, 0]);
  });

  test("Escape closes, Escape again clears, a third one is left to the page", async () => {
    const { page, field, isOpen, typed } = await visit();
    await page.evaluate(() => {
      addEventListener("keydown", (event) => {
        document.title += event.defaultPrevented ? "+" : "-";
      });
    });
    await typed(INDIA, 2);
    await page.evaluate(() => {
      document.title = "";
    });
    await field.press("Escape");
    expect([await isOpen(), await field.inputValue()]).toEqual([false, INDIA]);
    await field.press("Escape");
    expect([await isOpen(), await field.inputValue()]).toEqual([false, ""]);
    await field.press("Escape");
    expect(await page.title()).toBe("++-");
  });

  test.each([
    ["ArrowLeft", 14],
    ["ArrowRight", 15],
    ["Home", 0],
    ["End", 15],
  ])("%s goes back to the text and moves in it", async (key, caret) => {
    const { field, active, isOpen, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("ArrowDown");
    expect(await active()).toBe(0);
    await field.press(key);
    expect([await active(), await isOpen()]).toEqual([-1, true]);
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(caret);
  });

  test("a letter goes into the text, and the hit is left", async () => {
    const { field, active, options, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("ArrowDown");
    await field.press("i");
    expect([await active(), await field.inputValue()]).toEqual([-1, `${INDIA}i`]);
    await eventually(() => options.count()).toBe(2);
  });

  test("Tab leaves, and the hits close", async () => {
    const { page, field, isOpen, typed } = await visit();
    await typed(INDIA, 2);
    await field.press("Tab");
    expect(await isOpen()).toBe(false);
    expect(await page.getByRole("button", { name: "Search" }).evaluate((button) => button.matches(":focus"))).toBe(
      true,
    );
  });

  test("keys of the platform stay the platform's", async () => {
    const { field, active, typed } = await visit();
    await typed(INDIA, 2);
    const selected = () => field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]);
    await field.press("Shift+Home");
    expect(await selected()).toEqual([0, 15]);
    await field.press("End");
    await field.press("Shift+ArrowUp");
    expect(await selected()).toEqual([0, 15]);
    await field.press("End");
    await field.press("Control+Backspace");
    expect([await field.inputValue(), await active()]).toEqual(['"make in india', -1]);
  });

  test("the active hit is always in sight", async () => {
    const { page, field, typed } = await visit({ browser: { viewport: { width: 320, height: 480 } } });
    await typed("keeper trimmed the lamp", 8);
    const inSight = () =>
      page.locator("[role=option][aria-selected]").evaluate((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        const list = option.parentElement!.getBoundingClientRect();
        return top >= list.top - 1 && bottom <= list.bottom + 1 && bottom <= innerHeight;
      });
    for (let i = 0; i < 9; i++) {
      await field.press("ArrowDown");
      expect(await inSight()).toBe(true);
    }
    await field.press("ArrowUp");
    expect(await inSight()).toBe(true);
  });
});

describe("with an empty field", () => {
  test("arrows open nothing", async () => {
    const { field, isOpen, active } = await visit();
    for (const key of ["ArrowDown", "ArrowUp", "Alt+ArrowDown"]) await field.press(key);
    expect([await isOpen(), await active()]).toEqual([false, -1]);
  });
});

describe("with the pointer", () => {
  test("a click on a hit lands on its paragraph", async () => {
    const { page, options, typed } = await visit();
    await typed(INDIA, 2);
    await options.first().click();
    await page.waitForURL((url) => url.href.startsWith(LINK));
  });

  test.each([
    ["the middle button", { button: "middle" }],
    ["Ctrl", { modifiers: ["Control"] }],
    ["Cmd", { modifiers: ["Meta"] }],
  ] as const)("a click with %s opens the hit in a tab of its own", async (_, how) => {
    const { page, context, options, typed, isOpen } = await visit();
    await typed(INDIA, 2);
    const [tab] = await Promise.all([
      context.waitForEvent("page"),
      options.first().click({ ...how, modifiers: "modifiers" in how ? [...how.modifiers] : [] }),
    ]);
    await tab.waitForURL((url) => url.href.startsWith(LINK), { waitUntil: "commit" });
    expect(await tab.evaluate(() => window.opener)).toBe(null);
    expect([new URL(page.url()).pathname, await isOpen()]).toEqual(["/", true]);
  });

  test("a click with the right button leaves the choice to the menu", async () => {
    const { page, options, typed, isOpen } = await visit({
      prepare: (page) =>
        page.addInitScript(() => Object.assign(window, { open: () => document.body.replaceChildren() })),
    });
    await typed(INDIA, 2);
    await options.first().click({ button: "right" });
    expect([new URL(page.url()).pathname, await isOpen()]).toEqual(["/", true]);
  });

  test("the element's own focus() leads into the field", async () => {
    const { page, field } = await visit();
    await page.locator("pilcrow-search").evaluate((box: HTMLElement) => box.focus());
    expect(await field.evaluate((input) => input.matches(":focus"))).toBe(true);
  });

  test("a press beside the hits, inside the popup, takes nothing away", async () => {
    const { page, field, typed, isOpen, message } = await visit();
    await typed(INDIA, 2);
    await message.dblclick();
    expect(await isOpen()).toBe(true);
    // Browsers differ in what a press would do to the focus, so it must do nothing.
    const press = new Promise((prevented) => page.once("console", (log) => prevented(log.text())));
    await page.evaluate(() => addEventListener("mousedown", (event) => console.info(event.defaultPrevented)));
    await message.click();
    expect(await press).toBe("true");
    await page.keyboard.type("!");
    expect(await field.inputValue()).toBe(`${INDIA}!`);
  });

  test("a click beside the box closes the hits, a click into the field brings them back", async () => {
    const { page, field, isOpen, typed } = await visit();
    await typed(INDIA, 2);
    await page.getByRole("heading").click();
    expect(await isOpen()).toBe(false);
    await field.click();
    await eventually(isOpen).toBe(true);
  });

  test("the button opens the page of results", async () => {
    const { page, typed } = await visit();
    await typed(INDIA, 2);
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(RESULTS);
  });
});
