import { describe, expect, test } from "vitest";
import { decodeText } from "../../../index/sources/decode.ts";

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));

function decode(content: Uint8Array) {
  const problems: unknown[] = [];
  return { text: decodeText(content, { problem: (problem) => problems.push(problem) }), problems };
}

describe("the text of a file", () => {
  test.each([
    ["line ends of Windows are line ends", bytes("a\r\nb\r\n\r\nc"), "a\nb\n\nc"],
    ["line ends of the oldest Macs too", bytes("a\rb\r\rc"), "a\nb\n\nc"],
    ["a byte order mark is no part of it", bytes(0xef, 0xbb, 0xbf, "a"), "a"],
    ["every script", bytes("оружие 武器 อาวุธ 𐐀 🚀"), "оружие 武器 อาวุธ 𐐀 🚀"],
    ["nothing", bytes(), ""],
  ])("%s", (_, content, text) => {
    expect(decode(content)).toEqual({ text, problems: [] });
  });
});

describe("what cannot be read is told with its line and a cure", () => {
  const utf8 = "it is not UTF-8";

  test.each([
    ["UTF-16, little endian", bytes(0xff, 0xfe, "a", 0), undefined, "it is UTF-16, not UTF-8"],
    ["UTF-16, big endian", bytes(0xfe, 0xff, 0, "a"), undefined, "it is UTF-16, not UTF-8"],
    ["a zero byte", bytes("a\nb\nc", 0, "d\n"), 3, "it is binary: it holds a zero byte"],
    ["Latin-1", bytes("caf", 0xe9, " au lait"), 1, utf8],
    ["Latin-1 further down", bytes("é\né\ncaf", 0xe9, "\n"), 3, utf8],
    ["at the end of a line", bytes("a\nb", 0xe9, "\nc"), 2, utf8],
    ["at the start of a line", bytes("a\nb\n", 0xe9, "c"), 3, utf8],
    ["behind line ends of the oldest Macs", bytes("a\rb\r", 0xe9), 3, utf8],
    ["a letter cut off at the end", bytes("a\nb\n", 0xe6, 0xad), 3, utf8],
    ["a letter cut off in the middle", bytes("a\n", 0xe6, 0xad, "b\n"), 2, utf8],
    ["half of a surrogate pair", bytes("a\n", 0xed, 0xa0, 0x80), 2, utf8],
    ["a slash in too many bytes", bytes("a\n\n", 0xc0, 0xaf), 3, utf8],
    ["one wrong byte and nothing else", bytes(0x80), 1, utf8],
  ])("%s", (_, content, line, what) => {
    const where = line === undefined ? {} : { line };
    const cure = expect.stringMatching(/^Save it as UTF-8 text\./);
    expect(decode(content)).toEqual({ text: null, problems: [{ ...where, what, cure }] });
  });
});
