import { expect, inject, test } from "vitest";
import { eventually, type Reader } from "../reader.ts";
import { visitWith } from "./with.ts";

const kept = ({ page }: Reader) => page.evaluate(() => JSON.stringify({ ...localStorage }));
const offered = ({ page }: Reader) => page.getByRole("option").allTextContents();

/** Chooses a hit of each, the way back included. */
async function lookFor({ page, field, typed }: Reader, ...queries: [query: string, hits: number][]): Promise<void> {
  for (const [query, hits] of queries) {
    await typed(query, hits);
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL(`${inject("search")}/**`);
    await page.goBack();
    await page.waitForFunction(() => "show" in document.querySelector("pilcrow-search")!);
  }
}

test("what was looked for is offered while the field is empty, the last first, and can be taken out again", async () => {
  const reader = await visitWith('recent="2"', {
    prepare: (page) =>
      page.addInitScript(
        (key) => {
          if (sessionStorage.length === 0) localStorage.setItem(key, "fog bell\nnight");
          sessionStorage.setItem("visited", "yes");
        },
        `pilcrow-recent ${inject("search")}/search`,
      ),
  });
  const { page, field, options, active } = reader;
  await field.click();
  await eventually(() => offered(reader)).toEqual(["fog bell", "night", "Forget recent searches"]);
  // Typed and left is not looked for.
  await field.pressSequentially("fog");
  await options.first().waitFor();
  await lookFor(reader, ["harbour", 1], ["lamp", 8], ["harbour", 1]);

  await field.fill("");
  await field.press("ArrowDown");
  await eventually(active).toBe(0);
  expect(await offered(reader)).toEqual(["harbour", "lamp", "Forget recent searches"]);
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  await field.press("ArrowDown");
  await field.press("Enter");
  await eventually(() => options.count()).toBe(8);
  expect(await field.inputValue()).toBe("lamp");

  await field.fill("");
  await field.press("ArrowDown");
  await eventually(active).toBe(0);
  await field.press("Delete");
  expect(await offered(reader)).toEqual(["lamp", "Forget recent searches"]);
  await page.getByRole("option", { name: "Forget" }).click();
  expect(await kept(reader)).toBe("{}");
  await field.press("ArrowDown");
  expect(await reader.isOpen()).toBe(false);
});

test("Enter in the field keeps the query too", async () => {
  const reader = await visitWith('recent="3"');
  const { page, field } = reader;
  await field.fill("harbour");
  await field.press("Enter");
  await page.waitForURL(`${inject("search")}/search?q=harbour`);
  await page.goBack();
  await page.waitForFunction(() => "show" in document.querySelector("pilcrow-search")!);
  await field.fill("");
  await field.press("ArrowDown");
  await eventually(() => offered(reader)).toEqual(["harbour", "Forget recent searches"]);
});

test("where the browser keeps nothing, the box goes on without", async () => {
  const reader = await visitWith('recent="3"', {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("Blocked", "SecurityError");
          },
        });
      }),
  });
  await lookFor(reader, ["harbour", 1]);
  await reader.field.fill("");
  await reader.field.press("ArrowDown");
  expect(await offered(reader)).toEqual([]);
});
