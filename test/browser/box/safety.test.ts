import { describe, expect, inject, test } from "vitest";
import type { HitFields, SearchAnswer } from "../../../src/api/schema/answers.ts";
import { eventually, said, visit } from "./reader.ts";

const api = inject("search");

test("under the strictest policy a page can have, nothing is breached and everything works", async () => {
  const policy = [
    "default-src 'none'",
    `script-src ${api}`,
    `connect-src ${api}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const { page, context, field, options, status, typed } = await visit({
    headers: { "Content-Security-Policy": policy },
  });
  await typed('"make in india"', 2);
  await eventually(() => said(status)).toBe("2 results");
  await field.press("ArrowDown");
  // The sheet is in force: what matched is marked, the status is not in the way.
  expect(
    await options
      .locator("mark")
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderRadius),
  ).toBe("2px");
  expect(await page.locator("[style]").count()).toBe(0);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await field.press("Enter");
  await page.waitForURL((url) => url.origin === api);
});

test("(a page that breaks such a policy is noticed)", async () => {
  const { page, complaints } = await visit({
    headers: { "Content-Security-Policy": `script-src ${api}; require-trusted-types-for 'script'` },
  });
  await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>bold</b>";
    } catch {
      // Refused, as it must be.
    }
  });
  await eventually(() => complaints.join()).toMatch(/policy breached: require-trusted-types-for/);
  complaints.length = 0;
});

describe("markup in content and query", () => {
  test.each([
    ["raw script about quoting", "A raw <script>hacked = 2</script> stands in this paragraph about quoting."],
    ["raw img onerror quoting", 'A raw <img src=x onerror="hacked = 3"> stands in that paragraph about quoting.'],
  ])("“%s”: stands there as text", async (query, text) => {
    const { page, field, options } = await visit();
    await field.fill(query);
    const hit = options.filter({ hasText: text });
    await hit.waitFor();
    expect(await page.locator("[part=title]").first().textContent()).toBe(
      "Notes on <script>hacked = 1</script> & <b>bold</b> titles",
    );
    expect(await options.locator("script, img, b").count()).toBe(0);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });

  test("in what is looked for, it is said as text", async () => {
    const { page, field, message } = await visit();
    const query = '"><svg onload=xyzzy()>';
    await field.fill(query);
    await eventually(() => said(message)).toBe(`Nothing found for “${query}”`);
    expect(await message.locator("svg").count()).toBe(0);
    expect(await page.evaluate(() => "xyzzy" in window)).toBe(false);
  });
});

describe("an answer that is not what it should be", () => {
  const HIT: HitFields = {
    id: "a.12345678",
    url: "/articles/a",
    link: "/articles/a#a.12345678",
    article: { id: "a", title: "An article", url: "/articles/a", lang: "en" },
    position: 1,
    positions: [1],
    kind: "body",
    headings: ["Part one", "Chapter <two>"],
    score: 1,
    snippet: { text: "one two three", highlights: [[4, 7]] },
  };
  const answer = (...hits: Partial<HitFields>[]): SearchAnswer => ({
    query: "two",
    total: 10_000,
    totalIsExact: false,
    limit: 8,
    offset: 0,
    suggestion: null,
    hits: hits.map((hit) => ({ ...HIT, ...hit })),
    facets: {},
    index: { version: "0", articles: 1, paragraphs: 1 },
  });
  const shown = async (...hits: Partial<HitFields>[]) => {
    const reader = await visit();
    await reader.page.route(`${api}/v1/search?*`, (route) =>
      route.fulfill({ json: answer(...hits), headers: { "Access-Control-Allow-Origin": "*" } }),
    );
    await reader.field.fill("two");
    await eventually(() => said(reader.message)).toBe("10,000+ results");
    return reader;
  };

  test("leads nowhere but to the web", async () => {
    const { options } = await shown(
      { link: "javascript:alert(1)" },
      { link: "data:text/html,<script>alert(1)</script>" },
      { link: "//elsewhere.example/a" },
      { link: "/articles/a#:~:text=two" },
    );
    const links = await options.evaluateAll((all) => all.map((option) => (option as HTMLAnchorElement).href));
    expect(links).toEqual(["http://elsewhere.example/a", `${api}/articles/a#:~:text=two`]);
  });

  test.each([
    ["from the middle to the middle", [[4, 7]], ["two"]],
    [
      "touching",
      [
        [0, 3],
        [3, 7],
      ],
      ["one", " two"],
    ],
    [
      "overlapping",
      [
        [0, 5],
        [3, 7],
      ],
      ["one t"],
    ],
    ["backwards", [[7, 4]], []],
    ["before the beginning", [[-3, 3]], []],
    ["beyond the end", [[8, 99]], ["three"]],
  ] as const)("marks what its ranges say, and loses no letter: %s", async (_, highlights, marked) => {
    const { options } = await shown({ snippet: { text: "one two three", highlights } });
    expect(await options.locator("[part=snippet]").textContent()).toBe("one two three");
    expect(await options.locator("mark").allTextContents()).toEqual(marked);
  });

  test("shows the way of headings to the paragraph, and the title of an article once, above all its hits", async () => {
    const { page, options } = await shown(
      {},
      { id: "b.1", link: "/3", article: { ...HIT.article, id: "b", title: "Another", lang: "de" } },
      { id: "a.2", link: "/2" },
    );
    expect(await options.first().locator("[part=path]").textContent()).toBe("Part one › Chapter <two>");
    // Those of one article stand together, whatever stood between them.
    const groups = page.locator("[role=group]");
    expect(
      await groups.evaluateAll((all) => all.map((group) => [group.ariaLabel, (group as HTMLElement).lang])),
    ).toEqual([
      ["An article", "en"],
      ["Another", "de"],
    ]);
    const links = await groups
      .first()
      .locator("a")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links).toEqual(["/articles/a", "/2"]);
    expect(await groups.locator("[part=title]").allTextContents()).toEqual(["An article", "Another"]);
  });
});
