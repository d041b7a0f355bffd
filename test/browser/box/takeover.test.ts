import { describe, expect, inject, test } from "vitest";
import { form, visit } from "./reader.ts";

const api = inject("search");
const site = (body: string) => `<main><h1>A site</h1>${body}</main>`;

describe("the page's form", () => {
  test("works without JavaScript", async () => {
    const { page } = await visit({ wait: false, browser: { javaScriptEnabled: false } });
    await page.getByRole("textbox", { name: "Search the site" }).fill("make in india");
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL(`${api}/search?q=make+in+india`);
  });

  test("works where the script is blocked", async () => {
    const { page } = await visit({
      wait: false,
      prepare: (page) => page.route("**/search-box.js", (route) => route.abort()),
    });
    await page.getByRole("textbox", { name: "Search the site" }).fill("lamp");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${api}/search?q=lamp`);
  });

  test("works in a browser that is too old for the box", async () => {
    const { page } = await visit({
      wait: false,
      prepare: (page) => page.addInitScript(() => Object.assign(CSS, { supports: () => false })),
    });
    await page.waitForLoadState("networkidle");
    await page.getByRole("textbox", { name: "Search the site" }).fill("lamp");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${api}/search?q=lamp`);
  });

  test("keeps text, focus and caret when the box takes its place, and hits follow", async () => {
    const release = Promise.withResolvers<void>();
    const { page, field, options } = await visit({
      wait: false,
      prepare: (page) =>
        page.route("**/search-box.js", async (route) => {
          await release.promise;
          await route.continue();
        }),
    });
    await page.locator("input").pressSequentially("makein india");
    for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowLeft");
    release.resolve();
    await field.waitFor();
    await page.keyboard.type(" ");
    expect(await field.inputValue()).toBe("make in india");
    expect(await field.evaluate((input) => input.matches(":focus"))).toBe(true);
    await options.first().waitFor();
  });

  test("is what is sent, with all that the page has put in it", async () => {
    const { page, field } = await visit({
      body: site(
        form(
          `${api}/search`,
          '<input name="q" aria-label="Search"><input type="hidden" name="limit" value="3"><button name="from" value="box">Go</button>',
        ),
      ),
    });
    await page.evaluate(() => {
      document.querySelector("form")!.addEventListener("submit", ({ currentTarget }) => {
        const { elements } = currentTarget as HTMLFormElement;
        (elements.namedItem("limit") as HTMLInputElement).value += "0";
      });
    });
    await field.fill("lamp");
    await field.press("Enter");
    await page.waitForURL(`${api}/search?q=lamp&limit=30&from=box`);
  });

  test("is not sent empty where the page forbids it", async () => {
    const { page, field } = await visit({
      body: site(form(`${api}/search`, '<input name="q" aria-label="Search" required><button>Go</button>')),
    });
    await field.press("Enter");
    expect(await field.evaluate((input: HTMLInputElement) => input.validity.valueMissing)).toBe(true);
    await field.fill("lamp");
    await field.press("Enter");
    await page.waitForURL(`${api}/search?q=lamp`);
  });

  test.each([
    ["aria-label", '<input name="q" aria-label="Search the site">'],
    ["a label around it", "<label>Search <b>the site</b> <input name=q></label>"],
    ["a label for it", '<label for="q">Search the site</label><input id="q" name="q">'],
    ["aria-labelledby", '<b id="words">Search the site</b><input name="q" aria-labelledby="words" aria-label="No">'],
    ["a placeholder", '<input name="q" placeholder="Search the site">'],
  ])("gives the box its name: by %s", async (_, input) => {
    const { page } = await visit({ body: site(form(`${api}/search`, input)) });
    await page.getByRole("combobox", { name: "Search the site", exact: true }).waitFor();
  });

  test("with a label elsewhere on the page: a click on it leads into the box", async () => {
    const { page, field } = await visit({
      body: site(`<label for="q">Find</label> ${form(`${api}/search`, '<input id="q" name="q">')}`),
    });
    await page.getByText("Find").click();
    expect(await field.evaluate((input) => input.matches(":focus"))).toBe(true);
  });

  test("and what is below it stay where they are when the box takes its place", async () => {
    const { page } = await visit({
      head: "<style>form { display: flex; height: 52px } body { margin: 20px }</style>",
      prepare: (page) =>
        page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
          }).observe({ type: "layout-shift", buffered: true });
        }),
    });
    const below = () => page.getByText("Text below.").evaluate((element) => element.getBoundingClientRect().top);
    const after = await below();
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await page.locator("pilcrow-search").evaluate((box) => box.replaceWith(...box.childNodes));
    expect(await below()).toBe(after);
  });
});
