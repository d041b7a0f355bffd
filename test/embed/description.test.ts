import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLanguages } from "../../index/box/languages.ts";
import { ROOT, readText } from "../architecture/sources.ts";

interface Said {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly Said[];
  readonly members: readonly Said[];
  readonly events: readonly Said[];
  readonly slots: readonly Said[];
  readonly cssParts: readonly Said[];
  readonly cssProperties: readonly Said[];
}

const DECLARATION: Declaration = JSON.parse(readText("src/embed/custom-elements.json")).modules[0].declarations[0];
const TYPES = readText("src/embed/types/box.d.ts");
const PAGE = readText("src/embed/README.md");

const sources = globSync("src/embed/{.,more}/*.ts", { cwd: ROOT }).map((path) => readText(path.replaceAll("\\", "/")));
const styles = ["src/embed/styles.css", "src/embed/more/styles.css"].map(readText).join("\n");
const names = (said: readonly Said[]) => said.map(({ name }) => name);
const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();

/** The members that an interface of the types lists. */
function members(of: string): string[] {
  const [, body = ""] = new RegExp(`interface ${of}\\b[^{]*\\{([\\s\\S]*?)^\\}`, "m").exec(TYPES) ?? [];
  return all(body, /^ {2}(?:readonly |get )?"?([\w-]+)"?\??[(:]/gm).filter((name) => name !== "constructor");
}

describe("custom-elements.json", () => {
  test("has every attribute and event that there are types for", () => {
    expect(
      names(DECLARATION.attributes)
        .filter((name) => name !== "lang")
        .sort(),
    ).toEqual(members("PilcrowSearchOptions"));
    expect(names(DECLARATION.events).sort()).toEqual(members("PilcrowSearchEventMap"));
    expect(names(DECLARATION.members).sort()).toEqual(members("PilcrowSearchElement"));
  });

  test("has every part that is made or styled, and every custom property with its default", () => {
    const made = sources.flatMap((text) => all(text, /\b(?:element\(\s*"\w+", |line\()"([\w-]+)"/g));
    const parts = new Set([...made, ...all(styles, /\[part~?="?([\w-]+)"?\]/g)]);
    expect(names(DECLARATION.cssParts).sort()).toEqual([...parts].sort());
    const properties = [...readText("src/embed/styles.css").matchAll(/^ {2}(--pilcrow-[\w-]+): (.*);$/gm)];
    expect(DECLARATION.cssProperties.map(({ name, default: ifAbsent }) => [name, ifAbsent])).toEqual(
      properties.map(([, name, value]) => [name, value]),
    );
  });
});

describe("the page for site owners", () => {
  const table = (head: string, rows: readonly (readonly string[])[]) =>
    [`| ${head} | |`, "|---|---|", ...rows.map((cells) => `| ${cells.join(" | ")} |`)].join("\n");
  const rowsOf = (said: readonly Said[]) =>
    said.map(({ name, description, default: ifAbsent }) => [
      name === "" ? "(the form)" : `\`${name}\``,
      ifAbsent === undefined ? description : `${description}; \`${ifAbsent}\` unless told`,
    ]);

  test("tells the same in its tables", () => {
    const { attributes, members, events, slots, cssParts, cssProperties } = DECLARATION;
    const tables = [
      table("attribute, and property of the same name", rowsOf(attributes)),
      table("property or method", rowsOf(members)),
      table("event", rowsOf(events)),
      table("slot", rowsOf(slots)),
      table("custom property", rowsOf(cssProperties)),
      table("part", rowsOf(cssParts)),
    ];
    expect(between("tables")).toBe(tables.join("\n\n"));
  });

  test("has every word of the box", () => {
    const words: Record<string, unknown> = JSON.parse(readLanguages(ROOT).en ?? "{}");
    const rows = Object.entries(words).map(([name, value]) => [
      `\`${name}\``,
      typeof value === "string" ? value : `\`${JSON.stringify(value)}\``,
    ]);
    expect(between("strings")).toBe(table("string", rows));
  });

  function between(mark: string): string {
    return new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)\\n<!-- /${mark} -->`).exec(PAGE)?.[1] ?? "";
  }
});
