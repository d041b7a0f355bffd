import { describe, expect, test } from "vitest";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith } from "../read-file.ts";

const NAMESPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].join(" ");

const channel = (...items: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${NAMESPACES}><channel><title>News</title><link>https://example.com/</link><language>en-us</language>
${items.map((item) => `<item>${item}</item>`).join("\n")}</channel></rss>`;

/** Of one item, with what it does not say filled in. */
const articleOf = (inside: string) => {
  const reading = readWith(xml, channel(`<link>https://example.com/a</link><description>Text</description>${inside}`));
  return reading.articles[0]?.article;
};

test("an item as WordPress writes it", () => {
  const { articles, problems, warnings } = readWith(
    xml,
    channel(`
    <title>Tom &amp;amp; &#8220;Jerry&#8221;</title>
    <link>https://example.com/2026/01/tom-and-jerry/?utm_source=rss&utm_medium=feed</link>
    <dc:creator><![CDATA[Jane Doe]]></dc:creator>
    <pubDate>Sat, 31 Jan 2026 09:00:00 +0530</pubDate>
    <category><![CDATA[Film & TV]]></category><category>Cats</category>
    <guid isPermaLink="false">https://example.com/?p=12</guid>
    <description><![CDATA[<p>How it began. [&#8230;]</p>
<p>The post <a href="https://example.com/2026/01/tom-and-jerry/">Tom</a> appeared first on <a href="https://example.com">News</a>.</p>
]]></description>
    <content:encoded><![CDATA[<p>It began in 1940.</p>
<p>It has not ended.</p>
<p>El post <a rel="nofollow" href="https://example.com/2026/01/tom-and-jerry/">Tom</a> apareció en <a href="https://example.com">News</a>.</p>
]]></content:encoded>
    <media:content url="https://example.com/tom.jpg" medium="image"/>`),
  );
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(articles).toMatchObject([
    {
      file: "content/file",
      article: {
        id: "2026-01-tom-and-jerry",
        title: "Tom & “Jerry”",
        url: "https://example.com/2026/01/tom-and-jerry/",
        lang: "en-US",
        date: "2026-01-31T09:00:00+05:30",
        authors: ["Jane Doe"],
        tags: ["Film & TV", "Cats"],
        description: "How it began.…",
        image: "https://example.com/tom.jpg",
      },
      blocks: [
        { kind: "body", text: "It began in 1940.", line: 13 },
        { kind: "body", text: "It has not ended.", line: 14 },
      ],
    },
  ]);
});

describe("fields", () => {
  test.each([
    ["a title in CDATA with tags", "<title><![CDATA[A <em>big</em> day]]></title>", { title: "A big day" }],
    ["a title escaped twice", "<title>A &amp;amp; B</title>", { title: "A & B" }],
    ["no title: how it begins", "", { title: "Text" }],
    ["an author as RSS wants it", "<author>jane@example.com (Jane Doe)</author>", { authors: ["Jane Doe"] }],
    ["two authors", "<dc:creator>Jane</dc:creator><dc:creator>John</dc:creator>", { authors: ["Jane", "John"] }],
    [
      "of a podcast",
      "<itunes:author>Jane</itunes:author><itunes:image href='https://e.com/i.png'/>",
      { authors: ["Jane"], image: "https://e.com/i.png" },
    ],
    ["a date of Dublin Core", "<dc:date>2026-01-31T09:00:00Z</dc:date>", { date: "2026-01-31T09:00:00Z" }],
    ["a language of its own", "<dc:language>hi</dc:language>", { lang: "hi" }],
    [
      "a picture that is enclosed",
      '<enclosure url="https://e.com/i" type="image/png" length="1"/>',
      { image: "https://e.com/i" },
    ],
    [
      "a thumbnail in a group",
      '<media:group><media:thumbnail url="https://e.com/t.jpg"/></media:group>',
      { image: "https://e.com/t.jpg" },
    ],
    ["subjects", "<dc:subject>Cats</dc:subject>", { tags: ["Cats"] }],
  ])("%s", (_, inside, expected) => {
    expect(articleOf(inside)).toMatchObject(expected);
  });

  test.each([
    ["a date that no calendar has", "<pubDate>30 Feb 2026</pubDate>", "date"],
    ["a mail address", "<author>jane@example.com</author>", "authors"],
    ["a film", '<enclosure url="https://e.com/a.mp4" type="video/mp4"/>', "image"],
  ])("%s says nothing", (_, inside, field) => {
    expect(articleOf(inside)).not.toHaveProperty(field);
  });
});

