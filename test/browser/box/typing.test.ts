import type { CDPSession, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { eventually, type Reader, said, visit } from "./reader.ts";

const SEARCH = `${inject("search")}/v1/search?*`;

/** The queries that the page has asked, in order. */
function asked(page: Page): string[] {
  const queries: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname.endsWith("/v1/search")) queries.push(url.searchParams.get("q") ?? "");
  });
  return queries;
}

/** Stops the page's timers, but not the network. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

describe("typing", () => {
  test("shows hits: title, passage with what matched, who is credited", async () => {
    const { page, options, typed } = await visit();
    await typed('"make in india"', 2);
    const first = options.first();
    expect(await page.locator("[part=title]").textContent()).toBe("India and Russia discuss military cooperation");
    expect(await first.locator("mark").allTextContents()).toContain("Make in India");
    expect(await first.locator("[part=snippet]").textContent()).toMatch(/^….*“Make in India”/);
    expect(await first.locator("[part=credit]").textContent()).toBe("Russian Foreign Ministry/Handout via Reuters");
  });

  test("asks once for letters that come quickly", async () => {
    const { page, field, options } = await visit({ prepare: stopClock });
    const queries = asked(page);
    await field.pressSequentially("lamp");
    await page.clock.runFor(119);
    expect(queries).toEqual([]);
    await page.clock.runFor(1);
    await eventually(() => options.count()).toBe(8);
    expect(queries).toEqual(["lamp"]);
  });

  test("tells the count politely, half a second later, and again when it is the same", async () => {
    const { page, field, options, status } = await visit({ prepare: stopClock });
    expect([await status.getAttribute("role"), await said(status)]).toEqual(["status", ""]);
    for (const words of ["make in india", "atmanirbhar bharat"]) {
      await field.fill(`"${words}"`);
      expect(await said(status)).toBe("");
      await page.clock.runFor(120);
      await options.locator("mark", { hasText: words }).first().waitFor();
      await page.clock.runFor(499);
      expect(await said(status)).toBe("");
      await page.clock.runFor(1);
      expect(await said(status)).toBe("2 results");
    }
  });

  test("nothing but white space closes the hits and asks nothing", async () => {
    const { page, field, isOpen, typed } = await visit();
    await typed("lamp", 8);
    const queries = asked(page);
    await field.fill("   ");
    expect(await isOpen()).toBe(false);
    await field.fill("");
    await field.press("ArrowDown");
    expect([await isOpen(), queries]).toEqual([false, []]);
  });

  test("a slip of the finger is put right, and who chooses what was meant searches for it", async () => {
    const { field, choices, options } = await visit();
    await field.fill("lihgt lavrvo");
    await choices.getByText("Did you mean").click();
    expect(await field.inputValue()).toBe("lihgt lavrov");
    await eventually(() => choices.getByText("Did you mean").count()).toBe(0);
    expect(await options.count()).toBeGreaterThan(0);
  });

  test("nothing found is said, with what was looked for", async () => {
    const { field, message, status, options, isOpen } = await visit();
    await field.fill("<xylophone> שלום");
    await eventually(() => said(status)).toBe("Nothing found for “<xylophone> שלום”");
    expect(await said(message)).toBe(await said(status));
    expect([await options.count(), await isOpen()]).toEqual([0, true]);
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    // What was typed runs as it must, and the sentence around it too.
    expect(await message.textContent()).toBe("Nothing found for “\u2068<xylophone> שלום\u2069”");
    await field.press("Escape");
    expect(await isOpen()).toBe(false);
  });
});

describe("answers that come late", () => {
  test("never take the place of newer ones, and are not missed", async () => {
    const { page, field, options, typed, message } = await visit();
    const release = Promise.withResolvers<void>();
    await page.route(SEARCH, async (route) => {
      if (new URL(route.request().url()).searchParams.get("q") === "lamp") await release.promise;
      await route.continue().catch(() => {});
    });
    const queries = asked(page);
    await field.fill("lamp");
    await eventually(() => queries).toEqual(["lamp"]);
    await typed('"make in india"', 2);
    release.resolve();
    await page.waitForLoadState("networkidle");
    expect([await options.count(), await said(message)]).toEqual([2, "2 results"]);
  });

  test("are not waited for: the request is cancelled, in silence", async () => {
    const { page, field, isOpen, status, message } = await visit();
    await page.route(SEARCH, () => {});
    const failed = page.waitForEvent("requestfailed");
    const queries = asked(page);
    await field.fill("lamp");
    await eventually(() => queries).toEqual(["lamp"]);
    await field.fill("");
    expect((await failed).failure()?.errorText).toBe("net::ERR_ABORTED");
    expect([await isOpen(), await said(status), await said(message)]).toEqual([false, "", ""]);
  });

  test.each([
    ["Escape", (reader: Reader) => reader.field.press("Escape")],
    ["the reader is elsewhere", (reader: Reader) => reader.page.getByRole("heading").click()],
  ])("are cancelled by Escape and by leaving, and open nothing any more: %s", async (_, leave) => {
    const reader = await visit();
    const { page, field, isOpen, typed } = reader;
    await typed("lamp", 8);
    await page.route(SEARCH, () => {});
    const queries = asked(page);
    const cancelled = page.waitForEvent("requestfailed");
    await field.press("s");
    await eventually(() => queries).toEqual(["lamps"]);
    await leave(reader);
    expect((await cancelled).failure()?.errorText).toBe("net::ERR_ABORTED");
    expect([await isOpen(), await field.inputValue()]).toEqual([false, "lamps"]);
  });

  test("are announced as such: the box says that it is searching", async () => {
    const { page, field, message, isOpen, options } = await visit({ prepare: stopClock });
    const release = Promise.withResolvers<void>();
    await page.route(SEARCH, async (route) => {
      await release.promise;
      await route.continue();
    });
    await field.fill("lamp");
    await page.clock.runFor(120 + 499);
    expect(await isOpen()).toBe(false);
    await page.clock.runFor(1);
    expect([await isOpen(), await said(message)]).toEqual([true, "Searching…"]);
    release.resolve();
    await eventually(() => options.count()).toBe(8);
    expect(await said(message)).toBe("21 results");
  });
});

describe("a text that is composed", () => {
  /** As an input method does it: a composition of the browser's own, not events made up by a script. */
  async function compose(keyboard: CDPSession, ...steps: string[]): Promise<void> {
    for (const text of steps) {
      await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process" });
      await keyboard.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
  }

  test("is searched for when it is done, not before", async () => {
    const { page, context, field, options, isOpen } = await visit({ prepare: stopClock });
    const keyboard = await context.newCDPSession(page);
    const queries = asked(page);
    await field.focus();
    await compose(keyboard, "に", "にほ", "にほん");
    await page.clock.runFor(2000);
    expect([queries, await isOpen(), await field.inputValue()]).toEqual([[], false, "にほん"]);
    await keyboard.send("Input.insertText", { text: "日本" });
    await page.clock.runFor(120);
    await eventually(() => options.count()).toBe(1);
    expect(queries).toEqual(["日本"]);
  });

  test("keys belong to the input method meanwhile: Enter commits and goes nowhere", async () => {
    const { page, context, field, active, typed } = await visit();
    const keyboard = await context.newCDPSession(page);
    await typed("日本", 1);
    await field.press("ArrowDown");
    expect(await active()).toBe(0);
    await compose(keyboard, "の");
    for (const key of ["ArrowDown", "ArrowUp", "Escape", "Enter"]) {
      await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key });
      expect(await active()).toBe(-1);
    }
    await keyboard.send("Input.insertText", { text: "の" });
    await eventually(() => field.inputValue()).toBe("日本の");
    expect(new URL(page.url()).origin).not.toBe(inject("search"));
  });

  test.each([
    ["during the composition", { isComposing: true }],
    ["after the composition, as Safari does", { keyCode: 229 }],
  ])("Enter that a browser tells of %s commits and goes nowhere", async (_, how) => {
    const { page, field, active, typed } = await visit();
    await typed("日本", 1);
    await field.press("ArrowDown");
    await field.dispatchEvent("keydown", { key: "Enter", cancelable: true, ...how });
    expect(await active()).toBe(0);
    await field.dispatchEvent("compositionend", { data: "日本" });
    expect([await active(), new URL(page.url()).origin === inject("search")]).toEqual([-1, false]);
  });
});
