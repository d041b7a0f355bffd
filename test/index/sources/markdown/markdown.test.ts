import { describe, expect, test } from "vitest";
import { markdown } from "../../../../index/sources/markdown.ts";
import { readWith } from "../read-file.ts";

function read(text: string, path = "notes/talks.md", site?: string) {
  const { articles, ...told } = readWith(markdown, text, site === undefined ? {} : { site }, { path });
  return { article: articles[0]?.article, blocks: articles[0]?.blocks ?? [], dropped: articles[0]?.dropped, ...told };
}

const texts = (text: string, path?: string) => read(text, path).blocks.map((block) => block.text);

describe("paragraphs are what a reader sees", () => {
  test.each<[string, string, string[]]>([
    ["emphasis, code and links", 'A *b* **c** `d` [e](f.md "g") <https://h.example>', ["A b c d e https://h.example"]],
    ["a line break", "One\ntwo  \nthree\\\nfour", ["One two three four"]],
    ["a picture", "See ![a ship](ship.png) here", ["See here"]],
    ["a picture alone", "![a ship](ship.png)\n\nText", ["Text"]],
    ["entities and escapes", "a &amp; b \\*c\\* &lt;d&gt; 1 < 2", ["a & b *c* <d> 1 < 2"]],
    ["GFM: struck words, tasks", "~~a~~ b\n\n- [x] done\n- [ ] open", ["a b", "done", "open"]],
    ["an address of any kind", "[a](javascript:alert(1)) [b](<c d>) [e]\n\n[e]: data:x", ["a b e"]],
    [
      "footnotes, at the end, in the order of the text",
      "A[^b] c[^a].\n\n[^a]: One.\n[^b]: Two.\n[^c]: Never.\n\nD",
      ["A c.", "D", "Two.", "One."],
    ],
    ["a footnote in the line", "A^[Note.] b", ["A b", "Note."]],
    ["comments", "A <!-- b --> c\n\n<!--\nd\n\ne\n-->\n\nf", ["A c", "f"]],
    ["HTML", "<div>\n<p>A <b>b</b></p>\n</div>\n\nC <kbd>d</kbd>", ["A b", "C d"]],
    ["a component that ends itself", 'A <Badge text="x" /> b\n\n<Hero />\n\nC', ["A b", "C"]],
    ["scripts and styles", "<script setup>\nimport a from 'b'\n\nc\n</script>\n\nA\n\n<style>\nb\n</style>", ["A"]],
    ["right to left", "# سلام\n\nمرحبا **بالعالم**", ["مرحبا بالعالم"]],
    ["emoji and their shortcodes", "🚀 :tada: 👩‍👩‍👧", ["🚀 :tada: 👩‍👩‍👧"]],
    ["formulas", "If $a_b * c_d$ and \\$3, $5 and $6*7* stay", ["If $a_b * c_d$ and $3, $5 and $67 stay"]],
    ["a title of a fence", '```js title="a.js"\ncode\n```', ["code"]],
    ["a fence that nothing closes", "A\n\n```\nb *c*\n", ["A", "b *c*"]],
    ["lines ended as on Windows", "A\r\nb\r\n\r\nC\r\n", ["A b", "C"]],
    ["a byte order mark", "\ufeff---\ntitle: T\n---\nA", ["A"]],
  ])("%s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });
});

describe("what generators add", () => {
  test.each<[string, string, string[]]>([
    [
      "containers",
      ":::note\nA\n:::\nB\n::: tip Mind this\nC\n:::\n:::info[Read *me*]{.wide}\nD\n:::",
      ["A", "B", "Mind this", "C", "Read me", "D"],
    ],
    ["containers that nothing closes, in others", "::::tabs\n:::a\nA\n:::b\nB", ["A", "B"]],
    ["a directive", "::video[A film]{#id}\n\nA :abbr[B] c", ["A film", "A :abbr[B] c"]],
    ["alerts", "> [!NOTE]\n> A\n\n> [!tip]- Mind this\n> B\n\n> [!WARNING] C", ["A", "Mind this", "B", "C"]],
    [
      "admonitions that are indented",
      '!!! note "Mind *this*"\n    A\n\n    - b\n\n??? tip\n    C\n\n=== "Tab"\n    D\n\nE',
      ["Mind this", "A", "b", "C", "Tab", "D", "E"],
    ],
    ["attributes", "# T {#t}\n\nA [b](c){target=_blank .d} e\n{: .wide #x}\n\n{:toc}\n", ["A b e"]],
    ["places of contents and includes", '[[toc]]\n\n[TOC]\n\n<<< @/a.js\n\n--8<-- "a.md"\n\nA\n*[HTML]: Markup', ["A"]],
    [
      "shortcodes of Hugo",
      '{{< note >}}\nA {{< ref "b.md" >}} c\n{{% /note %}}\n\n{{<\n  video src="a"\n>}}\n\n[d]({{< relref "e.md" >}})',
      ["A c", "d"],
    ],
    ["a figure of Hugo", '{{< figure src="a.jpg" caption="A *ship*" >}}', ["A ship"]],
    [
      "code of Hugo and Jekyll",
      "{{< highlight go >}}\na {{ b }}\n{{< /highlight >}}\n\n{% highlight js %}\nc\n{% endhighlight %}",
      ["a {{ b }}", "c"],
    ],
    [
      "Liquid",
      '{% include a.html b="c" %}\nA {{ page.b | c: "}" }} d\n{% comment %}\nE\n\nF\n{% endcomment %}\n[g]({{ site.url }}/h i)\n[j]({{ \'/k\' | relative_url }})',
      ["A d", "[g](/h i) j"],
    ],
    ["raw code", "```liquid\n{% raw %}\n{{ a }}\n{% endraw %}\n```", ["{{ a }}"]],
    [
      "links of Obsidian",
      "A [[B]] [[c d|e]] [[F#G]] ![[h.png]] [[1]](i) %%j%% ==k *l*== x == y",
      ["A B e F > G [1] k l x == y"],
    ],
    ["a hundred per cent twice", "100%% and 5%%", ["100%% and 5%%"]],
    ["braces that are none of these", "a {b} {{c d} {% e", ["a {b} {{c d} {% e"]],
    ["definitions", "`a`\nB\n: c\nd\n: *e*\n\nf\n:g", ["a", "B", "c d", "e", "f :g"]],
    ["colons that are no fence", "a\n\n: b\n\n::: c d\n\n::e f", ["a", ": b", "d", "::e f"]],
    ["pieces of Nuxt", '::alert{type="x"}\nA\n::', ["A"]],
    ["what is hidden", "A ^b1\n\n%%\nC\n\nd\n%%\n\n{{% comment %}}\nE\n{{% /comment %}}\n\nF", ["A", "F"]],
  ])("%s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("only what quotes somebody is a quote", () => {
    const { blocks } = read("> A\n\n> [!NOTE]\n> B");
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["quote", "A"],
      ["body", "B"],
    ]);
  });
});

