import { describe, expect, test } from "vitest";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith } from "../read-file.ts";

const feed = (inside: string) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Blog</title><link rel="self" href="https://example.com/feed.xml"/><link href="https://example.com/"/>
<author><name>The editors</name></author>
<entry>${inside}</entry></feed>`;

const entryOf = (inside: string) => readWith(xml, feed(`<link href="/a"/>${inside}`)).articles[0];

test("an entry of Atom", () => {
  const { articles, problems, warnings } = readWith(
    xml,
    feed(`
<title type="html">Ein &amp;amp; &lt;b&gt;Aus&lt;/b&gt;</title>
<link rel="enclosure" type="image/jpeg" href="/bild.jpg"/>
<link rel="alternate" type="text/html" href="2026/ein-und-aus.html"/>
<id>tag:example.com,2026:12</id>
<published>2026-01-31T09:00:00+01:00</published><updated>2026-02-01T09:00:00Z</updated>
<author><name>Jana</name></author><author><name>Jo</name></author>
<category term="tech" label="Technik"/><category term="web"/>
<summary>Worum es geht.</summary>
<content type="xhtml" xml:lang="en"><div xmlns="http://www.w3.org/1999/xhtml">
<p>One <em>day</em> &amp; more.</p>
<p>Two.</p></div></content>`),
  );
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(articles).toMatchObject([
    {
      article: {
        id: "2026-ein-und-aus",
        title: "Ein & Aus",
        url: "https://example.com/2026/ein-und-aus.html",
        lang: "en",
        date: "2026-01-31T09:00:00+01:00",
        authors: ["Jana", "Jo"],
        tags: ["Technik", "web"],
        description: "Worum es geht.",
        image: "https://example.com/bild.jpg",
      },
      blocks: [
        { kind: "body", text: "One day & more.", line: 15 },
        { kind: "body", text: "Two.", line: 16 },
      ],
    },
  ]);
});

describe("content by its type", () => {
  test.each([
    ["html", '<content type="html">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</content>', ["1 < 2", "B"]],
    ["html in CDATA", '<content type="html"><![CDATA[<p>A&nbsp;b</p>]]></content>', ["A b"]],
    [
      "text means itself",
      '<content type="text">if a &lt; b &amp;amp;&amp;amp; &lt;p&gt;</content>',
      ["if a < b &amp;&amp; <p>"],
    ],
    ["text by lines", "<content>One\nTwo</content>", ["One", "Two"]],
    ["no type, but HTML", "<content>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>", ["One", "Two"]],
    [
      "another prefix",
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One</h:p></h:div></content>',
      ["One"],
    ],
    ["of Atom 0.3", '<content type="text/html" mode="escaped">&lt;p&gt;One&lt;/p&gt;</content>', ["One"]],
  ])("%s", (_, inside, texts) => {
    expect(entryOf(inside)?.blocks.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ["elsewhere", '<content src="/a.html" type="text/html"/><summary>Short</summary>'],
    ["a picture in Base64", '<content type="image/png">iVBORw0KGgo=</content><summary>Short</summary>'],
    ["missing", "<summary>Short</summary>"],
  ])("where it is %s the summary stands for it, with a warning", (_, inside) => {
    const { articles, warnings } = readWith(xml, feed(`<title>T</title><link href="/a"/>${inside}`));
    expect(articles[0]?.blocks).toMatchObject([{ text: "Short" }]);
    expect(warnings).toEqual([expect.objectContaining({ what: expect.stringContaining("“T” seems to be a summary") })]);
  });
});

describe("what an entry does not say", () => {
  test.each([
    ["the feed says", "<summary>S</summary>", { lang: "de", authors: ["The editors"], title: "S" }],
    ["its source says", "<source><author><name>Ada</name></author></source><summary>S</summary>", { authors: ["Ada"] }],
    [
      "its last change says",
      "<updated>2026-02-01T09:00:00Z</updated><summary>S</summary>",
      { date: "2026-02-01T09:00:00Z" },
    ],
  ])("%s", (_, inside, expected) => {
    expect(entryOf(inside)?.article).toMatchObject(expected);
  });

  test("an id that is an address is its address, another its name", () => {
    const ids = (inside: string) => readWith(xml, feed(`${inside}<summary>S</summary>`)).articles[0]?.article;
    expect(ids("<id>https://example.com/b</id>")).toMatchObject({ id: "b", url: "https://example.com/b" });
    expect(ids("<id>tag:example.com,2026:12</id>")).toEqual(expect.objectContaining({ id: "tag-example-com-2026-12" }));
  });
});
