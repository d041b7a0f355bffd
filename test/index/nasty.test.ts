import { describe, expect, test } from "vitest";
import { BadContent, formatProblem } from "../../index/problems.ts";
import { readContent } from "../../index/read.ts";
import { times } from "../process/random.ts";
import { folderWith } from "./folder.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const page = (body: string, head = '<meta charset="utf-8">') =>
  `<!doctype html><html lang="en"><head>${head}<title>A page</title></head><body><main>${body}</main></body></html>`;
const rss = (item: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>F</title><link>https://example.com</link><item><title>One</title><link>https://example.com/one</link>${item}</item></channel></rss>`;
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
const TEXT = "The harbour lies in the north of the town.";
const MEGABYTES = times(6, 50);

/** Each is read, to the texts that it must (or must not) have, or refused in one clear sentence. */
const NASTY: readonly [what: string, file: string, content: string | Uint8Array, expected: RegExp][] = [
  ["UTF-8 with a byte order mark", "a.txt", `\u{feff}${TEXT}`, /^The harbour/],
  ["CRLF and lone CR", "a.txt", `${TEXT}\r\nTwo.\rThree.`, /^The harbour.*\nTwo\.\nThree\.$/],
  ["UTF-16", "a.txt", bytes(`\u{feff}${TEXT}`, "utf16le"), /^a\/a\.txt: it is UTF-16/],
  ["windows-1252 in plain text", "a.txt", bytes("caf\u{e9} au lait", "latin1"), /^a\/a\.txt:1: it is not UTF-8/],
  ["a zero byte", "a.md", "one\0two", /^a\/a\.md:1: .*(binary|zero)/],
  ["half a character at the end", "a.txt", Buffer.from([0x61, 0xe2, 0x82]), /not UTF-8/],
  ["half a pair of code units, escaped", "a.json", '{"id":"a","title":"T","text":"x \\ud800 y, and more"}', /x .* y/],
  [
    "names of an object's own properties",
    "a.md",
    "---\n__proto__: x\nconstructor: y\ntitle: T\n---\n__proto__ toString",
    /toString/,
  ],
  [
    "YAML that stands for itself ten times over",
    "a.md",
    "---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: T\n---\nText.",
    /^(Text\.|a\/a\.md:\d+: )/,
  ],
  [
    "YAML with a key twice",
    "a.md",
    "---\ntitle: One\ntitle: Two\n---\nText.",
    /^a\/a\.md:\d: .*(unique|twice|double)/i,
  ],
  ["a custom tag in YAML", "a.md", "---\ntitle: !!js/function 'x'\n---\nText.", /Text\.|a\/a\.md:\d/],
  [
    "windows-1252 as a page says it is",
    "a.html",
    bytes(page("<p>The café lies at the harbour.</p>", '<meta charset="windows-1252">'), "latin1"),
    /The café lies/,
  ],
  ["unclosed tags", "a.html", page(`<p>${TEXT}<p>Two<b> of <i>them</p><p>Three`), /harbour.*\nTwo of them\nThree/],
  [
    "a table in a table",
    "a.html",
    page(`<table><tr><td>Outer ${TEXT}<table><tr><td>Inner</table></table>`),
    /Outer[\s\S]*Inner/,
  ],
  ["10,000 elements deep", "a.html", page(`${"<div>".repeat(10_000)}<p>${TEXT}</p>`), /^The harbour/],
  [
    "an entity that no page may define",
    "a.html",
    `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>${page(`<p>${TEXT} &x;</p>`)}`,
    /^(?![\s\S]*localhost)[\s\S]*harbour/,
  ],
  [
    "scripts and styles",
    "a.html",
    page(`<script>globalThis.hacked=1</script><p onclick="x">${TEXT}</p><style>p{}</style>`),
    /^The harbour lies in the north of the town\.$/,
  ],
  ["a comment that never ends", "a.html", page(`<p>${TEXT}</p><!-- and`), /^The harbour/],
  [
    "right to left, and two languages",
    "a.html",
    page('<p dir="rtl" lang="ar">الميناء في شمال المدينة</p><p>North.</p>'),
    /الميناء في شمال المدينة\nNorth\./,
  ],
  ["a page that is empty", "a.html", "", /./],
  ["an entity bomb in a feed", "a.xml", rss("<description>&j;</description>", BOMB), /./],
  [
    "a file of the machine in a feed",
    "a.xml",
    rss("<description>x &f; y</description>", '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    /^(?![\s\S]*root:)/,
  ],
  ["a feed that breaks off", "a.rss", rss(`<description>${TEXT}</description>`).slice(0, -30), /./],
  ["XML of no known kind", "a.xml", "<catalogue><book/></catalogue>", /no articles/],
  ["JSON that breaks off", "a.json", '{"id":"a","title":', /a\.json|no articles/],
  ["JSON of another kind", "a.json", '{"compilerOptions":{}}', /no articles/],
  ["lists 5,000 deep", "a.json", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, /./],
  ["JSON Lines with one bad line", "a.jsonl", `{"id":"a","title":"A","text":"${TEXT}"}\n{`, /^a\/a\.jsonl:2: /],
  [
    "lists 2,000 deep in Markdown",
    "a.md",
    Array.from({ length: 2_000 }, (_, i) => `${" ".repeat(i)}- x${i}`).join("\n"),
    /x0/,
  ],
  ["brackets that could be links", "a.md", `${"[".repeat(20_000)}${TEXT}`, /harbour/],
  ["stars that could be emphasis", "a.md", `${"*a ".repeat(20_000)}`, /a/],
  ["MDX that no program could read", "a.mdx", `import x from\n\n<A b={{{>\n\n${TEXT}`, /harbour/],
  [
    `${MEGABYTES} MB of text`,
    "a.txt",
    `${TEXT} `
      .repeat(100)
      .concat("\n")
      .repeat(MEGABYTES * 232),
    /^The harbour/,
  ],
  ["one paragraph of 2 MB", "a.txt", `${TEXT} `.repeat(46_512), /^a\/a\.txt:1: a paragraph of \d+ bytes/],
];

describe("nasty input is read, or refused in one clear sentence", () => {
  test.each(NASTY)("%s", (_, file, content, expected) => {
    const root = folderWith({ [`a/${file}`]: content });
    let read: string;
    try {
      read = readContent(root, { sources: ["a"] }, () => {})
        .paragraphs.map(({ text }) => text)
        .join("\n");
    } catch (error) {
      if (!(error instanceof BadContent)) throw error;
      for (const problem of error.problems) expect(formatProblem(problem)).toMatch(/^\S.*: .+\n {4}[A-Z].*\.$/s);
      expect(error.problems.length).toBeLessThanOrEqual(3);
      read = error.problems.map(({ file, line, what }) => `${file}${line ? `:${line}` : ""}: ${what}`).join("\n");
    }
    expect(read).toMatch(expected);
    expect(globalThis).not.toHaveProperty("hacked");
  });

  test("is of more than 30 kinds here; files, links and paths are in files.test.ts and the commands' tests", () => {
    expect(NASTY.length).toBeGreaterThan(30);
  });
});