describe("the text", () => {
  const texts = (inside: string) =>
    readWith(xml, channel(`<link>/a</link>${inside}`)).articles[0]?.blocks.map(({ kind, text }) => [kind, text]);

  test.each([
    [
      "escaped HTML",
      "<description>&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;</description>",
      [
        ["body", "One & two"],
        ["body", "Three"],
      ],
    ],
    [
      "plain, with blank lines",
      "<description>One\n\nTwo\nand more</description>",
      [
        ["body", "One"],
        ["body", "Two and more"],
      ],
    ],
    [
      "HTML that nobody escaped",
      "<description><p>One</p><p>Two</p></description>",
      [
        ["body", "One"],
        ["body", "Two"],
      ],
    ],
    [
      "full before short",
      "<description>Short</description><content:encoded><![CDATA[<p>Full</p>]]></content:encoded>",
      [["body", "Full"]],
    ],
    [
      "short where full is empty",
      "<description>Short</description><content:encoded><![CDATA[ ]]></content:encoded>",
      [["body", "Short"]],
    ],
    [
      "a credit makes a caption",
      "<description>&lt;p&gt;A ship (Photo: Jane)&lt;/p&gt;</description>",
      [["caption", "A ship"]],
    ],
    [
      "right to left, mixed",
      "<description>&lt;p&gt;قالت Reuters إن&lt;/p&gt;&lt;p&gt;שלום&lt;/p&gt;</description>",
      [
        ["body", "قالت Reuters إن"],
        ["body", "שלום"],
      ],
    ],
  ])("%s", (_, inside, expected) => {
    expect(texts(inside)).toEqual(expected);
  });

  test("the title is no part of it, also where it stands above it", () => {
    const inside = "<title>Talks</title><description>&lt;h1&gt;Talks&lt;/h1&gt;&lt;p&gt;One&lt;/p&gt;</description>";
    const { articles } = readWith(xml, channel(`<link>/a</link>${inside}`));
    expect(articles[0]?.blocks).toMatchObject([{ kind: "body", text: "One", headings: [] }]);
  });
});

describe("what is told", () => {
  const item = (path: string, rest: string) => `<title>Item ${path}</title><link>/${path}</link>${rest}`;
  const dated = (day: string, text: string) =>
    `<pubDate>${day} Jan 2026 09:00 GMT</pubDate><description>${text}</description>`;

  test("of items that stand in it twice the newest is read", () => {
    const { articles, warnings } = readWith(
      xml,
      channel(item("a", dated("1", "Old")), item("a", dated("2", "New")), item("a", dated("1", "Older"))),
    );
    expect(articles.map(({ blocks }) => blocks[0]?.text)).toEqual(["New"]);
    expect(warnings).toEqual([
      expect.objectContaining({ line: 3, what: expect.stringMatching(/^2 items stand in it again/) }),
    ]);
  });

  test("without dates the upper one", () => {
    const text = (text: string) => `<description>${text}</description>`;
    const { articles } = readWith(xml, channel(item("a", text("Upper")), item("a", text("Lower"))));
    expect(articles.map(({ blocks }) => blocks[0]?.text)).toEqual(["Upper"]);
  });

  test.each([
    ["The beginning [&#8230;]"],
    ["The beginning…"],
    ["The beginning ..."],
    ['The beginning &lt;a href="/a"&gt;Continue reading&lt;/a&gt;'],
    ['The beginning… &lt;a href="/a"&gt;Weiterlesen &amp;rarr;&lt;/a&gt;'],
  ])("summaries: %s", (text) => {
    const { articles, warnings } = readWith(xml, channel(item("a", `<description>${text}</description>`)));
    expect(articles).toHaveLength(1);
    expect(warnings).toEqual([
      expect.objectContaining({ what: "the item “Item a” seems to be a summary, and only that is searched" }),
    ]);
  });

  test.each([
    ["an item without text", channel(item("a", "")), "holds no text"],
    ["an item without a name", channel("<description>!</description>"), "no address, no guid and no title"],
    ["no items", channel(), "there is no item in it"],
  ])("%s", (_, content, what) => {
    const { articles, problems, warnings } = readWith(xml, content);
    expect({ articles, problems }).toEqual({ articles: [], problems: [] });
    expect(warnings[0]).toEqual({ ...warnings[0], what: expect.stringContaining(what), cure: expect.any(String) });
  });

  test("a file that breaks off gives nothing and one problem", () => {
    const { articles, problems } = readWith(xml, `${channel(item("a", dated("1", "Text"))).slice(0, -20)}<item>`);
    expect(articles).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  test("a feed among the pages that it repeats is left out", () => {
    const { articles, skipped } = readWith(xml, channel(item("a", dated("1", "Text"))), {}, { amongPages: true });
    expect(articles).toEqual([]);
    expect(skipped).toEqual(["a feed of the pages beside it"]);
  });

  test.each([
    ["a description of a search", '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"/>'],
    ["a picture", '<svg xmlns="http://www.w3.org/2000/svg"><text>Hi</text></svg>'],
  ])("other XML is left out: %s", (_, content) => {
    const { articles, problems, skipped } = readWith(xml, content);
    expect({ articles, problems }).toEqual({ articles: [], problems: [] });
    expect(skipped).toEqual([expect.stringMatching(/^XML of a kind that is no content \(`<\w+>`\)$/)]);
  });
});

test("RSS 1.0, whose items stand beside the channel", () => {
  const { articles, warnings } = readWith(
    xml,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.jp/"><title>日本</title><link>https://example.jp/</link><dc:language>ja</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://example.jp/1"/></rdf:Seq></items></channel>
<item rdf:about="https://example.jp/1"><title>一</title><description>武器の話。</description><dc:date>2026-01-31</dc:date></item>
</rdf:RDF>`,
  );
  expect(warnings).toEqual([]);
  expect(articles).toMatchObject([
    {
      article: { id: "1", title: "一", url: "https://example.jp/1", lang: "ja", date: "2026-01-31" },
      blocks: [{ text: "武器の話。" }],
    },
  ]);
});
