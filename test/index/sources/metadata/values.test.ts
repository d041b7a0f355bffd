import { describe, expect, test } from "vitest";
import { dateOf } from "../../../../index/sources/metadata/date.ts";
import { addressOf, languageOf, namesOf } from "../../../../index/sources/metadata/values.ts";

describe("a date as it is written is a date in ISO 8601", () => {
  test.each([
    ["2026-01-31", "2026-01-31"],
    [" 2026-01-31 ", "2026-01-31"],
    ["2024-02-29", "2024-02-29"],
    ["2026-1-5", "2026-01-05"],
    ["2026/01/31", "2026-01-31"],
    ["2013/7/13 20:46:25", "2013-07-13T20:46:25"],
    ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00Z"],
    ["2026-01-31t09:00:00z", "2026-01-31T09:00:00Z"],
    ["2026-01-31T09:00:00.123Z", "2026-01-31T09:00:00Z"],
    ["2026-01-31T09:00", "2026-01-31T09:00:00"],
    ["2026-01-31 09:00:00", "2026-01-31T09:00:00"],
    ["2026-01-31 09:00:00 +0200", "2026-01-31T09:00:00+02:00"],
    ["2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43-05:00"],
    ["2026-01-31T00:30:00+05:30", "2026-01-31T00:30:00+05:30"],
    ["2026-01-31 09:00:00 UTC", "2026-01-31T09:00:00Z"],
    ["Sat, 31 Jan 2026 09:00:00 GMT", "2026-01-31T09:00:00Z"],
    ["Sat, 31 Jan 2026 09:00:00 +0000", "2026-01-31T09:00:00Z"],
    ["31 Jan 26 09:00 EST", "2026-01-31T09:00:00-05:00"],
    ["Fri, 03 Oct 97 07:00:00 PDT", "1997-10-03T07:00:00-07:00"],
    ["Sat, 31 Jan 2026 09:00:00 IST", "2026-01-31T09:00:00"],
    ["31 January 2026", "2026-01-31"],
    ["January 31, 2026", "2026-01-31"],
    ["Sept. 3, 2026", "2026-09-03"],
    ["Saturday, January 31, 2026 at 9:00", "2026-01-31T09:00:00"],
    [1769850000000, "2026-01-31T09:00:00Z"],
    ["1769850000000", "2026-01-31T09:00:00Z"],
    [new Date("2026-01-31T09:00:00Z"), "2026-01-31T09:00:00Z"],
  ])("%s → %s", (written, date) => {
    expect(dateOf(written)).toBe(date);
  });

  test.each([
    [""],
    ["soon"],
    ["2026"],
    [2026],
    ["2026-01"],
    ["2026-13-01"],
    ["2026-02-30"],
    ["2026-00-10"],
    ["2026-01-31T25:00"],
    ["2026-01-31T09:61"],
    ["2026-01-31 09:00 AM"],
    ["2026-01-31T09:00+99:00"],
    ["2026-01/31"],
    ["31.01.2026"],
    ["01/02/2026"],
    ["31 Foo 2026"],
    ["31 Octobre 2026"],
    ["Last Modified"],
    ["09:00:00"],
    [true],
    [null],
    [undefined],
    [Number.NaN],
    [new Date(Number.NaN)],
    [{ year: 2026 }],
    [`2026-01-31${" ".repeat(100_000)}x`],
  ])("%s says nothing", (written) => {
    expect(dateOf(written)).toBeUndefined();
  });
});

describe("names", () => {
  test.each<[unknown, boolean, string[]]>([
    ["Jane Doe", false, ["Jane Doe"]],
    ["Doe, Jane", false, ["Doe, Jane"]],
    ["search, India,search ,", true, ["search", "India"]],
    ["检索、印度", true, ["检索", "印度"]],
    [["Jane Doe", " Jane  Doe ", "", "John"], false, ["Jane Doe", "John"]],
    [{ name: "Jane", url: "https://example.com" }, false, ["Jane"]],
    [[{ name: "Jane" }, { label: "defence", permalink: "/d" }, { title: "T" }, {}], false, ["Jane", "defence", "T"]],
    [[["Sports", "Baseball"], "Play"], false, ["Sports", "Baseball", "Play"]],
    [2026, false, ["2026"]],
    [[2026, true, null], false, ["2026"]],
    [undefined, true, []],
    [null, false, []],
    [{ name: { first: "Jane" } }, false, []],
  ])("%j (separated: %s) → %j", (written, separated, names) => {
    expect(namesOf(written, separated)).toEqual(names);
  });
});

describe("addresses", () => {
  test.each<[unknown, string | undefined, string | undefined]>([
    ["https://example.com/a", undefined, "https://example.com/a"],
    [" http://example.com/a ", undefined, "http://example.com/a"],
    ["https://example.com/статья", undefined, "https://example.com/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F"],
    ["/a", "https://example.com/b/", "https://example.com/a"],
    ["a.jpg", "https://example.com/b/", "https://example.com/b/a.jpg"],
    ["//cdn.example.com/a.jpg", "https://example.com", "https://cdn.example.com/a.jpg"],
    [{ url: "https://example.com/a.jpg", width: 2 }, undefined, "https://example.com/a.jpg"],
    [{ src: "/a.jpg", alt: "A" }, "https://example.com", "https://example.com/a.jpg"],
    [["", { url: "https://example.com/a.jpg" }], undefined, "https://example.com/a.jpg"],
    ["/a", undefined, undefined],
    ["example.com/a", undefined, undefined],
    ["javascript:alert(1)", "https://example.com", undefined],
    ["data:image/png;base64,AA", undefined, undefined],
    ["https://", undefined, undefined],
    ["", "https://example.com", undefined],
    [undefined, "https://example.com", undefined],
    [7, "https://example.com", undefined],
  ])("%j at %s → %s", (written, base, address) => {
    expect(addressOf(written, base)).toBe(address);
  });
});

describe("languages", () => {
  test.each<[unknown, string | undefined]>([
    ["en", "en"],
    ["EN", "en"],
    ["en_US", "en-US"],
    ["en_US.UTF-8", "en-US"],
    ["pt-br", "pt-BR"],
    ["zh-Hans-CN", "zh-Hans-CN"],
    ["no", "no"],
    ["", undefined],
    ["English", undefined],
    ["und", undefined],
    ["x-default", undefined],
    ["en-", undefined],
    [true, undefined],
  ])("%j → %s", (written, language) => {
    expect(languageOf(written)).toBe(language);
  });
});
