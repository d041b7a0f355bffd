import { expect, test } from "vitest";
import { FORM, type Reader, visit } from "./reader.ts";

/** Where the popup is, seen from the field. */
async function placeOf({ page }: Reader) {
  const field = (await page.locator("[part=field]").boundingBox())!;
  const popup = (await page.locator("[part=popup]").boundingBox())!;
  return {
    below: popup.y - (field.y + field.height),
    above: field.y - (popup.y + popup.height),
    aligned: popup.x === field.x && popup.width === field.width,
    inSight: popup.y >= 0 && popup.y + popup.height <= page.viewportSize()!.height,
  };
}

const LAYOUTS = { "in the top layer": () => {}, "in a browser that cannot tie it to the field there": withoutAnchors };

/** As Firefox until 146 and Safari until 18. */
function withoutAnchors(): void {
  const { supports } = CSS;
  CSS.supports = (...asked: string[]) => !asked.join().includes("position-area") && supports(...(asked as [string]));
}

test.each(Object.entries(LAYOUTS))("hits lie below the field, as wide as it is: %s", async (_, prepare) => {
  const reader = await visit({ prepare: (page) => page.addInitScript(prepare) });
  await reader.typed('"make in india"', 2);
  expect(await placeOf(reader)).toMatchObject({ below: 6, aligned: true, inSight: true });
  const popover = await reader.page.locator("[part=popup]").getAttribute("popover");
  expect(popover).toBe(prepare === withoutAnchors ? null : "manual");
});

test("nothing around the box cuts them off", async () => {
  const clipping = `<header style="overflow: hidden; height: 60px; contain: paint">${FORM}</header><main><h1>A site</h1></main>`;
  const reader = await visit({ body: clipping });
  await reader.typed('"make in india"', 2);
  const { x, y, width, height } = (await reader.options.last().boundingBox())!;
  const found = await reader.page.evaluate(
    ([x, y]) => document.elementFromPoint(x!, y!)?.localName,
    [x + width / 2, y + height / 2],
  );
  expect(found).toBe("pilcrow-search");
});

test("at the lower edge of the window they open upwards", async () => {
  const reader = await visit({
    body: `<main><h1>A site</h1><div style="height: 420px"></div>${FORM}</main>`,
    browser: { viewport: { width: 600, height: 560 } },
  });
  await reader.typed("lamp", 8);
  expect(await placeOf(reader)).toMatchObject({ above: 6, aligned: true, inSight: true });
});

test("below a narrow field they are wide enough to read", async () => {
  const reader = await visit({
    body: `<main><h1>A site</h1><div style="width: 200px; margin-left: auto">${FORM}</div></main>`,
  });
  await reader.typed('"make in india"', 2);
  const { x, width } = (await reader.page.locator("[part=popup]").boundingBox())!;
  expect(width).toBe(360);
  expect(x + width).toBeLessThanOrEqual(reader.page.viewportSize()!.width);
});
