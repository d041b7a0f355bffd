import { describe, expect, test } from "vitest";
import { markupOf, textOfElement } from "../../../../index/sources/xml/element.ts";
import { readXml } from "../../../../index/sources/xml/read-xml.ts";
import type { Told } from "../read-file.ts";

const ITEMS = new Set(["item"]);

function read(content: string | Uint8Array) {
  const told: Told[] = [];
  const report = { problem: (each: Told) => told.push(each), warning: (each: Told) => told.push(each) };
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const [root, ...items] = readXml(bytes, ITEMS, report);
  return { root, items, texts: items.map(textOfElement), told };
}

const feed = (inside: string) => `<rss><channel><item>${inside}</item></channel></rss>`;

describe("text is read as its writers meant it", () => {
  test.each([
    ["entities of XML and numbers", "&lt;b&gt; &amp; &#233; &#x1F680;", "<b> & é 🚀"],
    ["entities of HTML", "a&nbsp;b &eacute; &hellip; &copy;", "a\u00a0b é … ©"],
    ["& by itself", "Q&A & R&D; AT&T x&", "Q&A & R&D; AT&T x&"],
    ["& in an address", '<a href="?a=1&b=2&lt=3"/>x', "x"],
    ["what is escaped twice is unescaped once", "&amp;nbsp;&amp;lt;p&amp;gt;", "&nbsp;&lt;p&gt;"],
    ["CDATA means itself", "<![CDATA[a & <b> &nbsp; ]]>x", "a & <b> &nbsp; x"],
    ["CDATA in CDATA, as it is split", "<![CDATA[a <![CDATA[ b ]]]]><![CDATA[> c]]>", "a <![CDATA[ b ]]> c"],
    ["a comment is no text", "a<!-- & <b> ]]> -->b", "ab"],
    ["an unknown entity stays as it is written", "&foo; &lol9;", "&foo; &lol9;"],
    ["numbers that are no character are none", "a&#x1F;b&#0;&#xFFFFFF;", "ab\ufffd\ufffd"],
    ["numbers that mean windows-1252", "&#147;x&#148; &#146;", "“x” ’"],
    ["control characters are dropped", "a\u0000b\u000bc\u001f".replace("\u0000", ""), "abc"],
    ["line ends of Windows", "a\r\nb", "a\nb"],
    ["right to left and every script", "مرحبا בעולם ไทย 𐐀", "مرحبا בעולם ไทย 𐐀"],
  ])("%s", (_, inside, text) => {
    expect(read(feed(inside))).toMatchObject({ texts: [text], told: [] });
  });

  test("wherever a piece of the file ends", () => {
    const inside = "x &amp; &nbsp; & y <![CDATA[&nbsp; ]] ]]><!-- & -->é🚀";
    const expected = "x & \u00a0 & y &nbsp; ]] é🚀";
    // Pieces have 65,536 bytes: every byte of the inside comes to stand at the end of one.
    const length = Buffer.byteLength(inside);
    const texts = Array.from({ length }, (_, i) => {
      const front = feed("").indexOf("</item>");
      return read(feed("a".repeat(65_536 - front - i) + inside)).texts[0]!.replace(/^a+/, "");
    });
    expect(new Set(texts)).toEqual(new Set([expected]));
  });
});

