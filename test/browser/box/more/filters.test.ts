import { expect, test } from "vitest";
import { eventually, type Reader } from "../reader.ts";
import { focused, visitWith } from "./with.ts";

const pressed = ({ page }: Reader) =>
  page.locator("[part=filter]").evaluateAll((all) => all.map((one) => [one.textContent, one.ariaPressed]));
const filter = ({ page }: Reader, name: string) => page.getByRole("button", { name: new RegExp(`^(✓ )?${name}`) });

test("what the element's own filter fixes is not offered, and holds with what is chosen", async () => {
  const reader = await visitWith('filter="section:Journal" filters="section tag"');
  const { page, typed, message } = reader;
  await typed("keeper lamp", 8);
  await eventually(() => pressed(reader)).toEqual([
    ["night 20", "false"],
    ["weather 20", "false"],
  ]);
  const asked = page.waitForRequest((request) => request.url().includes("tag%3Anight"));
  await filter(reader, "night").click();
  expect(new URL((await asked).url()).searchParams.getAll("filter")).toEqual(["section:Journal", "tag:night"]);
  await eventually(() => message.textContent()).toMatch(/20/);
});

test.each(["", "dialog"])(
  "values of what was found are buttons, and the field stays the combobox: %s",
  async (dialog) => {
    const reader = await visitWith(`${dialog} filters="section tag"`);
    const { page, field, typed, options, active } = reader;
    if (dialog) await page.locator("[part=opener]").click();
    await typed("keeper lamp", 8);
    await eventually(() => pressed(reader)).toEqual([
      ["Journal 20", "false"],
      ["Places 1", "false"],
      ["weather 21", "false"],
      ["night 20", "false"],
    ]);
    expect(await page.locator("[part=facet]").evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual([
      "Section",
      "Topic",
    ]);

    await field.press("ArrowDown");
    await filter(reader, "Places").click();
    await eventually(() => options.count()).toBe(1);
    expect([await focused(reader), (await pressed(reader))[0]]).toEqual(["input", ["Places 1", "true"]]);
    // Another query is filtered as well; what does not occur in it can still be taken back.
    await field.fill("bell");
    await eventually(() => pressed(reader)).toEqual([["Places 0", "true"]]);
    await filter(reader, "Places").click();
    await eventually(() => options.count()).toBe(8);

    // By keyboard: Tab leads to them and nothing closes, Escape back, and so does pressing one.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    if (dialog) await page.keyboard.press("Tab");
    expect([await focused(reader), await options.count()]).toEqual(["filter", 8]);
    await page.keyboard.press("Escape");
    expect([await focused(reader), await reader.isOpen()]).toEqual(["input", true]);
    await filter(reader, "night").focus();
    await page.keyboard.press("Space");
    await eventually(() => pressed(reader)).toContainEqual(["night 20", "true"]);
    expect([await focused(reader), await reader.isOpen()]).toEqual(["input", true]);
    await field.press("ArrowDown");
    expect(await active()).toBe(0);
    // On a page, who leaves the box closes it, wherever in it they were.
    await page.keyboard.press("Tab");
    expect(await reader.isOpen()).toBe(true);
    if (!dialog) await page.locator("#after").focus();
    expect(await reader.isOpen()).toBe(dialog !== "");
  },
);
