import { describe, expect, test } from "vitest";
import { mdxToMarkdown } from "../../../../index/sources/markdown/mdx.ts";
import { markdown } from "../../../../index/sources/markdown.ts";
import { readWith } from "../read-file.ts";

const read = (text: string, path = "a.mdx") => readWith(markdown, text, {}, { path }).articles[0];
const texts = (text: string, path?: string) => read(text, path)?.blocks.map((block) => block.text) ?? [];

describe("MDX: the text is kept, programs are not", () => {
  test.each<[string, string, string[]]>([
    [
      "imports and exports",
      "import A from 'a';\nimport {\n  B,\n} from \"b\"\n\nexport const c = () => (\n  <b>\n\n  d</b>\n);\n\nE",
      ["E"],
    ],
    [
      "words that begin alike",
      "import duties rose.\n\nexport licences too.",
      ["import duties rose.", "export licences too."],
    ],
    ["expressions", "A {props.b} c {d.map((e) => <li>{`$" + "{e}`}</li>)} f", ["A c f"]],
    ["texts in expressions", "A{' '}b {\"it's *c*\"} {`d`} {'{'}", ["A b it's *c* d {"]],
    ["comments", "A {/* b */} c\n\n{/*\n\nd\n\n*/}\n\ne", ["A c", "e"]],
    [
      "a component in a line",
      'A <Hint at={{ b: 1 }} on={() => <b>c</b>}>*d*</Hint> e <Icon name="f" /> g',
      ["A d e g"],
    ],
    [
      "components around Markdown",
      '<Tabs>\n  <Tab a="b">\n\n    C *d*\n\n    - e\n\n  </Tab>\n  <Tab>\n    F\n  </Tab>\n</Tabs>',
      ["C d", "e", "F"],
    ],
    ["components one a line", '<Card>A</Card>\n<Card to="x">B</Card>', ["A", "B"]],
    ["a component in a list", "- a\n  <Note>\n    b\n  </Note>\n- c", ["a", "b", "c"]],
    ["fragments", "<>\n\nA\n\n</>", ["A"]],
    ["HTML around Markdown", '<div className="a" style={{b: 1}}>\nC *d*\n</div>', ["C d"]],
    ["a tag over several lines", 'See <a\n  href="b"\n  on={c}\n>d</a> e', ["See d e"]],
    ["code", "`{a} <B>` c\n\n```jsx\n<D e={f}>\n```\n\n~~~\n{g}\n~~~", ["{a} <B> c", "<D e={f}>", "{g}"]],
    ["code in a component", "<Tabs>\n  ```js\n  a {\n    b\n  ```\n</Tabs>", ["a { b"]],
    ["escapes", "\\{a\\} \\<b> 1 < 2 <3", ["{a} <b> 1 < 2 <3"]],
    ["indented text is no code", "<Steps>\n\n        A\n\n</Steps>", ["A"]],
    ["an id of a heading", "## A {/* #b */}\n\nc\n\n## D {#e}\n\nf", ["A", "c", "D", "f"]],
    ["a comment of HTML", "A <!-- {b -->c", ["A c"]],
    ["a brace that nothing closes", "A { b\n\nC } d\n\n{e", ["A { b", "C } d", "{e"]],
    ["a tag that nothing closes", "A <b c=\n\nD <E {f\n\nG", ["A <b c=", "D <E {f", "G"]],
    ["tags that do not meet", "<A>\n\nb\n\n</C>\n\n</A></A>\n\nd", ["b", "d"]],
    ["an apostrophe in an expression", "{a && <p>don't</p>}\n\nb", ["b"]],
  ])("%s", (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("ids of headings, and the lines of the file", () => {
    const text =
      "import A from 'a';\n\n# T {/* #t */}\n\n<A\n  b\n>\n\n## C {/* #d */}\n\n{e}\n\nF <i\n>g</i>\nh {\n1\n}\n\nI";
    expect(read(text)).toMatchObject({
      article: { title: "T" },
      blocks: [
        { text: "C", anchor: "d", line: 9 },
        { text: "F g h", anchor: "d", line: 13 },
        { text: "I", anchor: "d", line: 19 },
      ],
      dropped: [
        { what: "import", why: "It is a program.", text: "import A from 'a';", line: 1 },
        { what: "{…}", why: "Only its program knows what it shows.", text: "{e}", line: 11 },
        { what: "{…}", why: "Only its program knows what it shows.", text: "{ 1 }", line: 15 },
      ],
    });
  });

  test("a Markdown file that begins with imports is MDX, one that shows them is not", () => {
    expect(texts("import A from '@theme/A';\n\n<A>\nB {c}\n</A>", "a.md")).toEqual(["B"]);
    expect(texts("```\nimport A from 'a';\n```\n\nB {c}", "a.md")).toEqual(["import A from 'a';", "B {c}"]);
  });
});

describe("what no program would be is read in time that grows with its length alone", () => {
  const many = 20_000;
  test.each([
    ["braces", "{"],
    ["templates in templates", "{`$" + "{"],
    ["comments", "{/*"],
    ["quotes", "{'"],
    ["tags", "<A "],
    ["tags that end", "<A>"],
    ["tags with lines of their own", "<A>\n"],
    ["values", '<a b="'],
    ["comments of HTML", "<!--"],
    ["imports", "import {\n"],
    ["exports", "export const a = (\n\n"],
    ["fences", "```\n"],
    ["ticks", "`a``"],
  ])("%s", (_, piece) => {
    const { text, lines } = mdxToMarkdown(`${piece.repeat(many)}\n\nword`);
    expect(text).toContain("word");
    expect(lines).toHaveLength(text.split("\n").length);
  });
});
