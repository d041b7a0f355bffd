import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith } from "../read-file.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const megabytes = process.env.PILCROW_FULL ? 50 : 10;

/** A feed of so many bytes, of items of 40 paragraphs each. */
function feedOf(bytes: number): { feed: Uint8Array; items: number } {
  const paragraphs = Array.from(
    { length: 40 },
    (_, i) => `<p>Paragraph ${i} of some words that say nothing &amp; more.</p>`,
  );
  const item = (number: number) =>
    `<item><title>Item ${number}</title><link>https://example.com/${number}</link><content:encoded><![CDATA[${paragraphs.join("\n")}]]></content:encoded></item>\n`;
  const items = Math.ceil(bytes / item(1e5).length);
  const all = Array.from({ length: items }, (_, i) => item(i)).join("");
  return { feed: Buffer.from(`<rss version="2.0"><channel>${all}</channel></rss>`), items };
}

test(`a feed of ${megabytes} MB is read item by item, in a fraction of its size`, () => {
  const { feed, items } = feedOf(megabytes * 1e6);
  collect();
  const before = process.memoryUsage().heapUsed;
  let [read, blocks, most] = [0, 0, 0];
  const settings = { language: "en", creditPatterns: [] };
  const never = {
    problem: () => expect.unreachable(),
    warning: () => expect.unreachable(),
    skipped: () => expect.unreachable(),
  };
  for (const article of xml({ file: "a.xml", path: "a.xml", bytes: feed }, settings, never)) {
    blocks += article.blocks.length;
    if (++read % Math.ceil(items / 8) === 0) {
      collect();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
  }
  expect([read, blocks]).toEqual([items, 40 * items]);
  expect(most).toBeLessThan(feed.length / 4);
});

test("10,000 levels of nesting in an item's HTML are read", () => {
  const nested = `${"<div>".repeat(10_000)}<p>Deep</p>${"</div>".repeat(10_000)}`;
  const item = `<title>A</title><link>https://example.com/a</link><content:encoded><![CDATA[${nested}]]></content:encoded>`;
  const { articles, problems } = readWith(xml, `<rss><channel><item>${item}</item></channel></rss>`);
  expect(problems).toEqual([]);
  expect(articles[0]?.blocks.map(({ text }) => text)).toEqual(["Deep"]);
});
