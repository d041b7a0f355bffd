import { describe, expect, test } from "vitest";
import { cleanQuery, longWord } from "../../../src/api/request/query.ts";

describe("cleanQuery", () => {
  test.each([
    ["keeps what was typed", "Make in India", "Make in India"],
    ["keeps a space at the end: the word before it is finished", "make in ", "make in "],
    ["composes letters and accents", "cafe\u0301", "café"],
    ["makes tabs, line ends and other control characters spaces", "a\tb\r\nc\0d\x7fe\x85f", "a b  c d e f"],
    ["replaces half a surrogate pair", "a\ud83d b\udc00", "a\ufffd b\ufffd"],
    ["keeps whole surrogate pairs", "😀", "😀"],
    ["keeps the joiners that Persian and emoji need", "می\u200cخواهم", "می\u200cخواهم"],
  ])("%s", (_, typed, clean) => {
    expect(cleanQuery(typed)).toBe(clean);
    expect(cleanQuery(clean)).toBe(clean);
  });
});

describe("longWord", () => {
  const a64 = "a".repeat(64);
  test.each([
    ["64 letters are a word", a64, undefined],
    ["65 letters are too many", `${a64}a`, `${a64}a`],
    ["the first one is named", `x ${a64}b ${a64}c`, `${a64}b`],
    ["digits count", `${a64}7`, `${a64}7`],
    ["a letter beyond the first plane counts as two", "𝒜".repeat(33), "𝒜".repeat(33)],
    ["an accent counts", `${"a\u0323\u0302".repeat(22)}`, "a\u0323\u0302".repeat(22)],
    ["invisible joiners part nothing", "ab\u200d".repeat(22), "ab\u200d".repeat(22)],
    ["nor do soft hyphens", "ab\u00ad".repeat(22), "ab\u00ad".repeat(22)],
    ["a long address is many words", `https://example.com/${"path/".repeat(40)}`, undefined],
    ["hyphens part words", "state-of-the-art-".repeat(20), undefined],
    ["Chinese is written without spaces", "汉".repeat(500), undefined],
    ["Japanese with long vowels too", "スーパーコンピューター".repeat(20), undefined],
    ["Korean too", "국".repeat(200), undefined],
    ["Thai too, vowels and tone marks included", "ข่าวล่าสุด".repeat(20), undefined],
    ["Lao too", "ຂ່າວ".repeat(40), undefined],
    ["Khmer too", "ព័ត៌មាន".repeat(20), undefined],
    ["Burmese too", "သတင်း".repeat(30), undefined],
    ["Latin letters inside Chinese still count", `汉${a64}a字`, `${a64}a`],
    ["Hindi is written with spaces", "समाचार".repeat(20), "समाचार".repeat(20)],
    ["nothing has no long word", "", undefined],
  ])("%s", (_, query, word) => {
    expect(longWord(query)).toBe(word);
  });
});