describe("encodings", () => {
  const declared = (name: string, text: string) => `<?xml version="1.0" encoding="${name}"?>\n${feed(text)}`;
  const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${declared("UTF-8", "é")}`), "é"],
    ["UTF-8 that is not declared", Buffer.from(feed("é")), "é"],
    [
      "Latin-1, which on the web is windows-1252",
      Buffer.from(declared("ISO-8859-1", "caf\xe9 \x93a\x94"), "latin1"),
      "café “a”",
    ],
    ["windows-1251", Buffer.from(declared("windows-1251", "\xcc\xe8\xf0"), "latin1"), "Мир"],
    ["Shift_JIS", Buffer.from(declared("Shift_JIS", "\x93\xfa\x96\x7b"), "latin1"), "日本"],
    ["ISO-2022-JP", Buffer.from(declared("iso-2022-jp", "\x1b$BF|K\\\x1b(B"), "latin1"), "日本"],
    ["UTF-16, little endian", Buffer.from(`\ufeff${declared("UTF-16", "é")}`, "utf16le"), "é"],
    ["UTF-16, big endian", swapped(`\ufeff${declared("UTF-16", "é")}`), "é"],
    ["white space in front of the declaration", Buffer.from(`\n\n  ${declared("UTF-8", "é")}`), "é"],
  ])("%s", (_, bytes, text) => {
    expect(read(bytes)).toMatchObject({ texts: [text], told: [] });
  });

  test("text that is UTF-8 is read as that, whatever it declares, with a warning", () => {
    const { texts, told } = read(declared("iso-8859-1", "café"));
    expect(texts).toEqual(["café"]);
    expect(told).toEqual([expect.objectContaining({ line: 1, what: expect.stringContaining("but it is UTF-8") })]);
  });

  test.each([
    ["declared UTF-8, but is not", Buffer.from(declared("UTF-8", "\ncaf\xe9"), "latin1"), 3, "it is not UTF-8"],
    ["an encoding that nobody knows", Buffer.from(declared("klingon", "\xe9"), "latin1"), 1, "klingon"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\x00\x00", "latin1"), undefined, "it is"],
    ["zeros", Buffer.from(feed("a\u0000b")), 1, "binary"],
  ])("%s", (_, bytes, line, what) => {
    const { items, told } = read(bytes);
    expect(items).toEqual([]);
    expect(told).toEqual([expect.objectContaining({ what: expect.stringContaining(what), cure: expect.any(String) })]);
    if (line !== undefined) expect(told[0]).toMatchObject({ line });
  });
});

describe("what is wrong is told once, with its line", () => {
  test.each([
    [
      "an item that is not closed",
      "<rss><channel>\n<item>\n<b>x</b>\n</channel></rss>",
      2,
      "`<item>` is opened but not closed",
    ],
    ["a file that breaks off", "<rss><channel>\n<item>\n<title>x", 3, "`<title>` is opened but not closed"],
    ["a file that breaks off in a tag", "<rss><channel><item>\n<ti", 1, "`<item>` is opened but not closed"],
    ["an end that nothing begins", "<rss></b></rss>", 1, "before the end tag on line 1"],
    ["no XML at all", "hello\nworld", 2, "well-formed"],
    ["HTML", "<!doctype html>\n<p>x<br>y", 1, "it is HTML"],
    ["nothing", "", 1, "root"],
    ["two roots", "<rss/>\n<rss/>", 2, "one root"],
    ["a warning of PHP in front", "\nWarning: foo\n<rss/>", 3, "outside of root"],
    ["an attribute without quotes", "<rss a=b/>", 1, "unquoted"],
  ])("%s", (_, content, line, what) => {
    const { told } = read(content);
    expect(told).toEqual([{ line, what: expect.stringContaining(what), cure: expect.any(String) }]);
  });
});

describe("nothing is fetched and nothing expanded", () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

  test.each([
    ["a billion laughs", `<!DOCTYPE r [<!ENTITY l0 "lol">${laughs}]>${feed("&l9;")}`],
    ["a file of the machine", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${feed("&x;")}`],
    ["an address", `<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]>${feed("y")}`],
  ])("%s is refused", (_, content) => {
    const { items, told } = read(content);
    expect(items).toEqual([]);
    expect(told).toEqual([expect.objectContaining({ what: expect.stringContaining("declares entities of its own") })]);
  });

  test("a document type elsewhere is passed over", () => {
    const type = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">';
    expect(read(type + feed("&auml; &foo;"))).toMatchObject({ texts: ["ä &foo;"], told: [] });
  });

  test("elements nested 100,000 deep are read", () => {
    const { items, texts, told } = read(feed(`${"<a>".repeat(100_000)}deep${"</a>".repeat(100_000)}`));
    expect(texts).toEqual(["deep"]);
    expect(markupOf(items[0]!)).toHaveLength(7 * 100_000 + 4);
    expect(told).toEqual([]);
  });

  test("an item of more than a million elements is refused", () => {
    const { told } = read(feed("<a/>".repeat(1_000_001)));
    expect(told).toEqual([expect.objectContaining({ what: expect.stringContaining("1,000,000 elements") })]);
  });
});

describe("names have the usual prefix of their namespace", () => {
  test.each([
    ["as declared", 'xmlns:content="http://purl.org/rss/1.0/modules/content/"', "<content:encoded/>"],
    ["as another", 'xmlns:c="http://purl.org/rss/1.0/modules/content/"', "<c:encoded/>"],
    ["not declared", "", "<content:encoded/>"],
    ["within", "", '<x xmlns="http://purl.org/rss/1.0/modules/content/"><encoded/></x>'],
  ])("%s", (_, declaration, inside) => {
    const { items } = read(`<rss ${declaration}><channel><item>${inside}</item></channel></rss>`);
    expect(JSON.stringify(items[0]!.children)).toContain('"content:encoded"');
  });
});

test("markup of elements is the HTML that they are", () => {
  const inside =
    '<h:p xmlns:h="http://www.w3.org/1999/xhtml" class="&quot;a&amp;b">1 &lt; 2<h:br/>\n<h:img alt="x"/></h:p>';
  const [item] = read(feed(inside)).items;
  expect(markupOf(item!)).toBe('<p class="&#34;a&#38;b">1 &#60; 2<br>\n<img alt="x"></p>');
});
