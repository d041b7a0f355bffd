import { describe, expect, test } from "vitest";
import { createProgress } from "../../index/progress.ts";
import { type Built, formatReport, formatWarnings } from "../../index/report.ts";

const BUILT: Built = {
  content: {
    ...{ name: "Site", keys: [], folded: 3, warnings: [], taken: { ids: new Set(), texts: [] } },
    rules: { synonyms: [], pins: [] },
    articles: [{ id: "a", title: "A", lang: "en" }],
    paragraphs: [
      { id: "a.1", article: 0, positions: [1], kind: "body", text: "x", headings: [] },
      { id: "a.2", article: 0, positions: [2], kind: "heading", text: "y", headings: [] },
      { id: "a.3", article: 0, positions: [3], kind: "body", text: "z", headings: [] },
    ],
    left: [{ why: "of a kind that nothing reads (.png)", count: 1200, examples: ["a.png", "b.png", "c.png"] }],
    repeated: Array.from({ length: 7 }, (_, i) => ({ pages: 900 - i, of: 1000, text: `Call ${i} to  subscribe` })),
    files: { read: 1000, parsed: 1 },
  },
  languages: ["en", "de"],
  ...{
    terms: 5,
    version: "0123456789ab",
    form: "minisearch",
    size: 1536,
    forced: false,
    pages: undefined,
    bytes: 2048,
    allBytes: 4096,
    openMs: 12,
    seconds: 1.25,
  },
  samples: [{ query: "make in india", total: 2 }],
};

describe("what a build says at its end", () => {
  test("counts, what was left out and why, what to ask, and what comes next", () => {
    expect(formatReport(BUILT).split("\n")).toEqual([
      "  files           1,000, 999 unchanged and not parsed again",
      "  articles        1",
      "  paragraphs      3 (body 2, heading 1)",
      "  folded repeats  3",
      "  languages       en, de",
      "  terms           5",
      "  index           2,048 bytes, version 0123456789ab",
      "  engine          resident: MiniSearch's index, in memory, since it has 0.0 MB packed, not more than 5.0 MB",
      "  time            1.3 s",
      "",
      "Left out",
      "  1,200 of a kind that nothing reads (.png): a.png, b.png, c.png, and 1,197 more",
      "",
      "Left out of pages, since many say the same",
      ...[0, 1, 2, 3, 4].map((i) => `  “Call ${i} to subscribe”: ${900 - i} of 1,000 pages say the same at this place`),
      "  and 2 more",
      "",
      "Ask it",
      '  npm run search -- "make in india"  2 found',
      "",
      "Next",
      "  npm start                        see it at http://localhost:8787",
      "  npm run inspect -- <file or id>  see how a page was read",
      "  npm run deploy                   put it on the web",
    ]);
  });

  test.each([
    [
      "packed",
      false,
      "resident: MiniSearch's postings, packed, in memory, since it has 36.0 MB packed, more than 5.0 MB",
    ],
    ["paged", false, /engine +paged: .* when they are asked for, since it has 36.0 MB packed or more, above 35.0 MB$/m],
    ["paged", true, /engine +paged: .*, as asked for$/m],
  ] as const)("why its index is %s", (form, forced, said) => {
    expect(formatReport({ ...BUILT, form, forced, size: 36_000_000 })).toMatch(said);
  });

  test.each([
    [{ allBytes: 70_000_000 }, "it cannot be deployed: it has 70.0 MB, a Worker may have 67.1 MB."],
    [{ openMs: 1900 }, "may be refused when it is deployed: opening it took 1,900 ms of CPU here"],
    [{ bytes: 60_000_000 }, "it needs about 240.0 MB of memory, a Worker has 128.0 MB"],
  ])("last of all, that it is too large for one Worker, with the numbers: %j", (large, said) => {
    const report = formatReport({ ...BUILT, ...large });
    expect(report.slice(report.toLowerCase().indexOf("too large for one worker"))).toContain(said);
    expect(formatReport(BUILT)).not.toMatch(/too large/i);
  });
});

test("warnings of one matter are shown a few times, and counted", () => {
  const long = (file: string) => ({ file, line: 2, what: "a paragraph was split", cure: "Break it." });
  const warnings = [...["a", "b", "c", "d", "e", "f", "g"].map(long), { file: "h", what: "a link", cure: "Name it." }];
  const lines = formatWarnings(warnings).split("\n");
  expect(lines[0]).toBe("8 warnings");
  expect(lines.filter((line) => line.includes("was split"))).toHaveLength(5);
  expect(lines).toContain("  and 2 more like these");
  expect(lines.at(-2)).toBe("  h: a link");
});

describe("progress", () => {
  function draw(isTTY: boolean, times: readonly number[], of = 100) {
    let now = 0;
    let drawn = "";
    const write = (text: string) => {
      drawn += text;
      return true;
    };
    const stream = { isTTY, write };
    const progress = createProgress(stream, () => now);
    const step = progress.step("reading");
    times.forEach((time, i) => {
      now = time;
      step(i + 1, of);
    });
    progress.clear();
    return drawn.replaceAll("\r\x1b[K", "\n");
  }

  test("is drawn on a terminal after a second, with what is done and how long it will take", () => {
    expect(draw(true, [500, 1500, 1550, 3000]).trim().split("\n")).toEqual([
      "reading ░░░░░░░░░░░░░░░░░░░░░░░░ 2 of 100, 1 min 15 s left",
      "reading █░░░░░░░░░░░░░░░░░░░░░░░ 4 of 100, 1 min 15 s left",
    ]);
    expect(draw(true, [1000, 4000], 4)).toContain("2 of 4, 4 s left");
    expect(draw(true, [1500, 2000, 3000], 3).trim().split("\n").at(-1)).toBe(`reading ${"█".repeat(24)} 3 of 3`);
  });

  test("is nothing elsewhere, and nothing where all is done at once", () => {
    expect(draw(false, [500, 1500, 3000])).toBe("");
    expect(draw(true, [100, 200, 900])).toBe("");
  });
});
