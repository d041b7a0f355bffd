import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WholeManifest } from "../../index/difference.ts";
import { copyProject, type Project } from "./project.ts";

let project: Project;
let server: Server;
let address: string;
let deployed: WholeManifest;
/** The version of answers that each page tells, the last one for all that follow. */
let answers = ["0123456789ab"];

beforeAll(async () => {
  project = copyProject({
    "sea.txt": "A lighthouse stands here.\n",
    "port.txt": "A harbour lies here.\nShips rest.\n",
  });
  expect(project.run("index/build.ts").code).toBe(0);
  deployed = manifest();
  // Answers as the route does, a few at a time.
  server = createServer((request, response) => {
    const url = new URL(request.url!, "http://localhost");
    const offset = Number(url.searchParams.get("offset"));
    const limit = Number(url.searchParams.get("limit"));
    response.setHeader("content-type", "application/json");
    if (url.pathname !== "/search/v1/manifest") return response.writeHead(404).end("{}");
    const of = answers.length > 1 ? answers.shift()! : answers[0]!;
    const { items, expectations } = deployed;
    const paged = {
      ...{ items: items.slice(offset, offset + limit), total: items.length, limit, offset, answers: of },
      expectations: { items: expectations.slice(offset, offset + limit), total: expectations.length },
      index: { version: "abcdefabcdef", articles: items.length, paragraphs: 3 },
    };
    return response.end(JSON.stringify(paged));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}/search`;
});
afterAll(() => {
  server.close();
  project[Symbol.dispose]();
});

function manifest(): WholeManifest {
  const name = readdirSync(project.dist).find((each) => each.startsWith("manifest-"))!;
  return JSON.parse(readFileSync(join(project.dist, name), "utf8"));
}

/** Without blocking the server, which is in this process. */
async function diff(...args: string[]) {
  const ran = spawn(process.execPath, ["index/commands/diff.ts", ...args], { cwd: project.root });
  let printed = "";
  for (const stream of [ran.stdout, ran.stderr]) stream.on("data", (data) => (printed += data));
  const [code] = await once(ran, "exit");
  return { code, printed };
}

describe("npm run diff", () => {
  test("nothing to deploy", async () => {
    const { code, printed } = await diff("--exit-code", `${address}/`);
    expect([code, printed.split("\n")[1]]).toEqual([0, "The same articles and the same first answers."]);
  });

  test("names what a deploy adds, changes and removes, and what it answers differently", async () => {
    const [port, sea] = deployed.items;
    const many = Array.from({ length: 1500 }, (_, i) => ({ id: `gone-${i}`, hash: "x", paragraphs: 2 }));
    deployed = {
      items: [{ ...port!, hash: "other", paragraphs: 5 }, ...many],
      expectations: [
        { query: deployed.expectations[0]!.query, first: "old.12345678" },
        { query: "not asked", first: null },
      ],
    };
    const { code, printed } = await diff("--exit-code", address);
    expect(code).toBe(1);
    expect(printed.split("\n").slice(1, 7)).toEqual([
      "1 article added, +1 paragraphs",
      `  ${sea!.id} (1 paragraphs)`,
      "1 article changed, −3 paragraphs",
      `  ${port!.id} (5 → 2 paragraphs)`,
      "1,500 articles removed, −3,000 paragraphs",
      "  gone-0 (2 paragraphs)",
    ]);
    expect(printed).toMatch(
      /^ {2}and 1,480 more\n1 expected searches answered differently\n.*old\.12345678 → nothing$/m,
    );
    const { added, changed, removed } = JSON.parse((await diff("--json", address)).printed);
    expect([added.length, changed.length, removed.length]).toEqual([1, 1, 1500]);
  });

  test("begins again when a deploy comes between two pages", async () => {
    answers = ["first", "second", "third"];
    expect((await diff(address)).code).toBe(0);
    expect(answers).toEqual(["third"]);
  });

  test.each([
    [[], /Name the address/],
    [["search.example.com"], /no web address/],
    [["http://127.0.0.1:1"], /does not answer\. Is anything deployed there\?/],
  ])("%j: exit code 2", async (args, said) => {
    const { code, printed } = await diff(...args);
    expect([code, printed.split("\n")[0]]).toEqual([2, expect.stringMatching(said)]);
  });

  test("what is no Pilcrow is told", async () => {
    const { code, printed } = await diff(address.replace("/search", "/other"));
    expect([code, printed]).toEqual([2, expect.stringMatching(/gives status 404: is it a Pilcrow/)]);
  });
});
