import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { bundleHighlight } from "../../../index/embed.ts";
import { serveSite } from "../origins.ts";

const code = bundleHighlight(join(import.meta.dirname, "../../.."));

const STRICT = [
  "default-src 'none'",
  `script-src ${inject("search")}`,
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

let connection: Promise<Browser> | undefined;

interface Visit {
  readonly body: string;
  /** Behind the address of the page. */
  readonly hash?: string;
  readonly browser?: BrowserContextOptions;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/**
 * Opens a page of another site that has the script and a strict policy. The browser of these tests scrolls to no text
 * fragment, as one that knows none.
 */
async function visit({ body, hash = "", browser, prepare }: Visit): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A site</title>
<meta name="viewport" content="width=device-width"><script type="module" src="${inject("search")}/highlight.js"></script>
</head><body>${body}</body></html>`;
  const leaving = new AsyncDisposableStack();
  onTestFinished(() => leaving.disposeAsync());
  const site = leaving.use(await serveSite(html, { "Content-Security-Policy": STRICT }));
  connection ??= chromium.connect(inject("browser"));
  const context = leaving.adopt(await (await connection).newContext(browser), (context) => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  leaving.defer(() => expect(complaints).toEqual([]));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  await prepare?.(page);
  await page.goto(site.origin + hash);
  return page;
}

/** What is marked, and where on the screen that begins: 0 its top, 1 its end. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = (CSS.highlights.get("pilcrow") ?? []) as unknown as Set<Range>;
    if (range === undefined) return null;
    const place = range.getBoundingClientRect().top / innerHeight;
    return { text: range.toString().replace(/\s+/g, " "), seen: place >= 0 && place < 1 };
  });

const arrivesAt = (page: Page, text: string) =>
  expect.poll(() => marked(page), { timeout: 10_000 }).toEqual({ text, seen: true });

/** As the box tells of a hit that was chosen: the script looks at once. */
const follow = (page: Page, words: string) =>
  page.evaluate((words) => {
    CSS.highlights.clear();
    const link = `${location.href.split("#")[0]}#:~:text=${words}`;
    dispatchEvent(new CustomEvent("pilcrow-select", { detail: { link } }));
  }, words);

const TALL = '<p>Above.</p><svg width="1" height="3000"></svg>';

test("the script weighs 1 KB, writes no markup and keeps nothing", () => {
  const bytes = gzipSync(code, { level: 9 }).length;
  console.log(`highlight.js: ${code.length} bytes, ${bytes} gzipped`);
  expect(bytes).toBeLessThanOrEqual(1024);
  expect(code).not.toMatch(/innerHTML|\beval\b|\bimport\b|\.style\b|cookie|Storage|indexedDB|fetch|src\/|embed/);
});

describe("the words of a link are found", () => {
  const CASES: readonly (readonly [how: string, text: string, words: string, found: string])[] = [
    ["across inline markup", "<p>Run <code>npm <b>te</b>st</code>, then go on.", "Run npm test, then go on.", ""],
    ["whatever the case and accents", "<p>CAFE\u0301 Ærø naïve", "café ærø naive", ""],
    ["through soft hyphens", "<p>Donau\u00addampf\u00adschiff fährt", "Donaudampfschiff fährt", ""],
    ["whichever dashes, quotes and spaces", "<p>“Ten\u00a0– twenty’s”", '"Ten - twenty\'s"', ""],
    ["with ligatures", "<p>The ﬁnal oﬃce closed", "The final office closed", ""],
    ["across line breaks and cells", "<table><tr><td>Oslo<td>700<br>000<td>people</table>", "Oslo 700 000 people", ""],
    ["in Chinese", "<p>灯塔在海边。<p>船看到了光。", "船看到了光。", ""],
    ["in Korean, however composed", `<p>${"등대지기는 밤마다".normalize("NFD")}`, "등대지기는 밤마다", ""],
    ["in Arabic, with or without vowel points", "<p>كَتَبَ الحارس", "كتب الحارس", ""],
    ["with signs of mathematics and code", "<pre>a + b\nc &lt; d</pre>", "c < d", ""],
    [
      "not where nobody sees them",
      "<p hidden>Lamp oil burns.</p><p id=seen>Lamp oil burns.",
      "Lamp oil burns.",
      "seen",
    ],
    ["behind what stands before them", "<h3>First<p>Yes.<h3>Second<p id=right>Yes.", "Second-,Yes.", "right"],
  ];

  test("across inline markup, in any script, and not where nobody sees them", async () => {
    const body = CASES.map(([, text], n) => `${TALL}<div id="c${n}">${text}</div>`).join("");
    const page = await visit({ body, browser: { viewport: { width: 500, height: 400 } } });
    for (const [n, [how, , words, id]] of CASES.entries()) {
      const [before, rest] = words.includes("-,") ? words.split("-,") : ["", words];
      const directive = before === "" ? encode(rest!) : `${encode(before!)}-,${encode(rest!)}`;
      await follow(page, directive);
      const place = await page.evaluate((id) => {
        const [range] = CSS.highlights.get("pilcrow") as unknown as Set<Range>;
        return range !== undefined && document.getElementById(id)!.contains(range.startContainer);
      }, id || `c${n}`);
      expect([how, place, (await marked(page))?.seen]).toEqual([how, true, true]);
    }
    await follow(page, "no%20such%20words");
    expect(await marked(page)).toBe(null);
  });

  test("from their beginning to their end, which may be another place now", async () => {
    const page = await visit({ body: `${TALL}<p>One two three.</p><p>Four <i>five</i> six.</p>` });
    await follow(page, "two%20three,five");
    expect(await marked(page)).toEqual({ text: "two three.Four five", seen: true });
    await follow(page, "two%20three,gone");
    expect(await marked(page)).toEqual({ text: "two three.", seen: true });
    await follow(page, "%E0%A4%A");
    expect(await marked(page)).toBe(null);
  });
});

