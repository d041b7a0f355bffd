import { describe, expect, inject, test } from "vitest";
import { eventually, form, type Reader, said, visit } from "./reader.ts";

const SEARCH = `${inject("search")}/v1/search?*`;
const HOST = new URL(inject("search")).host;

/** The answers of a service in trouble, as its own error page or a proxy before it would send them. */
const TROUBLE: readonly [
  what: string,
  answer: { status: number; headers?: Record<string, string>; body: string },
  said: string,
][] = [
  [
    "too many searches",
    { status: 429, headers: { "Retry-After": "30", "Access-Control-Expose-Headers": "Retry-After" }, body: "{}" },
    "Too many searches. Try again in 30 sec.",
  ],
  [
    "too many searches, and no hint for how long",
    { status: 429, body: "slow down" },
    "Too many searches. Try again in 10 sec.",
  ],
  [
    "a failure inside",
    { status: 500, body: '{"type":"urn:pilcrow:problem:internal"}' },
    `${HOST} does not answer. Try again in a moment.`,
  ],
  [
    "a proxy's page of HTML",
    { status: 502, body: "<html>Bad gateway</html>" },
    `${HOST} does not answer. Try again in a moment.`,
  ],
  [
    "an index that cannot be read",
    { status: 503, body: '{"type":"urn:pilcrow:problem:index-mismatch"}' },
    `${HOST} does not answer. Try again in a moment.`,
  ],
  ["no search at that address", { status: 404, body: "{}" }, `${HOST} does not answer. Try again in a moment.`],
  [
    "something that is no answer",
    { status: 200, body: '{"hits":"many"}' },
    `${HOST} does not answer. Try again in a moment.`,
  ],
  ["hits of another kind", { status: 200, body: '{"hits":[{}]}' }, `${HOST} does not answer. Try again in a moment.`],
  ["null", { status: 200, body: "null" }, `${HOST} does not answer. Try again in a moment.`],
  ["a sign-in page", { status: 200, body: "<html>Sign in</html>" }, `${HOST} does not answer. Try again in a moment.`],
];

/** Said below the field at once and to a screen reader in time, without hits; then a search that works is shown. */
async function says({ page, field, message, status, options, isOpen, typed }: Reader, words: string): Promise<void> {
  await eventually(() => said(message)).toBe(words);
  expect([await isOpen(), await options.count(), await field.getAttribute("aria-expanded")]).toEqual([
    true,
    0,
    "false",
  ]);
  await eventually(() => said(status)).toBe(words);
  await field.press("Escape");
  expect(await isOpen()).toBe(false);
  await page.unrouteAll();
  await typed('"make in india"', 2);
}

describe("a search that fails says why, and how to go on", () => {
  test.each(TROUBLE)("%s", async (_, { status, headers, body }, words) => {
    const reader = await visit();
    await reader.typed("lamp", 8);
    await reader.page.route(SEARCH, (route) =>
      route.fulfill({ status, body, headers: { "Access-Control-Allow-Origin": "*", ...headers } }),
    );
    await reader.field.fill("fog");
    await says(reader, words);
  });

  test("no connection to the search", async () => {
    const reader = await visit();
    await reader.page.route(SEARCH, (route) => route.abort("connectionrefused"));
    await reader.field.fill("lamp");
    await says(reader, `${HOST} does not answer. Try again in a moment.`);
  });

  test("no connection at all", async () => {
    const reader = await visit();
    await reader.context.setOffline(true);
    await reader.field.fill("lamp");
    await eventually(() => said(reader.message)).toBe("You are offline.");
    await eventually(() => said(reader.status)).toBe("You are offline.");
    await reader.context.setOffline(false);
    // Nobody has to try again.
    await eventually(() => reader.options.count()).toBe(8);
  });

  test("too many searches for a second: the box asks again by itself, once", async () => {
    const { page, field, message } = await visit();
    let asked = 0;
    const headers = { "Access-Control-Allow-Origin": "*", "Retry-After": "1", "Access-Control-Expose-Headers": "*" };
    await page.route(SEARCH, (route) => route.fulfill({ status: 429, headers, json: {} }).then(() => asked++));
    await field.fill("lamp");
    await eventually(() => asked).toBe(2);
    await eventually(() => said(message)).toBe("Too many searches. Try again in 1 sec.");
    await page.waitForTimeout(1300);
    expect(asked).toBe(2);
  });

  test("a query that is too long: in the words of the search", async () => {
    const reader = await visit();
    await reader.field.fill("lamp ".repeat(300));
    await says(reader, "q may have at most 1024 characters; it has 1499.");
  });

  test("no answer in a quarter of a minute", async () => {
    const reader = await visit({
      // The real patience would hold up these tests; what is shown is that its end is told.
      prepare: (page) =>
        page.addInitScript(() => {
          const real = AbortSignal.timeout.bind(AbortSignal);
          AbortSignal.timeout = (milliseconds) => real(milliseconds / 7.5);
        }),
    });
    await reader.page.route(SEARCH, () => {});
    await reader.field.fill("lamp");
    await says(reader, `${HOST} does not answer. Try again in a moment.`);
  });

  test("and the page of results is still there", async () => {
    const { page, field, message } = await visit();
    await page.route(SEARCH, (route) => route.abort());
    await field.fill("lamp");
    await message.getByText("does not answer").waitFor();
    await field.press("Enter");
    await page.waitForURL(`${inject("search")}/search?q=lamp`);
  });
});

test("an address that is none keeps the page whole", async () => {
  const { field, message } = await visit({ body: `<main><h1>A site</h1>${form("http://[broken/search")}</main>` });
  await field.fill("lamp");
  await eventually(() => said(message)).not.toBe("");
});