describe("headings", () => {
  test("are a path, and the ids that the generators give", () => {
    const text =
      "# T\n\n## What's new?\n\nA\n\n### `b_c` & D {#d}\n\nE\n\n## What's *new*?\n\nF\n\n## Überblick – 概要\n\nG";
    expect(read(text).blocks.map((block) => [block.text, block.headings, block.anchor])).toEqual([
      ["What's new?", [], "whats-new"],
      ["A", ["What's new?"], "whats-new"],
      ["b_c & D", ["What's new?"], "d"],
      ["E", ["What's new?", "b_c & D"], "d"],
      ["What's new?", [], "whats-new-1"],
      ["F", ["What's new?"], "whats-new-1"],
      ["Überblick – 概要", [], "überblick--概要"],
      ["G", ["Überblick – 概要"], "überblick--概要"],
    ]);
  });

  test.each<[string, string, string, string[]]>([
    ["the first of the first level is the title", "# A *b*\n\nC", "A b", ["C"]],
    ["underlined too", "A\n===\n\nC", "A", ["C"]],
    ["front matter comes first", "---\ntitle: T\n---\n# A\n\nC", "T", ["A", "C"]],
    ["and is not said twice", "---\ntitle: A b\n---\n# A `b`\n\nC", "A b", ["C"]],
    ["below another it is none", "## A\n\n# B\n\nC", "Talks", ["A", "B", "C"]],
    ["without one the name of the file is", "C", "Talks", ["C"]],
    [
      "HTML's too",
      '<p align="center"><img src="a.png"></p>\n<h1 align="center">A <b>b</b></h1>\n<p>c</p>',
      "A b",
      ["c"],
    ],
    ["a picture is none", "# ![logo](a.png)\n\nC", "Talks", ["C"]],
  ])("%s", (_, text, title, paragraphs) => {
    const { article, blocks } = read(text);
    expect([article?.title, blocks.map((block) => block.text)]).toEqual([title, paragraphs]);
  });
});

test("lines are those of the file", () => {
  const text =
    "---\ntitle: T\n---\n\nA\nb\n\n- c\n- d\n\n| e | f |\n|---|---|\n| g | h |\n\n```\ni\n```\n\n> j\n\n<p>\nk\n</p>\n";
  expect(read(text).blocks.map((block) => [block.line, block.kind, block.text])).toEqual([
    [5, "body", "A b"],
    [8, "list", "c"],
    [9, "list", "d"],
    [11, "table", "e f"],
    [13, "table", "g h"],
    [15, "code", "i"],
    [19, "quote", "j"],
    [22, "body", "k"],
  ]);
});