const encode = (text: string) => encodeURIComponent(text).replace(/-/g, "%2D");

describe("a link lands", () => {
  const HASH = "#:~:text=The%20words%20wanted,end%20here.";
  const WORDS = "<p>The <b>words</b> wanted of a paragraph that may end here.</p>";
  const FOUND = "The words wanted of a paragraph that may end here.";

  test("on a phone, where the browser does not look for words", async () => {
    const phone = { viewport: { width: 390, height: 700 }, isMobile: true, hasTouch: true };
    const page = await visit({ body: TALL + WORDS + TALL, hash: HASH, browser: phone });
    await arrivesAt(page, FOUND);
    expect(await page.evaluate(() => document.querySelectorAll("body *").length)).toBe(6);
  });

  test("in a browser that leaves the words in the address, and selects them where it knows no highlights", async () => {
    const page = await visit({
      body: TALL + WORDS,
      hash: "#",
      prepare: async (page) => {
        await page.addInitScript(() => {
          Reflect.deleteProperty(Document.prototype, "fragmentDirective");
          Object.defineProperty(CSS, "highlights", { value: undefined });
        });
        await page.route("**/highlight.js", async (route) => {
          const response = await route.fetch();
          const address = `const location = { href: window.location.href.split("#")[0] + ${JSON.stringify(HASH)} };`;
          await route.fulfill({ response, body: address + (await response.text()) });
        });
      },
    });
    const selected = () => page.evaluate(() => [getSelection()?.toString(), scrollY > 1000]);
    await expect.poll(selected).toEqual([FOUND, true]);
  });

  const LATER = `<main>Loading …</main><template>${TALL}${WORDS}<h2 id="late">Late</h2>${TALL}</template>`;
  /** Fills the page in, as a script of its own would. */
  const fillIn = (page: Page) =>
    page.evaluate(() => document.querySelector("main")!.append(document.querySelector("template")!.content));

  test("when the text comes late, and stays there when more comes above it", async () => {
    const page = await visit({ body: LATER, hash: HASH });
    await page.waitForTimeout(700);
    await fillIn(page);
    await arrivesAt(page, FOUND);
    await page.evaluate(() => document.querySelector("main")!.before(document.querySelector("svg")!.cloneNode()));
    await arrivesAt(page, FOUND);
  });

  test("on an anchor that comes late", async () => {
    const page = await visit({ body: LATER, hash: "#late" });
    await page.waitForTimeout(500);
    await fillIn(page);
    const top = () => page.evaluate(() => document.getElementById("late")!.getBoundingClientRect().top);
    await expect.poll(async () => Math.round(Math.abs(await top()))).toBe(0);
  });

  test("when a router shows another page without loading it", async () => {
    const page = await visit({ body: `<a href="/next${HASH}">Next</a>${LATER}` });
    await page.evaluate((hash) => {
      document.querySelector("a")!.addEventListener("click", (event) => {
        event.preventDefault();
        setTimeout(() => {
          history.pushState(null, "", `/next${hash}`);
          document.querySelector("main")!.append(document.querySelector("template")!.content);
        }, 300);
      });
    }, HASH);
    await page.click("a");
    await arrivesAt(page, FOUND);
  });

  test("where it begins, when it is higher than the screen and stands in a part that scrolls", async () => {
    const body = `<main>${TALL}<p>The words wanted ${"go on ".repeat(5000)} and end here.</p></main>`;
    const page = await visit({
      body,
      hash: HASH,
      prepare: (page) =>
        page.addInitScript(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("main { height: 100vh; overflow: auto }");
          document.adoptedStyleSheets = [sheet];
        }),
    });
    await expect.poll(async () => (await marked(page))?.seen).toBe(true);
  });

  test("and whoever scrolls is not moved", async () => {
    const page = await visit({ body: LATER, hash: HASH });
    await page.mouse.wheel(0, 1);
    await fillIn(page);
    await page.waitForTimeout(500);
    expect([await marked(page), await page.evaluate(() => scrollY)]).toEqual([null, 0]);
  });

  test("and whoever comes back is where they were", async () => {
    const page = await visit({ body: TALL + WORDS + TALL, hash: HASH });
    await arrivesAt(page, FOUND);
    await page.evaluate(() => scrollTo(0, 100));
    await page.reload();
    await page.waitForTimeout(500);
    expect(await marked(page)).toBe(null);
  });
});
