import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Cache } from "../../../index/cache/cache.ts";
import { codeKey, keyOf, settingsKey } from "../../../index/cache/keys.ts";
import { folderWith } from "../folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => (found === undefined ? undefined : new TextDecoder().decode(found));
const files = (dist: string) => readdirSync(join(dist, "cache")).sort();

/** One build: asks for keys, and makes what is not there. */
function run(dist: string, keys: readonly string[]): string[] {
  const cache = new Cache(dist);
  const made = keys.filter((key) => {
    const known = text(cache.get(key));
    if (known === undefined) cache.put(key, bytes(`made of ${key}`));
    else expect(known).toBe(`made of ${key}`);
    expect(text(cache.get(key))).toBe(`made of ${key}`);
    return known === undefined;
  });
  cache.close(true);
  return made;
}

const keysFrom = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `key ${from + i}`);

describe("what builds remember", () => {
  test("is made once, and adds up", () => {
    const dist = folderWith({});
    expect(run(dist, keysFrom(0, 100))).toHaveLength(100);
    expect(run(dist, keysFrom(0, 100))).toEqual([]);
    expect(run(dist, keysFrom(1, 101))).toEqual(["key 100"]);
    expect(files(dist)).toHaveLength(2);
    expect(run(dist, keysFrom(1, 101))).toEqual([]);
    expect(files(dist)).toHaveLength(2);
  });

  test("is brought together before it is many files, and forgotten when it is of no more use", () => {
    const dist = folderWith({});
    for (let build = 0; build < 12; build++) {
      run(dist, keysFrom(build, build + 50));
      expect(files(dist).length).toBeLessThanOrEqual(9);
    }
    run(dist, keysFrom(200, 210));
    expect(files(dist)).toHaveLength(1);
    expect(run(dist, keysFrom(11, 12))).toHaveLength(1);
  });

  test.each([
    ["cut short", (path: string) => truncateSync(path, 700)],
    ["empty", (path: string) => truncateSync(path, 0)],
    ["something else", (path: string) => writeFileSync(path, "not a pack, but long enough to hold a footer")],
    [
      "damaged in one entry",
      (path: string) => {
        const content = readFileSync(path);
        content[3]! ^= 1;
        writeFileSync(path, content);
      },
    ],
  ])("may be %s: that is made again", (_, spoil) => {
    const dist = folderWith({});
    run(dist, keysFrom(0, 100));
    spoil(join(dist, "cache", files(dist)[0]!));
    expect(run(dist, keysFrom(0, 100)).length).toBeGreaterThan(0);
    expect(run(dist, keysFrom(0, 100))).toEqual([]);
  });

  test("survives builds that are killed, and keeps nothing of them", () => {
    const dist = folderWith({});
    run(dist, keysFrom(0, 10));
    // Its writer is gone.
    const { pid } = spawnSync("true");
    writeFileSync(join(dist, `cache/new.${pid}.tmp`), "half");
    expect(run(dist, keysFrom(0, 10))).toEqual([]);
    expect(files(dist)).toHaveLength(1);
  });

  test("serves two builds at once", () => {
    const dist = folderWith({});
    run(dist, keysFrom(0, 10));
    const one = new Cache(dist);
    const other = run(dist, keysFrom(200, 300));
    expect(other).toHaveLength(100);
    expect(text(one.get("key 3"))).toBe("made of key 3");
    one.put("more", bytes("more"));
    one.close(true);
    expect(files(dist).every((name) => name.endsWith(".pack"))).toBe(true);
  });
});

describe("keys", () => {
  test("differ with every part, and with where one ends and the next begins", () => {
    const keys = [keyOf("a", "bc"), keyOf("ab", "c"), keyOf("abc"), keyOf("abc", ""), keyOf(bytes("abc"), "x")];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf("a", bytes("bc"))).toBe(keys[0]);
  });

  test("tell settings apart, patterns too", () => {
    const of = (pattern: RegExp | string) => settingsKey({ creditPatterns: [pattern] });
    expect(new Set([of("a"), of(/a/), of(/a/i)]).size).toBe(3);
  });

  test("change with the code and the packages, not with what the site sets", () => {
    const project = {
      "package.json": '{"dependencies":{"a":"1.0.0"}}',
      "index/read.ts": "read",
      "index/config.ts": "x",
      "src/text/fold.ts": "fold",
    };
    const key = (changed: Record<string, string>) => codeKey(folderWith({ ...project, ...changed }));
    expect(key({ "index/config.ts": "y" })).toBe(key({}));
    expect(key({ "index/read.ts": "reads" })).not.toBe(key({}));
    expect(key({ "index/new.ts": "" })).not.toBe(key({}));
    expect(key({ "package.json": '{"dependencies":{"a":"1.0.1"}}' })).not.toBe(key({}));
  });
});