describe("the article", () => {
  test.each<[string, string, string, string]>([
    ["a file", "notes/talks.md", "", "notes-talks https://example.com/notes/talks"],
    ["an index", "notes/index.md", "", "notes https://example.com/notes/"],
    ["Hugo's index", "notes/_index.md", "", "notes https://example.com/notes/"],
    ["a README", "notes/README.md", "", "notes https://example.com/notes/"],
    ["the topmost", "index.md", "", "index https://example.com/"],
    ["a slug", "notes/2026-01-31-talks.md", "slug: arms", "notes-2026-01-31-talks https://example.com/notes/arms"],
    ["a slug of an index", "notes/talks/index.md", "slug: arms", "notes-talks https://example.com/notes/arms/"],
    ["a slug from the top", "notes/talks.md", "slug: /guides/arms", "notes-talks https://example.com/guides/arms"],
    ["a permalink", "notes/talks.md", "permalink: /arms/", "notes-talks https://example.com/arms/"],
    ["an id", "notes/talks.md", "id: arms", "arms https://example.com/notes/talks"],
  ])("%s", (_, path, line, expected) => {
    const { article } = read(`---\n${line}\n---\nA`, path, "https://example.com/");
    expect(`${article?.id} ${article?.url}`).toBe(expected);
  });

  test("a dated name is a date, and no part of the title", () => {
    expect(read("A", "_posts/2026-01-31-my-talks.md").article).toMatchObject({ date: "2026-01-31", title: "My talks" });
    expect(read("A", "blog/2026-01-31-my-talks/index.md").article).toMatchObject({
      date: "2026-01-31",
      title: "My talks",
    });
    expect(read("---\ndate: 2025-01-01\n---\nA", "2026-01-31-a.md").article?.date).toBe("2025-01-01");
    expect(read("A", "2026-02-31-a.md").article?.date).toBeUndefined();
  });

  test("a file that is no article but fifty million characters is told", () => {
    expect(read("A\n\n".repeat(50_000_000 / 3)).problems).toEqual([
      { what: expect.stringContaining("at most 10000000 of Markdown"), cure: expect.any(String) },
    ]);
  });

  test("what is no article is left out, and why is told", () => {
    expect(read("---\ndraft: true\n---\nA").skipped).toEqual(["it is a draft"]);
    const copy = readWith(markdown, "A", {}, { path: "a.md", isCopy: true });
    expect(copy).toMatchObject({ articles: [], skipped: ["the same page stands beside it as HTML"] });
    expect(read("A", "_drafts/a.md").skipped).toEqual(["it is a draft"]);
    expect(read("---\ntitle: A\n---\n").skipped).toEqual(["there is no text in it"]);
    expect(read("", "!!!.md")).toMatchObject({ skipped: ["there is no text in it"], problems: [] });
    expect(read("A", "!!!.md").problems).toEqual([expect.objectContaining({ what: "its name gives no id" })]);
    expect(read("---\ntitle: [\n---\nA").problems).toHaveLength(1);
  });
});

describe("nothing that is typed takes long, is lost or breaks", () => {
  const many = 10_000;
  test.each<[string, string, string]>([
    ["quotes in quotes", `${">".repeat(many)} word`, "word"],
    ["lists in lists", Array.from({ length: 500 }, (_, i) => `${"  ".repeat(i)}- item${i}`).join("\n"), "item499"],
    ["brackets", `${"[".repeat(many)}word`, "word"],
    ["links that do not end", `${"[a](".repeat(many)}word`, "word"],
    ["links of a wiki", `${"[[".repeat(many)}word`, "word"],
    ["pictures", `${"![".repeat(many)}word`, "word"],
    ["emphasis", `${"*a **b ".repeat(many)}word`, "word"],
    ["marks", `${"==a ".repeat(many)}word`, "word"],
    ["ticks", `${Array.from({ length: 300 }, (_, i) => "`".repeat(i)).join("a")}word`, "word"],
    ["templates that do not end", `${"{{ {% [a]({{".repeat(many)}word`, "word"],
    ["tags that do not end", `${'<a b="'.repeat(many)}word`, "word"],
    ["dollars", `${"$a ".repeat(many)}word`, "word"],
    ["notes", `${Array.from({ length: 2000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join("")}word`, "word"],
    ["entities", `${"&#x".repeat(many)}word`, "word"],
    ["a table", `${"|a".repeat(100)}|\n${"|-".repeat(100)}|\n${`${"|b".repeat(100)}|\n`.repeat(100)}\nword`, "word"],
    ["headings of one name", `${"# a\n".repeat(many / 10)}\nword`, "word"],
  ])("%s", (_, text, word) => {
    const { blocks, problems } = read(text);
    expect(problems).toEqual([]);
    expect(blocks.some((block) => block.text.includes(word))).toBe(true);
  });
});
