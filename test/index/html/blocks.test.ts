import { describe, expect, test } from "vitest";
import { blocksOfFragment } from "../../../index/sources/html/blocks.ts";
import { plainText } from "../../../index/sources/html/plain.ts";

const texts = (html: string) => blocksOfFragment(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const whys = (html: string) => blocksOfFragment(html).dropped.map(({ why, text }) => `${text} – ${why}`);
const anchors = (html: string) => blocksOfFragment(html).blocks.map(({ text, anchor }) => `${text} #${anchor ?? ""}`);

describe("text is what a reader sees", () => {
  test.each([
    ["words across elements", "<p>re<b>sea</b>rch <i> and</i>\n  more", ["body: research and more"]],
    ["a place to break a word", "<p>www.<wbr>example", ["body: www.example"]],
    ["a soft hyphen stays where it is", "<p>co&shy;operate", ["body: co\u00adoperate"]],
    [
      "entities, odd ones too",
      "<p>&lt;b&gt; &notit; &#x80; &ampamp; &#0; &eacute",
      ["body: <b> ¬it; € &amp; \ufffd é"],
    ],
    [
      "no text of pictures, scripts, templates",
      "<p>a<img alt=b><script>c</script><style>d</style><template>e</template>",
      ["body: a"],
    ],
    ["no drawings", "<p>a<svg><title>b</title><text>c</text></svg>", ["body: a"]],
    ["a formula without its source", "<p><math><mi>x</mi><annotation>\\x</annotation></math> is", ["body: x is"]],
    ["no reading aid", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", ["body: 漢字"]],
    ["a raised letter that is no note", "<p>m<sup>2</sup>", ["body: m2"]],
    ["a line broken", "<p>one<br>two", ["body: one two"]],
    ["a line broken twice is a paragraph", "<div>one<br> <br>two", ["body: one", "body: two"]],
    ["what is found when looked for", "<p hidden=until-found>one", ["body: one"]],
    ["what opens with a click", "<div role=tabpanel hidden><p>one</div>", ["body: one"]],
    ["what is hidden on phones only", '<p class="hidden md:block">one', ["body: one"]],
    ["code keeps its signs", "<pre>a &lt; b\n  <span class=ln>2</span>c</pre>", ["code: a < b c"]],
    ["a comment in code", '<pre>a <span class="comment"># b</span></pre>', ["code: a # b"]],
    ["lines of code that are blocks", "<pre><code><div>a</div><div>b</div></code></pre>", ["code: a b"]],
    ["nothing at all", "<p>&nbsp;<p>\u200b<p><b></b>", []],
  ])("%s", (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test("text that holds markup, for titles", () => {
    expect(plainText("Salt &amp; <em>pepper</em><script>x</script>")).toBe("Salt & pepper");
    expect(plainText("  a  b ")).toBe("a b");
  });
});

describe("blocks are those of the HTML standard", () => {
  test.each([
    [
      "unclosed tags",
      "<p>one<p>two<ul><li>three<li>four</ul>five",
      ["body: one", "body: two", "list: three", "list: four", "body: five"],
    ],
    ["tags closed in the wrong order", "<b><p>one</b>two</p></i>three", ["body: onetwo", "body: three"]],
    [
      "bare text between blocks",
      "one<div>two<section>three</section>four</div>five",
      ["body: one", "body: two", "body: three", "body: four", "body: five"],
    ],
    ["a link around blocks", "<a href=x><h3>one</h3><p>two</p></a>", ["heading: one", "body: two"]],
    ["paragraphs of an item", "<ul><li><p>one<p>two<pre>three</pre></ul>", ["list: one", "list: two", "code: three"]],
    [
      "a quote with paragraphs, in an item",
      "<ul><li><blockquote><p>one<p>two</blockquote></ul>",
      ["quote: one", "quote: two"],
    ],
    ["terms and what they mean", "<dl><dt>one<dd>two<dd><p>three</dl>", ["list: one", "list: two", "list: three"]],
    [
      "rows",
      "<table><caption>one<tr><th>a<th>b<tr><td>c<td><ul><li>d<li>e</ul></table>",
      ["caption: one", "table: a b", "table: c d e"],
    ],
    [
      "a table in a table",
      "<table><tr><td>one<table><tr><td>a<td>b</table><td>two</table>",
      ["body: one", "table: a b", "body: two"],
    ],
    ["a table that lays out", "<table role=none><tr><td><p>one<td><p>two</table>", ["body: one", "body: two"]],
    ["one column", "<table><tr><td>one<tr><td>two</table>", ["body: one", "body: two"]],
    ["a heading that says so", "<div role=heading aria-level=3>one</div><p>two", ["heading: one", "body: two"]],
    ["a heading with blocks in it", "<h2><div>one</div><div>two</div></h2>", ["heading: one two"]],
    [
      "elements that a style makes blocks",
      '<span style="display:block">one</span><span style="display: block">two</span>',
      ["body: one", "body: two"],
    ],
    ["questions that open", "<details><summary>one</summary>two</details>", ["body: one", "body: two"]],
    [
      "a kind that someone set",
      '<div data-pilcrow-kind="quote"><p>one</div><p data-pilcrow-kind="nonsense">two',
      ["quote: one", "body: two"],
    ],
  ])("%s", (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  test.each([
    ["<figcaption>A ship. <small>(Navy via Wire)</small></figcaption>", "A ship.", "Navy via Wire"],
    ["<figcaption><p>A ship.</p><p class=photo-credit>Photo: Lee</p></figcaption>", "A ship.", "Photo: Lee"],
    ["<figcaption>The <small>small</small> ship.</figcaption>", "The small ship.", undefined],
    ["<figcaption><span class=credit>Lee</span></figcaption>", "Lee", undefined],
  ])("a caption and who is credited: %s", (html, text, credit) => {
    const [block] = blocksOfFragment(`<figure><img>${html}</figure>`).blocks;
    expect([block?.text, block?.credit]).toEqual([text, credit]);
  });

  test("headings above, and lines of the file", () => {
    const { blocks } = blocksOfFragment("<h2>A</h2>\n<h4>B</h4>\n\n<p>\n one</p><h3>C</h3><h2>D</h2>two", {
      line: (line) => line + 10,
    });
    expect(blocks.map(({ text, headings, line }) => [text, headings.join("/"), line])).toEqual([
      ...[
        ["A", "", 11],
        ["B", "A", 12],
        ["one", "A/B", 15],
        ["C", "A", 15],
        ["D", "", 15],
        ["two", "D", 15],
      ],
    ]);
  });

  test.each([
    ["on the heading", "<h2 id=a>A</h2><p>one<p id=b>two<p>three", ["A #a", "one #a", "two #b", "three #a"]],
    ["on a section", "<section id=a><h2>A</h2><p>one</section>", ["A #a", "one #a"]],
    ["on a name before it", "<a name=a></a><h2>A</h2><p>one", ["A #a", "one #a"]],
    ["on a name in it", "<h2><a name=a></a>A</h2><p>one", ["A #a", "one #a"]],
    ["on a name behind the text before", "<div>zero<a id=a></a></div><h2>A</h2>", ["zero #", "A #a"]],
    [
      "nowhere: the nearest around",
      "<h2 id=a>A</h2><h3>B</h3><p>one<h2>C</h2><p>two",
      ["A #a", "B #a", "one #a", "C #", "two #"],
    ],
    ["on what every page has", "<div id=main-content><h2>A</h2></div>", ["A #"]],
    [
      "on an item and a cell",
      "<ul><li id=a>one<li>two</ul><table><tr id=r><td>x<td>y</table>",
      ["one #a", "two #", "x y #r"],
    ],
  ])("the nearest id: %s", (_, html, expected) => {
    expect(anchors(html)).toEqual(expected);
  });

  test("languages of parts", () => {
    const { blocks } = blocksOfFragment(
      "<div lang=fr><p>un<p lang=en_GB>two<p><i lang=de>drei</i></div><p>four <i lang=la>et</i>",
    );
    expect(blocks.map(({ text, lang }) => [text, lang])).toEqual([
      ["un", "fr"],
      ["two", "en-GB"],
      ["drei", "de"],
      ["four et", undefined],
    ]);
  });
});

test.each([
  ["<h2>A <a class=headerlink href='#a'>¶</a></h2>", ["¶ – it is a link to its own place"]],
  ["<h2>A</h2><a href='#a'>Link to this heading</a>", ["Link to this heading – it is a link to its own place"]],
  ["<p>A<sup><a href='#fn1'>[1]</a></sup>", ["[1] – it points to a note"]],
  ["<li id=fn1>A <a href='#r1' role=doc-backlink>↩</a>", ["↩ – it leads back to the text"]],
  ["<p>A <button>Copy</button>", ["Copy – it is there to be used, not read"]],
  ["<p>A</p><nav>B</nav>", ["B – it is navigation"]],
  ["<p>A</p><p aria-hidden=true>B", ["B – it is decoration (`aria-hidden`)"]],
  ["<p>A</p><p style='color:red;visibility:hidden'>B", ["B – its style hides it"]],
  ["<p>A</p><span class='sr-only'>B</span>", ["B – its class hides it"]],
  ["<p>Anything that is longer</p><div class='shareButtons'>B</div>", ["B – it is there to share the page"]],
  ["<p>Read <a href='#b'>what follows below</a>.", []],
])("what is left out is told: %s", (html, expected) => {
  expect(whys(html)).toEqual(expected);
});

test.each([
  ["div", "<div>".repeat(10_000), 1],
  ["span", "<p>".concat("<span>".repeat(10_000)), 1],
  ["list", "<ul><li>".repeat(10_000), 1],
  ["quote", "<blockquote>".repeat(10_000), 1],
  ["table", "<table><tr><td>".repeat(2_000), 1],
  ["bold", "<b>".repeat(10_000), 1],
])("10,000 deep: %s", (_, open, count) => {
  expect(blocksOfFragment(`${open}deep`).blocks).toHaveLength(count);
});

describe("what sites of many makes do", () => {
  test.each([
    [
      "a heading that links to itself",
      '<h2 id="a"><a class="header" href="#a">Loops</a></h2><p>One',
      ["Loops #a", "One #a"],
    ],
    [
      "an id on the sign beside a heading",
      '<h2>A<span><a class="mark" href="#a" id="a">#</a></span></h2><p>One',
      ["A #a", "One #a"],
    ],
    [
      "an id on a sign that is hidden",
      '<h2>A<a aria-hidden="true" class="anchor" id="a" href="#a"></a></h2><p>One',
      ["A #a", "One #a"],
    ],
    [
      "a name by which a paragraph is cited",
      '<div id="r-a.b"><a href="#r-a.b"><span>[a<wbr>.b]</span></a></div><p>One',
      ["One #r-a.b"],
    ],
    ["a term that links to itself", '<dl><dt id="a"><a href="#a">a</a><dd>One</dl>', ["a #a", "One #"]],
    [
      "a section that ends with its heading",
      '<div id="list"><p>Zero</p><section id="m"><span>1.0</span><h4>new</h4></section><p>One</div>',
      ["Zero #list", "1.0 #m", "new #m", "One #m"],
    ],
  ])("%s", (_, html, expected) => {
    expect(anchors(html)).toEqual(expected);
  });

  test.each([
    ["a label to open", "<details><summary>Expand description</summary><p>One</details>", ["body: One"]],
    [
      "a question to open",
      "<details><summary>Show business</summary><p>One</details>",
      ["body: Show business", "body: One"],
    ],
    ["a link to the code", '<h3>f <a class="src" href="f.rs">Source</a></h3><p>One', ["heading: f", "body: One"]],
    ["places in a site", '<span class="rustdoc-breadcrumbs"><a href="/">std</a></span><p>One', ["body: One"]],
    ["numbers of lines", '<pre><a href="#1" id="1">1</a>a\n<a href="#2" id="2">2</a>b</pre>', ["code: a b"]],
    ["one example in two languages", "<pre><code>a</code><code>b</code></pre>", ["code: a b"]],
    [
      "lines that make an example run",
      '<pre><code class="language-rust"><span class="boring">x\n</span>y</code></pre>',
      ["code: y"],
    ],
    ["a way back to the text", '<ol><li><a href="#cite_ref-1">^</a> One</ol>', ["list: One"]],
  ])("%s", (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});
