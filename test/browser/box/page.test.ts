import { expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { eventually, FORM, said, visit } from "./reader.ts";

const api = inject("search");

test("a page sets filter and limit, hears of every outcome, and may keep the reader", async () => {
  const { page, context, field, options, choices, typed } = await visit();
  await page.evaluate(() => {
    const box = document.querySelector("pilcrow-search")!;
    box.filter = 'lang:en article:"lamps"';
    box.limit = 3;
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    document.addEventListener("pilcrow-search", ({ detail }) => heard.push([detail.query, detail.answer.hits.length]));
    document.addEventListener("pilcrow-error", ({ detail }) => heard.push(detail.status));
    document.addEventListener("pilcrow-select", (event) => {
      event.preventDefault();
      const { hit, link, newTab } = event.detail;
      heard.push([hit?.article.title ?? null, new URL(link).pathname, newTab]);
    });
  });
  const asked = page.waitForRequest(/filter=lang%3Aen&filter=article%3Alamps/);
  await typed("lamp", 3);
  await asked;
  const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.splice(0));
  expect(await heard()).toEqual([["lamp", 3]]);

  await options.first().click();
  expect(await heard()).toEqual([["A year at the lamp", "/articles/lamps", false]]);
  await field.press("ArrowUp");
  await eventually(() => choices.last().getAttribute("aria-selected")).toBe("true");
  await field.press("Control+Enter");
  expect(await heard()).toEqual([[null, "/search", true]]);
  expect([context.pages().length, new URL(page.url()).pathname]).toEqual([1, "/"]);

  // All results are those of the same filters, whether by the option or by the form.
  const all = `${api}/search?q=lamp&filter=lang%3Aen&filter=article%3Alamps`;
  expect(await choices.last().evaluate((link) => (link as HTMLAnchorElement).href)).toBe(all);

  await page.route(`${api}/v1/search?*`, (route) => route.abort());
  await field.fill("fog");
  await eventually(heard).toEqual([0]);
  await page.unrouteAll();
  await page.getByRole("button", { name: "Clear" }).click();
  expect([await field.inputValue(), await field.evaluate((input) => input.matches(":focus"))]).toEqual(["", true]);
  expect(await page.getByRole("button", { name: "Clear" }).count()).toBe(0);
  await field.fill("lamp");
  await field.press("Enter");
  await page.waitForURL(all);
});

test("inside another shadow root it works, and speaks the language of the page", async () => {
  const { page, field, options, message, choices } = await visit({
    lang: "de",
    body: "<main><h1>Eine Seite</h1><div id=host></div></main>",
    wait: false,
  });
  await page.waitForFunction(() => customElements.get("pilcrow-search") !== undefined);
  const words = page.waitForResponse(/lang\/de\.json/);
  await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    document
      .querySelector("#host")!
      .attachShadow({ mode: "open" })
      .append(...parsed.body.children);
  }, FORM);
  await words;
  await field.fill("lamp");
  await eventually(() => options.count()).toBe(8);
  expect(await said(message)).toBe("21 Ergebnisse");
  await field.press("ArrowDown");
  expect(await field.getAttribute("aria-activedescendant")).toBe("option-0");
  expect(await choices.count()).toBe(9);
  expect(await violations(page)).toEqual([]);
});

test("while one types, and on a phone, nothing is in a reader's way", async () => {
  const { page, field, isOpen, message } = await visit({
    browser: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
  });
  await page.route(`${api}/v1/search?*`, () => {});
  await field.tap();
  await field.pressSequentially("lamp");
  await eventually(() => said(message)).toBe("Searching…");
  expect(await isOpen()).toBe(true);
  expect(await violations(page)).toEqual([]);
  const { height } = (await field.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(40);
});
