import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeParagraphs, paragraphIds } from "../../index/paragraphs.ts";
import type { Block } from "../../index/sources/source.ts";

const block = (text: string, more: Partial<Block> = {}): Block => ({
  kind: "body",
  text,
  line: 1,
  headings: [],
  ...more,
});

function make(...blocks: (string | Block)[]) {
  const whole = blocks.map((one) => (typeof one === "string" ? block(one) : one));
  return makeParagraphs({ file: "a.txt", article: { id: "a", title: "A", lang: "en" }, blocks: whole });
}

const ids = (...texts: string[]) => make(...texts).paragraphs.map(({ id }) => id);

/** The first 40 bits of the SHA-256, five at a time, by another way than the code's. */
function naiveId(text: string): string {
  const hex = createHash("sha256").update(text.normalize("NFC")).digest("hex");
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
  const digits = bits.slice(0, 40).match(/.{5}/g) ?? [];
  return `a.${digits.map((five) => "0123456789abcdefghjkmnpqrstvwxyz"[Number.parseInt(five, 2)]).join("")}`;
}

describe("the id of a paragraph", () => {
  test("is its article's and the first 40 bits of its text's SHA-256, in Crockford's base32", () => {
    const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((text) => text.trim());
    const property = fc.property(anyText, (text) => {
      fc.pre(text !== "" && !/\s\s|[^\S ]/u.test(text));
      expect(ids(text)).toEqual([naiveId(text)]);
    });
    fc.assert(property, { seed: 20_263, numRuns: 500 });
  });

  test("does not change with white space or the way an accent is stored, but with case and punctuation", () => {
    expect(ids("Café au\t lait \n")).toEqual(ids("Cafe\u0301 au lait"));
    expect(ids("Café au lait")).not.toEqual(ids("café au lait"));
    expect(ids("Café au lait")).not.toEqual(ids("Café au lait."));
  });

  test("stays when paragraphs are moved, and one changes when one is edited", () => {
    const texts = fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 8,
    });
    const property = fc.property(texts, fc.nat(), (all, at) => {
      const before = ids(...all);
      const moved = [...all.slice(1), all[0]!];
      expect(ids(...moved)).toEqual([...before.slice(1), before[0]!]);
      const edited = all.map((text, i) => (i === at % all.length ? `${text}!` : text));
      const after = ids(...edited);
      expect(after.map((id, i) => id === before[i])).toEqual(all.map((_, i) => i !== at % all.length));
    });
    fc.assert(property, { seed: 20_264, numRuns: 300 });
  });

  test("of a text that stands there again takes -2, -3, … in order", () => {
    expect(paragraphIds("a", ["x", "y", "x", "x", "y"], (text) => text.repeat(12))).toEqual([
      "a.xxxxxxxx",
      "a.yyyyyyyy",
      "a.xxxxxxxx-2",
      "a.xxxxxxxx-3",
      "a.yyyyyyyy-2",
    ]);
  });

  test("takes 12 characters for both of two texts that share 8, and only for them", () => {
    const hashes: Record<string, string> = { one: "aaaaaaaa1111", two: "aaaaaaaa2222", three: "bbbbbbbb3333" };
    const hash = (text: string) => hashes[text]!;
    expect(paragraphIds("a", ["one", "three"], hash)).toEqual(["a.aaaaaaaa", "a.bbbbbbbb"]);
    expect(paragraphIds("a", ["one", "three", "two", "one"], hash)).toEqual([
      "a.aaaaaaaa1111",
      "a.bbbbbbbb",
      "a.aaaaaaaa2222",
      "a.aaaaaaaa1111-2",
    ]);
  });

  test("is never given twice, whatever the hash makes alike", () => {
    const texts = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 20 });
    const heads = fc.array(fc.constantFrom("x", "y", "z"), { minLength: 8, maxLength: 8 });
    const property = fc.property(texts, heads, (all, head) => {
      const hash = (text: string) => head["abcdefgh".indexOf(text)]!.repeat(8) + text.repeat(4);
      const given = paragraphIds("a", all, hash);
      expect(new Set(given).size).toBe(all.length);
    });
    fc.assert(property, { seed: 20_265, numRuns: 500 });
  });
});

