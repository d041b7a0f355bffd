import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { NAMES } from "../index/sources/metadata/fields.ts";
import * as schema from "../src/api/schema/parameters.ts";
import { REQUEST_LIMITS } from "../src/config.ts";
import { brokenLinks, readPages } from "./architecture/markdown.ts";
import { readRoutes } from "./architecture/routes.ts";
import { readSources, readText } from "./architecture/sources.ts";

const pages = readPages();
const all = pages.map(({ text }) => text).join("\n");

/** What a reader must be told, read off the code, and how the pages must say it. */
const TOLD: readonly [what: string, names: readonly string[], said: (name: string) => RegExp][] = [
  [
    "route",
    readRoutes().map(({ path }) => path.replace(/:(\w+)/g, "{$1}")),
    (path) => new RegExp(`\`[^\`\n]*${literal(path)}[\`?\\s]`),
  ],
  ["parameter", parameters(), inBackticks],
  ["kind of error, with its status", kinds(), onOneLine],
  ["RPC method", found("src/api/binding.ts", /^ {2}(\w+)(?:<.*>)?\(.*\): Promise</gm), inBackticks],
  ["field of index/config.ts", found("index/config.ts", /^ {2}readonly (\w+)\??:/gm), inBackticks],
  ["field of front matter", Object.keys(NAMES), inBackticks],
  ["command", commands(), (command) => new RegExp(`${literal(command)}(?![\\w:])`)],
];

describe("the pages", () => {
  test.each(TOLD)("tell of every %s", (_, names, said) => {
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !said(name).test(all))).toEqual([]);
    expect(said(names[0]!).test("Nothing is told.")).toBe(false);
  });

  test("tell range and default of every number", () => {
    const numbers = Object.entries(REQUEST_LIMITS).flatMap(([name, value]) =>
      typeof value === "object" ? [{ name, ...value }] : [],
    );
    const lines = all.split("\n");
    const untold = numbers.filter(({ name, min, max, default: ifAbsent }) => {
      const tells = (line: string) =>
        [min, max, ifAbsent].every((n) => new RegExp(`\\b${n}\\b`).test(line.replaceAll(",", "")));
      return !lines.some((line) => line.includes(`\`${name}\``) && tells(line));
    });
    expect(untold).toEqual([]);
  });

  test("have a table of the search's parameters that is the schema's: names in order, choices, defaults", () => {
    const { text } = pages.find(({ path }) => path === "src/api/README.md")!;
    const section = text.slice(text.indexOf("## `GET /v1/search`"), text.indexOf("### "));
    const rows = section.split("\n").filter((line) => line.startsWith("| `"));
    const names = rows.flatMap((row) => [...row.split(" | ")[0]!.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(names).toEqual(Object.keys(schema.SearchParameters.entries));
    const told = (row: string, value: string) => row.includes(`\`${value}\``) || row.includes(` ${value} `);
    for (const [name, entry] of Object.entries(schema.SearchParameters.entries)) {
      const row = rows.find((each) => each.includes(`\`${name}\``))!;
      const choices = "wrapped" in entry && "options" in entry.wrapped ? entry.wrapped.options : [];
      expect([row, choices.filter((choice) => typeof choice === "string" && !told(row, choice))]).toEqual([row, []]);
      const ifAbsent = v.getDefault(entry);
      if (ifAbsent !== undefined && String(ifAbsent) !== "")
        expect(told(row, String(ifAbsent)) ? name : row).toBe(name);
    }
    expect(told(rows[0]!, "nothing")).toBe(false);
  });

  test("name only commands that exist", () => {
    const { scripts } = JSON.parse(readText("package.json"));
    const unknown = (text: string) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]
        .map(([, name]) => name!)
        .filter((name) => !(name in scripts));
    const sources = readSources("src", "index").map(({ text }) => text);
    expect(unknown([all, ...sources].join("\n"))).toEqual([]);
    expect(unknown("`npm run everything`")).toEqual(["everything"]);
  });

  test("lead nowhere that is not there", () => {
    expect(pages.flatMap(brokenLinks)).toEqual([]);
    const text = "[a](README.md) [b](nothing.md) [c](#here) [d](#gone) [e](https://example.com/)\n# Here";
    expect(brokenLinks({ path: "CHANGELOG.md", text })).toEqual(["CHANGELOG.md: nothing.md", "CHANGELOG.md: #gone"]);
  });

  test("and the sources speak of no one machine", () => {
    const texts = [...pages, ...readSources("src", "index", "test")];
    const machine = /(?<![\w.}/])\/(?:work|root|home|Users|tmp|mnt)\/\w/;
    expect(texts.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([]);
    expect(machine.test(["see ", "home", "me", "notes"].join("/"))).toBe(true);
  });
});

function parameters(): string[] {
  const { SearchParameters, ParagraphParameters, StatusParameters } = schema;
  return [SearchParameters, ParagraphParameters, StatusParameters].flatMap(({ entries }) => Object.keys(entries));
}

function kinds(): string[] {
  const rows = readText("src/errors.ts").matchAll(/^ {2}"?([\w-]+)"?: \{ status: (\d+)/gm);
  return [...rows].map(([, kind, status]) => `${kind} ${status}`);
}

/** As a person types them. What only wrangler runs (wrangler.toml) is not for people. */
function commands(): string[] {
  const { scripts } = JSON.parse(readText("package.json"));
  const short = ["start", "test"];
  const names = Object.keys(scripts).filter(
    (name) => !readText("wrangler.toml").includes(`"npm run --silent ${name}"`),
  );
  return names.map((name) => (short.includes(name) ? `npm ${name}` : `npm run ${name}`));
}

function found(path: string, pattern: RegExp): string[] {
  return [...readText(path).matchAll(pattern)].map(([, name]) => name!);
}

/** All the words, wherever in the line. */
function onOneLine(words: string): RegExp {
  return new RegExp(
    `^${words
      .split(" ")
      .map((word) => `(?=.*\\b${literal(word)}\\b)`)
      .join("")}`,
    "m",
  );
}

function inBackticks(name: string): RegExp {
  return new RegExp(`\`${literal(name)}\\b[^\`\n]*\``);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
