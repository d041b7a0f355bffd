import { describe, expect, test } from "vitest";
import { languageFiles, readLanguages } from "../../index/box/languages.ts";
import { packFiles } from "../../index/box/pack.ts";
import type { Words } from "../../src/embed/more/words.ts";
import type { Strings } from "../../src/embed/strings.ts";
import { ROOT } from "../architecture/sources.ts";

type Said = Strings & Words;

const LANGUAGES = Object.entries(readLanguages(ROOT)).map(([tag, text]) => [tag, JSON.parse(text) as Said] as const);
const ENGLISH = new Map(LANGUAGES).get("en")!;

/** Quotation marks of a language, around what was typed. */
const QUOTES: Readonly<Record<string, string>> = {
  ...{ ar: "«»", bg: "„“", ca: "«»", cs: "„“", da: "””", de: "„“", el: "«»", en: "“”", es: "«»", et: "„“", fa: "«»" },
  ...{ fi: "””", fr: "«»", gl: "«»", he: "״״", hi: "“”", hr: "„”", hu: "„”", id: "“”", it: "«»", ja: "「」", ko: "“”" },
  ...{ lt: "„“", lv: "“”", nb: "«»", nl: "‘’", pl: "„”", pt: "«»", "pt-BR": "“”", ro: "„”", ru: "«»", sk: "„“" },
  ...{ sl: "„“", sv: "””", th: "“”", tr: "“”", uk: "«»", vi: "“”", "zh-Hans": "“”", "zh-Hant": "「」" },
};

/** Every sentence by its name; what has several, such as the forms of a plural, as `results.few`. */
function sentences(strings: Said): [name: string, text: string][] {
  return Object.entries(strings).flatMap(([name, value]): [string, string][] =>
    typeof value === "string"
      ? [[name, value]]
      : Object.entries(value as object).map(([form, text]) => [`${name}.${form}`, text]),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Whether so many and no other number are said in this form, so that it may say the number in a word. */
function isOneNumber(rules: Intl.PluralRules, form: string): boolean {
  return Array.from({ length: 1000 }, (_, n) => n).filter((n) => rules.select(n) === form).length === 1;
}

test("the box speaks English and at least 24 other languages", () => {
  expect(LANGUAGES.length).toBeGreaterThan(24);
  expect(LANGUAGES.map(([tag]) => tag).sort()).toEqual(Object.keys(QUOTES).sort());
});

describe.each(LANGUAGES)("in %s", (tag, strings) => {
  const said = sentences(strings);
  const all = said.filter(([name]) => name !== "lang");

  test("it has every sentence in the forms of the language's plural, and no other", () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const names = Object.entries(ENGLISH).flatMap(([name, value]) =>
      typeof value === "string"
        ? [name]
        : ("other" in value ? pluralCategories : Object.keys(value)).map((form) => `${name}.${form}`),
    );
    expect(said.map(([name]) => name).sort()).toEqual(names.sort());
    expect([strings.lang, ...Intl.getCanonicalLocales(tag)]).toEqual([tag, tag]);
  });

  test("every sentence fills in what the English one does", () => {
    const rules = new Intl.PluralRules(tag);
    const english = new Map(sentences(ENGLISH));
    for (const [name, text] of all) {
      const [plural, form] = name.split(".");
      if (form !== undefined && !text.includes("{count}") && isOneNumber(rules, form)) continue;
      expect([name, placeholders(text)]).toEqual([
        name,
        placeholders(english.get(name) ?? english.get(`${plural}.other`)!),
      ]);
    }
  });

  test("it is set as the language sets type", () => {
    const [open, close] = [...QUOTES[tag]!] as [string, string];
    const space = tag === "fr" ? "\u00a0" : "";
    for (const [name, text] of all) {
      expect([name, text.trim(), text.normalize("NFC")]).toEqual([name, text, text]);
      // Typewriter quotes and dots, and double spaces, are no language's; what directs text stands in the page (bdi).
      expect(text).not.toMatch(/["'`]|\.\.\.| {2}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      for (const typed of ["query", "meant"]) {
        if (text.includes(`{${typed}}`)) expect(text).toContain(`${open}${space}{${typed}}${space}${close}`);
      }
      if (tag === "fr") expect(text).not.toMatch(/[^\u00a0\u202f][?!:;»]|«[^\u00a0]/);
    }
  });

  test("it says it in its own words", () => {
    const english = sentences(ENGLISH).map(([, text]) => text);
    const same = all.filter(([, text]) => tag !== "en" && english.includes(text) && text.length > "Section".length);
    expect(same).toEqual([]);
  });
});

test("files are packed as one text, each once, and its first line finds them", () => {
  const packed = packFiles({ ...languageFiles("lang/", { de: '{"lang":"de"}', nb: '{"lang":"nb"}' }), "a.js": "é\n;" });
  const [head, ...rest] = packed.split("\n");
  const text = rest.join("\n");
  const places: Record<string, [number, number, string]> = JSON.parse(head!);
  const found = Object.entries(places).map(([name, [begin, end]]) => [name, text.slice(begin, end)]);
  expect(Object.fromEntries(found)).toEqual({
    "lang/de.json": '{"lang":"de"}',
    "lang/nb.json": '{"lang":"nb"}',
    "lang/no.json": '{"lang":"nb"}',
    "lang/nn.json": '{"lang":"nb"}',
    "a.js": "é\n;",
  });
  expect(text).toBe('{"lang":"de"}{"lang":"nb"}é\n;');
});
