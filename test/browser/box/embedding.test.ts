import { describe, expect, inject, test } from "vitest";
import { writeParameters } from "../../../src/api/answer/paging.ts";
import { SearchParameters } from "../../../src/api/schema/parameters.ts";
import { PREFIX } from "../origins.ts";
import { eventually, FORM, form, said, script, visit } from "./reader.ts";

const api = inject("search");
/** As every client of ours asks, so that a cache in front sees one address for one question. */
const canonical = (q: string) =>
  String(writeParameters(SearchParameters, { q, limit: 8, fields: "link,article,headings,lang,credit,snippet" }));
const site = (body: string) => `<main><h1>A site</h1>${body}</main>`;

describe("the address of the search", () => {
  test("may lie below a path, and every step from there does", async () => {
    const { page, typed, field } = await visit({ body: site(form(`${api}${PREFIX}/search`)) });
    const asked = page.waitForRequest(`${api}${PREFIX}/v1/search?${canonical("lamp")}`);
    await typed("lamp", 8);
    await asked;
    await field.press("Enter");
    await page.waitForURL(`${api}${PREFIX}/search?q=lamp`);
    await page.locator(".hits a[href*=lamps]").first().click();
    await page.waitForURL(`${api}${PREFIX}/articles/lamps*`);
    const askedThere = page.waitForRequest(`${api}${PREFIX}/v1/search?${canonical("harbour")}`);
    await page.getByRole("combobox").fill("harbour");
    await askedThere;
    await page.getByRole("option").first().click();
    await page.waitForURL(`${api}${PREFIX}/articles/harbours*`);
    expect(await page.evaluate(() => document.styleSheets[0]?.href)).toContain(`${PREFIX}/style.css?v=`);
  });

  test("may be the page's own origin, written short", async () => {
    const { page, field } = await visit({ body: site(form("/search/")) });
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === "/v1/search");
    await field.fill("lamp");
    expect(new URL((await asked).url()).origin).toBe(new URL(page.url()).origin);
  });
});

describe("on the page", () => {
  test("two boxes keep apart", async () => {
    const { page } = await visit({ body: `<header>${FORM}</header>${site(FORM)}` });
    const [first, second] = [0, 1].map((i) => page.locator("pilcrow-search").nth(i));
    await second!.getByRole("combobox").fill('"make in india"');
    await second!.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await second!.locator("[aria-selected]").count()).toBe(1);
    expect([await first!.getByRole("option").count(), await first!.getByRole("combobox").inputValue()]).toEqual([
      0,
      "",
    ]);
    await first!.getByRole("combobox").click();
    expect(await second!.getByRole("option").first().isVisible()).toBe(false);
  });

  test("the script may be loaded twice", async () => {
    const { page, typed, field, active } = await visit({ head: script("?again") });
    await page.waitForLoadState("networkidle");
    await typed('"make in india"', 2);
    await field.press("ArrowDown");
    expect(await active()).toBe(0);
  });

  test("a box that is taken out and put back listens once, and nothing is left of the one before", async () => {
    const { page, context, field, typed, active } = await visit();
    const devtools = await context.newCDPSession(page);
    const listeners = async (expression: string) => {
      const { result } = await devtools.send("Runtime.evaluate", { expression });
      const found = await devtools.send("DOMDebugger.getEventListeners", { objectId: result.objectId! });
      return found.listeners.length;
    };
    const INPUT = "globalThis.input = document.querySelector('pilcrow-search').shadowRoot.querySelector('input')";
    // What is the page's own, and outlives a connection.
    const PAGE = ["window", "document", "globalThis.box", "box.querySelector('form')", "box.querySelector('input')"];
    await page.evaluate("globalThis.box = document.querySelector('pilcrow-search')");
    const fresh = await listeners(INPUT);
    const once = await Promise.all(PAGE.map(listeners));
    const [onWindow, onDocument] = once;
    const never = [onWindow, onDocument, 0, 0, 0];
    await typed('"make in india"', 2);

    await page.evaluate(() => {
      const box = document.querySelector("pilcrow-search")!;
      const { parentElement } = box;
      for (let i = 0; i < 3; i++) {
        box.remove();
        parentElement!.append(box);
      }
    });
    expect(await page.evaluate("globalThis.input.isConnected")).toBe(false);
    expect(await listeners(INPUT)).toBe(fresh);
    expect(fresh).toBeGreaterThan(3);
    expect(await Promise.all(PAGE.map(listeners))).toEqual(once);
    await page.evaluate(() => document.querySelector("pilcrow-search")!.remove());
    expect(await Promise.all(PAGE.map(listeners))).toEqual(never);
    await page.evaluate(() =>
      document.querySelector("search")!.append((globalThis as unknown as { box: Element }).box),
    );

    expect(await field.inputValue()).toBe('"make in india"');
    await typed('"make in india"', 2);
    await field.press("ArrowDown");
    expect(await active()).toBe(0);
  });

  test("a box that is taken out asks and says nothing any more", async () => {
    const { page, field } = await visit();
    const cancelled = page.waitForEvent("requestfailed");
    await page.route(`${api}/v1/search?*`, () => {});
    const asked = page.waitForRequest(/v1\/search/);
    // Without focus: where a browser tells of a focus that went with its element, that alone would end the search.
    await field.evaluate((input: HTMLInputElement) => {
      input.value = "lamp";
      input.dispatchEvent(new InputEvent("input"));
    });
    await asked;
    await page.evaluate(() => document.querySelector("search")!.remove());
    expect((await cancelled).failure()?.errorText).toBe("net::ERR_ABORTED");
  });

  test("a form that a script puts in later is taken over then", async () => {
    const { page, field, options } = await visit({ body: site("<pilcrow-search></pilcrow-search>"), wait: false });
    await page.waitForFunction(() => customElements.get("pilcrow-search") !== undefined);
    await page.evaluate((html) => {
      const template = new DOMParser().parseFromString(html, "text/html");
      document.querySelector("pilcrow-search")!.append(template.querySelector("form")!);
    }, FORM);
    await field.fill("lamp");
    await eventually(() => options.count()).toBe(8);
  });

  test("strings are the page's to choose, before the script is there and after", async () => {
    const { page, field, message } = await visit({
      prepare: (page) =>
        page.addInitScript(() => {
          document.addEventListener("readystatechange", () => {
            const box = document.querySelector("pilcrow-search");
            const none = "Zu „{query}“ gibt es nichts.";
            if (box !== null && document.readyState === "interactive")
              Object.assign(box, { strings: { lang: "de", none } });
          });
        }),
    });
    await field.fill("xylophon");
    await eventually(() => said(message)).toBe("Zu „xylophon“ gibt es nichts.");
    await page.evaluate(() => {
      const strings = { lang: "pl", results: { few: "{count} wyniki", other: "{count} wyników" } };
      Object.assign(document.querySelector("pilcrow-search")!, { strings });
    });
    // Who was there still is.
    await page.keyboard.press("Control+a");
    await page.keyboard.type('"make in india"');
    expect(await field.inputValue()).toBe('"make in india"');
    await eventually(() => said(message)).toBe("2 wyniki");
  });
});
