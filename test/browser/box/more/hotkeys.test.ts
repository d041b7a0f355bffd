import { expect, test } from "vitest";
import { eventually } from "../reader.ts";
import { focused, isModal, pageWith, visitWith } from "./with.ts";

const TYPING = `<input id="input"><textarea id="textarea"></textarea><select id="select"><option>a</option></select>
<div id="editable" contenteditable><p><b>bold</b></p></div><div id="role" role="textbox" tabindex="0">a</div><div id="shadow"></div>`;

test("keys lead to the search from anywhere but where somebody types, and are told and shown", async () => {
  const reader = await visitWith("", { body: `${pageWith('dialog hotkey="/ ctrl+k"')}${TYPING}` });
  const { page } = reader;
  const field = page.getByRole("combobox", { name: "Search the site" });
  const button = page.locator("[part=opener]");
  expect(await button.getAttribute("aria-keyshortcuts")).toBe("/ Control+K");
  expect(await page.locator("kbd").textContent()).toBe("/");

  await page.evaluate(() => {
    const root = document.getElementById("shadow")!.attachShadow({ mode: "open" });
    root.append(Object.assign(document.createElement("input"), { id: "inside" }));
  });
  for (const place of ["#input", "#textarea", "#select", "#editable b", "#role", "#inside"]) {
    await page.locator(place).click();
    for (const key of ["/", "Control+k"]) await page.keyboard.press(key);
    expect([place, await isModal(reader)]).toEqual([place, false]);
  }
  expect(await page.locator("#input").inputValue()).toBe("/");
  expect(await page.locator("#inside").inputValue()).toBe("/");

  await page.locator("#after").focus();
  for (const key of ["Control+/", "Alt+/", "Control+Shift+k", "k", "Shift+k"]) await page.keyboard.press(key);
  expect(await isModal(reader)).toBe(false);
  for (const key of ["/", "Control+k", "Meta+k"]) {
    await page.locator("#after").focus();
    await page.keyboard.press(key);
    expect([key, await isModal(reader), await focused(reader), await field.inputValue()]).toEqual([
      key,
      true,
      "input",
      "",
    ]);
    // There a slash is a slash; what no text has leads back.
    await page.keyboard.press("/");
    expect([await isModal(reader), await field.inputValue()]).toEqual([true, "/"]);
    await field.fill("");
    await page.keyboard.press("Control+k");
    expect([await isModal(reader), await focused(reader)]).toEqual([false, "after"]);
  }
});

