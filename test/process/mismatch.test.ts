import { createHash } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { readRoutes } from "../architecture/routes.ts";
import { flipped, partsOf, remake, withFormat } from "./artefact.ts";
import { artefactIn, readBundle, withArtefact } from "./bundle.ts";
import { copyProject } from "./project.ts";
import { seeded, times } from "./random.ts";
import { serve } from "./serve.ts";

const bundle = readBundle(inject("bundle"));
const good = artefactIn(bundle);
const CURE = "Run `npm run build`, then deploy again.";

/** Each with the words that tell it apart from the others. */
const UNREADABLE: readonly [what: string, artefact: Uint8Array<ArrayBuffer>, says: RegExp][] = [
  ["of a later format", withFormat(good, 999), /has format 999; this code reads format \d+\./],
  ["of an earlier format", withFormat(good, 0), /has format 0;/],
  [
    "made by another MiniSearch",
    remake(good, { minisearch: "6.3.0" }),
    /made by MiniSearch 6\.3\.0; this code runs 7\./,
  ],
  ["made with another text analysis", remake(good, { analyser: "other" }), /made with text analysis other;/],
  ["empty", new Uint8Array(), /damaged/],
  ["cut after its first byte", good.slice(0, 1), /damaged/],
  ["cut inside its header", good.slice(0, 60), /damaged/],
  ["cut in half", good.slice(0, good.length / 2), /damaged/],
  ["of zeros", new Uint8Array(good.length), /damaged/],
  ["of the right checksums over nonsense", remake(good, {}, { articles: "{" }), /damaged/],
  ["of the right checksums over an empty index", remake(good, {}, { index: "{}" }), /damaged/],
];

async function expectMismatch(artefact: Uint8Array<ArrayBuffer>, paths: readonly string[]): Promise<string> {
  await using worker = await serve(withArtefact(bundle, artefact));
  const details = new Set<string>();
  for (const path of paths) {
    const response = await worker.fetch(path);
    const body = await response.text();
    expect({ path, status: response.status, body }).toMatchObject({ path, status: 503 });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    });
    const problem = JSON.parse(body);
    expect(problem).toMatchObject({ type: "urn:pilcrow:problem:index-mismatch", status: 503, errors: [] });
    details.add(problem.detail);
  }
  expect(details.size).toBe(1);
  return [...details][0]!;
}

describe("a Worker deployed with an index that it cannot read", () => {
  // The style is no answer: the page that says so is to look like one.
  const routes = readRoutes().filter(({ path }) => path !== "/style.css");
  const everywhere = [...routes.map(({ path }) => `${path.replace(/:\w+/g, "a")}?q=a`), "/no/such/page"];

  test("(with the one that belongs to it, it answers)", async () => {
    await using worker = await serve(bundle);
    const status = await worker.fetch("/v1/status");
    expect([status.status, await status.json()]).toMatchObject([200, { index: { articles: 1 } }]);
  });

  test.each(UNREADABLE)("%s: says so on every route, with the cure", async (_, artefact, says) => {
    const detail = await expectMismatch(artefact, everywhere);
    expect(detail).toMatch(says);
    expect(detail).toContain(CURE);
  });

  const random = seeded(20260801);
  const parts = partsOf(good);
  const edges = parts.flatMap(({ name, start, end }) => [
    { name: `first byte of its ${name}`, place: start },
    { name: `last byte of its ${name}`, place: end - 1 },
  ]);
  const places = Array.from({ length: times(30, 300) }, () => {
    const { name, start, end } = parts[Math.floor(random() * parts.length)]!;
    const place = start + Math.floor(random() * (end - start));
    return { name: `byte ${place}, in its ${name}`, place };
  });

  test.each([...edges, ...places])("with one bit wrong in the $name: says so, with the cure", async ({ place }) => {
    expect(await expectMismatch(flipped(good, place), ["/v1/search?q=india"])).toContain(CURE);
  });
});

describe("the terminal, given an index that it cannot read", () => {
  // What the Worker makes of each is looked at above; every third shows that the terminal says the same.
  const asked = UNREADABLE.filter((_, i) => i % times(3, 1) === 0);
  test.each(asked)("%s: exit code 1, in the Worker's words", async (_, artefact) => {
    const detail = await expectMismatch(artefact, ["/v1/status"]);
    using project = copyProject();
    const version = createHash("sha256").update(artefact).digest("hex").slice(0, 12);
    project.run("index/build.ts");
    const module = project.built().get("content.js")!.toString();
    project.write("dist/content.js", module.replace(/[0-9a-f]{12}(?=\/index\.bin)/, version));
    project.write(`dist/${version}/index.bin`, artefact);

    for (const command of ["verify", "search"]) {
      const args = command === "search" ? ["india"] : [];
      const { code, stdout, stderr } = project.run(`index/commands/${command}.ts`, args);
      expect({ command, code, stdout }).toEqual({ command, code: 1, stdout: "" });
      expect(stderr.replace(/\s+/g, " ").trim()).toBe(`index-mismatch: ${detail}`);
    }

    // The cure works.
    expect(project.run("index/build.ts").code).toBe(0);
    expect(project.run("index/commands/verify.ts").code).toBe(0);
  });
});
