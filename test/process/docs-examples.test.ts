import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Fence, fencesOf, readPages } from "../architecture/markdown.ts";
import { readBundle } from "./bundle.ts";
import { type Served, serve } from "./serve.ts";

/**
 * Every `curl` of the pages that is followed by a block with its answer is asked for real and compared. A shown answer
 * may be shortened: `…` stands for any text inside a string or a header, `"…": "…"` for any further fields of an object,
 * `"…"` at the end of a list for any further items.
 */
interface Example {
  readonly name: string;
  readonly command: string;
  readonly shown: Fence;
}

function examplesIn(fences: readonly Fence[]): Example[] {
  return fences.flatMap((fence, i) => {
    const next = fences[i + 1];
    const commands = fence.body.split("\n").filter((line) => line.trim() !== "");
    const command = commands[0]?.replace(/^\$ /, "");
    if (commands.length !== 1 || !command?.startsWith("curl ")) return [];
    const gap = next && next.path === fence.path ? next.line - (fence.line + fence.body.split("\n").length) : Infinity;
    // An answer stands right below; a little prose may be between.
    if (next === undefined || gap > 4 || !["json", "http"].includes(next.lang)) return [];
    return [{ name: `${fence.path}:${fence.line}: ${command}`, command, shown: next }];
  });
}

const examples = readPages().flatMap((page) => examplesIn(fencesOf(page)));

describe("the examples of the pages", () => {
  let worker: Served;
  beforeAll(async () => {
    worker = await serve(readBundle(inject("bundle")));
  });
  afterAll(() => worker[Symbol.asyncDispose]());

  test("are there", () => {
    expect(examples).not.toEqual([]);
  });

  test.each(examples)("$name", async ({ command, shown }) => {
    const { path, init } = readCurl(command);
    const response = await worker.fetch(path, init);
    const body = await response.text();
    if (shown.lang === "json") expect(JSON.parse(body)).toEqual(shortened(JSON.parse(shown.body)));
    else expect(headOf(response)).toEqual(expect.arrayContaining(shown.body.trim().split("\n").map(pattern)));
  });

  test("(a wrong one is noticed)", async () => {
    const answer = await (await worker.fetch("/v1/search?q=make+in+india&limit=1")).json();
    expect(answer).toEqual(shortened({ query: "make in …", hits: [{ id: "india-…", "…": "…" }], "…": "…" }));
    expect(answer).not.toEqual(shortened({ query: "make out …", "…": "…" }));
    expect(answer).not.toEqual(shortened({ hits: [], "…": "…" }));
    expect(answer).not.toEqual(shortened({ query: "make in india" }));
  });
});

const ADDRESS = /^(?:https?:\/\/)?[\w.-]+(?::\d+)?\//;

/** The parts of curl that examples use: an address, -s, -i, -I, -H, -X, -d, --json. */
function readCurl(command: string): { path: string; init: RequestInit } {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare!,
  );
  const headers = new Headers();
  const init: RequestInit = { headers };
  let path: string | undefined;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const value = () => words[++i]!;
    if (word === "-H") headers.append(...(value().split(/:\s*/, 2) as [string, string]));
    else if (word === "-X") init.method = value();
    else if (word === "-I") init.method = "HEAD";
    else if (word === "-d" || word === "--json") Object.assign(init, { method: "POST", body: value() });
    else if (/^-[si]+$/.test(word)) continue;
    else if (ADDRESS.test(word)) path = word.replace(ADDRESS, "/");
    else throw new Error(`Unknown in an example: ${word}`);
  }
  if (path === undefined) throw new Error(`No address in ${command}`);
  return { path, init };
}

/** As an answer of curl -i begins: the status line, then headers. */
function headOf({ status, headers }: Response): string[] {
  return [`HTTP/1.1 ${status}`, ...[...headers].map(([name, value]) => `${name}: ${value}`)];
}

/** What an answer must be, given what is shown of it. */
function shortened(shown: unknown): unknown {
  if (typeof shown === "string") return shown.includes("…") ? pattern(shown) : shown;
  if (Array.isArray(shown)) {
    if (shown.at(-1) !== "…") return shown.map(shortened);
    return expect.toSatisfy(
      (list: unknown) =>
        Array.isArray(list) && shown.slice(0, -1).every((item, i) => matches(list[i], shortened(item))),
    );
  }
  if (typeof shown !== "object" || shown === null) return shown;
  const { "…": more, ...fields } = shown as Record<string, unknown>;
  const known = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, shortened(value)]));
  return more === undefined ? known : expect.objectContaining(known);
}

function matches(value: unknown, expected: unknown): boolean {
  try {
    expect(value).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}

/** A line or string in which `…` stands for any text; names of headers in any case, the reason phrase left out. */
function pattern(shown: string): unknown {
  const line = shown.replace(/^(HTTP\/1\.1 \d+).*$/, "$1").replace(/^[\w-]+(?=: )/, (name) => name.toLowerCase());
  const source = line.split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return expect.stringMatching(new RegExp(`^${source.join("[\\s\\S]*")}$`));
}