describe("a paragraph that repeats another word for word", () => {
  const long = "A sentence that is certainly long enough.";
  const short = "Not so long.";
  const exactly = (length: number) => "x".repeat(length);

  test.each(["body", "caption", "quote"] as const)("is folded into it when it is long: %s", (kind) => {
    const { paragraphs, folded } = make(block(long, { kind }), short, block(long, { kind }), block(long, { kind }));
    expect(paragraphs.map(({ text, positions }) => [text, positions])).toEqual([
      [long, [1, 3, 4]],
      [short, [2]],
    ]);
    expect(folded).toBe(2);
  });

  test.each(["heading", "list", "table", "code"] as const)("stays when its kind may well stand twice: %s", (kind) => {
    const { paragraphs, folded } = make(block(long, { kind }), block(long, { kind }));
    expect(paragraphs.map(({ id, positions }) => [id, positions])).toEqual([
      [naiveId(long), [1]],
      [`${naiveId(long)}-2`, [2]],
    ]);
    expect(folded).toBe(0);
  });

  test("is folded from 40 characters on", () => {
    expect(make(exactly(40), exactly(40)).paragraphs).toHaveLength(1);
    expect(make(exactly(39), exactly(39)).paragraphs).toHaveLength(2);
  });

  test("is another one if its kind or its credit is another", () => {
    const { paragraphs } = make(
      long,
      block(long, { kind: "caption", credit: "AP" }),
      block(long, { kind: "caption", credit: "dpa" }),
      block(long, { kind: "caption", credit: "AP" }),
    );
    expect(paragraphs.map(({ kind, credit, positions }) => [kind, credit, positions])).toEqual([
      ["body", undefined, [1]],
      ["caption", "AP", [2, 4]],
      ["caption", "dpa", [3]],
    ]);
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(3);
  });

  test("is known by what a reader sees, not by its white space", () => {
    expect(make(long, ` ${long.replaceAll(" ", "\t\u00a0")}\n`).paragraphs).toMatchObject([
      { positions: [1, 2], text: long },
    ]);
  });
});

describe("a paragraph that is too long", () => {
  test("of up to 5,000 characters stays; a longer one is split at sentences with a warning", () => {
    expect(make("x".repeat(5000)).warnings).toEqual([]);
    const sentence = `${"x".repeat(98)}. `;
    const { paragraphs, warnings, problems } = make("First.", block(sentence.repeat(60), { line: 7, kind: "quote" }));
    expect(paragraphs.map(({ text, positions, kind }) => [text.length, positions, kind])).toEqual([
      [6, [1], "body"],
      [4999, [2], "quote"],
      [999, [3], "quote"],
    ]);
    expect(warnings).toEqual([
      { file: "a.txt", line: 7, what: expect.stringContaining("5999"), cure: expect.any(String) },
    ]);
    expect(problems).toEqual([]);
  });

  test("of over a million bytes is an error, even if its characters are fewer", () => {
    expect(make("x".repeat(1_000_000)).problems).toEqual([]);
    const { problems } = make(
      block("x".repeat(1_000_001), { line: 3 }),
      block("字".repeat(333_334), { line: 4 }),
      "Fine.",
    );
    expect(problems.map(({ file, line, what }) => [file, line, what])).toEqual([
      ["a.txt", 3, "a paragraph of 1000001 bytes; at most 1000000 are read"],
      ["a.txt", 4, "a paragraph of 1000002 bytes; at most 1000000 are read"],
    ]);
  });
});

test("headings, anchor and credit stay with their paragraph", () => {
  const more = { kind: "caption", headings: ["A", "B"], anchor: "b", credit: "AP" } as const;
  expect(make(block("A ship", more)).paragraphs).toEqual([
    { id: naiveId("A ship"), positions: [1], text: "A ship", ...more },
  ]);
});