test("keys are those that were meant, whatever the keyboard, and nobody else's", async () => {
  const reader = await visitWith('dialog hotkey="/ ctrl+k alt++"');
  const pressed = (key: Readonly<Record<string, string | boolean>>, taken = false) =>
    reader.page.evaluate(
      ({ key, taken }) => {
        const event = new KeyboardEvent("keydown", {
          ...(key as KeyboardEventInit),
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        if (!("key" in key)) Object.defineProperty(event, "key", { value: undefined });
        const take = () => event.preventDefault();
        if (taken) document.addEventListener("keydown", take, { once: true });
        document.body.dispatchEvent(event);
        const box = document.querySelector("pilcrow-search")!;
        const { open } = box.shadowRoot!.querySelector("dialog")!;
        (box as unknown as { close(): void }).close();
        return [open, event.defaultPrevented];
      },
      { key, taken },
    );
  const [ours, notOurs] = [
    [true, true],
    [false, false],
  ];
  // A sign that needs Shift, as on German keyboards.
  expect(await pressed({ key: "/", code: "Digit7", shiftKey: true })).toEqual(ours);
  expect(await pressed({ key: "+", code: "BracketRight", altKey: true, shiftKey: true })).toEqual(ours);
  // A letter of another script, where K is.
  expect(await pressed({ key: "л", code: "KeyK", ctrlKey: true })).toEqual(ours);
  expect(await pressed({ key: "л", code: "KeyK" })).toEqual(notOurs);
  // As of a form that the browser fills in.
  expect(await pressed({ code: "" })).toEqual(notOurs);
  expect(await pressed({ key: "k", ctrlKey: true, isComposing: true })).toEqual(notOurs);
  expect(await pressed({ key: "/" }, true)).toEqual([false, true]);
});

test("on a page with a field, keys and buttons lead to the field", async () => {
  const reader = await visitWith("", {
    body: `${pageWith('hotkey="ctrl+k /"')}<a href="/search" data-pilcrow-open>Search</a>`,
  });
  const { page, field, typed, isOpen } = reader;
  expect(await field.getAttribute("aria-keyshortcuts")).toBe("Control+K /");
  expect(await page.locator("kbd").textContent()).toBe("Ctrl+K");
  await page.keyboard.press("/");
  expect(await focused(reader)).toBe("input");
  expect(await page.locator("kbd").isVisible()).toBe(false);
  await typed("harbour", 1);
  // What was not asked for does not come along.
  expect([new URL(page.url()).search, await page.evaluate(() => localStorage.length)]).toEqual(["", 0]);
  await page.locator("#after").focus();
  expect(await isOpen()).toBe(false);
  await page.getByRole("link", { name: "Search" }).click();
  expect([await focused(reader), await isOpen(), new URL(page.url()).pathname]).toEqual(["input", true, "/"]);
});

test("a box that is taken out listens to nothing any more", async () => {
  const reader = await visitWith('dialog hotkey="/" recent="3" url="q" filters="section"');
  const { page, context } = reader;
  const devtools = await context.newCDPSession(page);
  // The tools of this test listen as well.
  const own = new Set<string>();
  devtools.on("Debugger.scriptParsed", ({ scriptId, url }) => url.includes("/search-box") && own.add(scriptId));
  await devtools.send("Debugger.enable");
  const listeners = async (expression: string) => {
    const { result } = await devtools.send("Runtime.evaluate", { expression });
    const found = await devtools.send("DOMDebugger.getEventListeners", { objectId: result.objectId! });
    return found.listeners
      .filter(({ scriptId }) => own.has(scriptId))
      .map(({ type }) => type)
      .sort();
  };
  const everywhere = async () => [
    await listeners("window"),
    await listeners("document"),
    await listeners("visualViewport"),
  ];
  const fresh = await everywhere();
  expect(fresh).toEqual([["click", "keydown", "popstate"], [], ["resize", "scroll"]]);
  await page.keyboard.press("/");
  for (let i = 0; i < 2; i++) {
    await page.evaluate(() => {
      Object.assign(globalThis, { box: document.querySelector("pilcrow-search") });
      (globalThis as unknown as { box: Element }).box.remove();
    });
    expect(await everywhere()).toEqual([[], [], []]);
    expect(await listeners("box")).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe("visible");
    await page.evaluate(() =>
      document.querySelector("search")!.append((globalThis as unknown as { box: Element }).box),
    );
    await page.locator("[part=opener]").waitFor();
    expect(await everywhere()).toEqual(fresh);
  }
  await page.keyboard.press("/");
  expect(await isModal(reader)).toBe(true);
});

test("of two boxes the one that is seen answers; a key held down is pressed once; a moved box has its looks once", async () => {
  const box = pageWith('dialog hotkey="ctrl+k"');
  const body = `<div hidden>${box}</div><div id="seen">${box}</div>`;
  const reader = await visitWith("", { body });
  const { page } = reader;
  await page.waitForFunction(() => [...document.querySelectorAll("pilcrow-search")].every((each) => "show" in each));
  const sheets = () =>
    page.evaluate(() => document.querySelector("#seen pilcrow-search")!.shadowRoot!.adoptedStyleSheets.length);
  expect(await sheets()).toBe(2);
  await page.evaluate(() => {
    const seen = document.querySelector("#seen pilcrow-search")!;
    seen.parentElement!.append(seen);
  });
  await eventually(() => page.locator("#seen [part=opener]").count()).toBe(1);
  expect(await sheets()).toBe(2);

  await page.keyboard.down("Control");
  for (let i = 0; i < 4; i++) await page.keyboard.down("k");
  expect(await page.locator("#seen [part=dialog]").isVisible()).toBe(true);
  expect(await page.locator("[part=dialog][open]").count()).toBe(1);
});
