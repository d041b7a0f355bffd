import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { bundleSearchBox } from "../../../../index/embed.ts";
import { violations } from "../axe.ts";
import { eventually } from "../reader.ts";
import { visitWith } from "./with.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const SCREENSHOTS = join(ROOT, "dist/screenshots");
const ALL = 'dialog hotkey="/ ctrl+k" recent="3" url="q" filters="section tag"';

/** Bytes of the module, gzipped, with its looks and words. */
const BUDGET = 4 * 1024;

const HEAD = `<style>
  body { margin: 0; font: 1rem/1.6 "Noto Sans", "DejaVu Sans", sans-serif; color: light-dark(#1f1d1a, #edeae4); background: light-dark(#faf8f4, #141312); }
  main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem 36rem; }
  h1 { font: 600 1.75rem/1.2 "Noto Serif", "DejaVu Serif", serif; }
  a { color: inherit; }
  form { height: 44px; }
</style>`;

const WINDOW = { width: 900, height: 700 };

/** How a reader may meet the page. */
const SETTINGS = {
  light: {},
  dark: { colorScheme: "dark" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
  phone: { viewport: { width: 360, height: 440 } },
  rtl: { dir: "rtl" },
} as const;

test("nothing that axe can find is in a reader's way: light, dark, forced colours, phone, right to left", async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const { page, field, options, typed } = await visitWith(ALL, {
    head: HEAD,
    browser: { viewport: WINDOW },
    prepare: (page) =>
      page.addInitScript(
        (key) => {
          localStorage.setItem(key, "fog bell\nحارس المنارة\nmilitary cooperation");
        },
        `pilcrow-recent ${inject("search")}/search`,
      ),
  });
  const states: readonly [string, () => Promise<unknown>][] = [
    ["closed", () => page.locator("[part=opener]").waitFor()],
    [
      "recent",
      async () => {
        await page.keyboard.press("/");
        await options.first().waitFor();
      },
    ],
    [
      "open",
      async () => {
        await typed("keeper lamp", 8);
        const filter = page.locator("[part=filter]").first();
        await filter.click();
        await eventually(() => filter.getAttribute("aria-pressed")).toBe("true");
        await field.press("ArrowDown");
      },
    ],
  ];
  for (const [state, reach] of states) {
    await reach();
    for (const [setting, { viewport = WINDOW, dir = "ltr", ...media }] of Object.entries<Setting>(SETTINGS)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
      await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), dir);
      await page.screenshot({ path: join(SCREENSHOTS, `more-${state}-${setting}.png`) });
      expect([state, setting, await violations(page)]).toEqual([state, setting, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  }
});

interface Setting {
  readonly colorScheme?: "dark";
  readonly forcedColors?: "active";
  readonly viewport?: typeof WINDOW;
  readonly dir?: "rtl";
}

test("a screen reader meets a named dialog, and in it the combobox", async () => {
  const reader = await visitWith(ALL);
  const { page, context, field, typed, active } = reader;
  await page.keyboard.press("/");
  await typed('"make in india"', 2);
  await field.press("ArrowDown");
  await eventually(active).toBe(0);
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const told = nodes
    .filter(
      ({ ignored, role }) => !ignored && ["dialog", "combobox", "listbox", "status", "link"].includes(role?.value),
    )
    .map(({ role, name, properties = [] }) => [
      role?.value,
      name?.value,
      Object.fromEntries(
        properties.map(({ name, value }) => [
          name,
          value.relatedNodes?.map(({ idref }) => idref).join() ?? value.value,
        ]),
      ),
    ]);
  // What is behind a modal dialog is not there.
  expect(told).toMatchObject([
    ["dialog", "Search the site", { modal: true }],
    ["status", "", { live: "polite" }],
    [
      "combobox",
      "Search the site",
      { focused: true, expanded: true, controls: "list", activedescendant: expect.stringMatching(/^option-/) },
    ],
    ["listbox", "Results", {}],
  ]);
});

test("under the strictest policy a page can have, nothing is breached and everything works", async () => {
  const api = inject("search");
  const policy = [
    "default-src 'none'",
    `script-src ${api}`,
    `connect-src ${api}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const reader = await visitWith(ALL, { headers: { "Content-Security-Policy": policy } });
  const { page, field, typed, options } = reader;
  await page.keyboard.press("/");
  await typed("keeper lamp", 8);
  const places = page.getByRole("button", { name: "Places" });
  await places.click();
  await eventually(() => options.count()).toBe(1);
  // The sheets are in force.
  expect(await places.evaluate((button) => getComputedStyle(button).borderRadius)).toBe("99px");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe("hidden");
  expect(await page.locator("[style]").count()).toBe(0);
  await eventually(() => page.url()).toContain("?q=keeper+lamp");
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.waitForURL((url) => url.origin === api);
});

test("the module is light, writes no markup, runs no text, and keeps nothing but in its one place", () => {
  const { more } = bundleSearchBox(ROOT);
  const bytes = gzipSync(more, { level: 9 }).length;
  console.log(`further parts of the search box: ${more.length} bytes, ${bytes} gzipped`);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
  const forbidden =
    /\bimport\b|\b(inner|outer)HTML\b|insertAdjacentHTML|DOMParser|document\.write|\beval\b|\bFunction\(|\.style\b|cookie|sessionStorage|indexedDB/;
  expect(more.match(forbidden)).toBe(null);
  expect(more).not.toMatch(/src\/|embed|node_modules|sourceMappingURL/);
});
