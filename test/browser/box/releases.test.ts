import { describe, expect, inject, test } from "vitest";
import described from "../../../src/embed/custom-elements.json" with { type: "json" };
import { eventually, FORM, visit } from "./reader.ts";

const RELEASES = inject("releases");
const [TODAY, TODAY_INTEGRITY] = RELEASES.at(-1)!;

const pinned = (name: string, integrity: string) =>
  `<script type="module" crossorigin src="${inject("search")}/search-box/${name}.js" integrity="${integrity}"></script>`;

/** What a site pinned once goes on working, whatever is deployed. */
describe.each(RELEASES)("release %s", (name, integrity) => {
  test("is a search box still, in the page's language, with all that it loads besides", async () => {
    const asked: string[] = [];
    const { page, field, options } = await visit({
      script: pinned(name, integrity),
      lang: "de",
      body: `<main><h1>Eine Seite</h1>${FORM.replace("<pilcrow-search", '<pilcrow-search dialog hotkey="/"')}</main>`,
      headers: {
        "Content-Security-Policy": `default-src 'none'; script-src ${inject("search")}; connect-src ${inject("search")}; form-action ${inject("search")}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
      prepare: async (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
      wait: false,
    });
    await page.locator("pilcrow-search [part=opener]").waitFor();
    await page.keyboard.press("/");
    await field.pressSequentially("lamp");
    await eventually(() => options.count()).toBeGreaterThan(0);
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Schließen" }).isVisible()).toBe(true);
    const files = asked.filter((path) => path.startsWith("/search-box"));
    expect([...new Set(files)].sort()).toEqual(
      [`${name}.de.json`, `${name}.js`, `${name}.more.js`].map((file) => `/search-box/${file}`),
    );
  });
});

test("today's has every attribute that it is described with as a property", async () => {
  const { page } = await visit();
  const properties = await page.evaluate(() =>
    Object.getOwnPropertyNames(customElements.get("pilcrow-search")?.prototype ?? {}),
  );
  const { attributes } = described.modules[0]!.declarations[0]!;
  const names = attributes.map(({ name }) => name).filter((name) => name !== "lang");
  expect(names.filter((name) => !properties.includes(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
});

describe("a pinned page whose network changes what comes", () => {
  test("runs no other script: the form stays, and works", async () => {
    const { page, complaints } = await visit({
      script: pinned(TODAY, TODAY_INTEGRITY),
      prepare: (page) =>
        page.route(`**/search-box/${TODAY}.js`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `${await response.text()};document.title="changed"` });
        }),
      wait: false,
    });
    await eventually(() => complaints.splice(0).join()).toContain("integrity");
    expect([await page.title(), await page.locator("pilcrow-search button").isVisible()]).toEqual(["A site", true]);
    await page.locator("input[name=q]").fill("lamp");
    await page.locator("pilcrow-search button").click();
    await page.waitForURL("**/search?q=lamp");
  });

  test("runs nothing that the script would load later: the box stays, and works", async () => {
    const { page, complaints, typed } = await visit({
      script: pinned(TODAY, TODAY_INTEGRITY),
      body: FORM.replace("<pilcrow-search", '<pilcrow-search recent="5"'),
      prepare: (page) =>
        page.route("**/*.more.js", async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `${await response.text()};document.title="changed"` });
        }),
    });
    await eventually(() => complaints.splice(0).join()).toContain("integrity");
    await typed('"make in india"', 2);
    expect(await page.title()).toBe("A site");
  });
});
