import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { SearchAnswer } from "../../src/api/schema/answers.ts";
import { copyProject } from "./project.ts";

describe("synonyms and pins of index/config.ts", () => {
  const project = copyProject({
    "city.txt": "The parks of New York City are green.\nNYC never sleeps.\n",
    "shop.txt": "Send a parcel back within a month.\nOpen at nine.\n",
  });
  afterAll(() => project[Symbol.dispose]());
  const config = readFileSync(join(project.root, "index/config.ts"), "utf8");
  const empty = "export const config: ContentConfig = {};";
  const configure = (fields: string) =>
    project.write("index/config.ts", config.replace(empty, empty.replace("{}", fields)));
  const ask = (query: string) => {
    const { stdout } = project.run("index/commands/search.ts", ["--json", query]);
    const { hits, total, suggestion } = v.parse(SearchAnswer, JSON.parse(stdout));
    return { total, suggestion, hits: hits.map(({ text, pinned }) => (pinned ? `${pinned}: ${text}` : text)) };
  };

  test("are built in and answer", () => {
    expect(config).toContain(empty);
    configure(`{
      synonyms: [["nyc", "new york city"]],
      pins: [{ query: "returns", show: ["shop"], hide: ["city"] }],
    }`);
    expect(project.run("index/build.ts")).toMatchObject({ code: 0, stderr: "" });
    expect(project.run("index/commands/verify.ts").code).toBe(0);
    const { hits, suggestion } = ask("nyc");
    expect(hits.sort()).toEqual(["NYC never sleeps.", "The parks of New York City are green."]);
    expect(suggestion).toBeNull();
    expect(ask("Returns!")).toMatchObject({ total: 1, hits: ["shown: Send a parcel back within a month."] });
  });

  test("that make no sense are told all at once; the last good build stays", () => {
    const before = project.built();
    configure('{ synonyms: [["nyc", "—"]], pins: [{ query: "returns", show: ["shp"], boost: { city: 0 } }] }');
    const { code, stdout, stderr } = project.run("index/build.ts");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^3 problems; the last good build is kept\n/);
    expect(stderr).toMatch(/index\/config\.ts: `synonyms`, entry 1: “—” holds no word\n.*letters or digits/);
    expect(stderr).toMatch(/index\/config\.ts: `pins`, entry 1: there is no article “shp”\n.*“shop”/);
    expect(stderr).toMatch(/index\/config\.ts: `pins`, entry 1: the factor of “city” is “0”\n.*over 0/);
    expect(project.built()).toEqual(before);
  });
});
