import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sealOf } from "../../../index/output.ts";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import { NO_RULES } from "../../../src/search/rules.ts";
import { openIndex } from "../../../src/search/store/artefact.ts";
import { FORMAT_VERSION, packContainer, unpackContainer } from "../../../src/search/store/container.ts";
import { openResident } from "../../../src/search/store/resident.ts";
import { isWhole } from "../../../src/search/store/whole.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { crc32 } from "../../../src/text/crc32.ts";
import { PROBE, probeFor } from "../../../src/text/probe.ts";
import { find } from "../ask.ts";
import { analyserOf, artefactOf, contentOf, withRules } from "../content.ts";

const CONTENT = contentOf(["Weapons"]);
const ANALYSER = analyserOf(CONTENT);
const MAKER = { minisearch: "7.2.0", analyser: ANALYSER.fingerprint(PROBE), languages: ["en"] };
const CURE = "Run `npm run build`, then deploy again.";

const bytes = (text: string) => new TextEncoder().encode(text);
const RULES = { rules: bytes(JSON.stringify(NO_RULES)) };
const pack = (sections: Record<string, Uint8Array>) =>
  new Uint8Array(packContainer(MAKER, new Map(Object.entries(sections))));
const open = (artefact: ArrayBuffer) => openIndex(artefact, "test", ANALYSER.languages, SEARCH_BOUNDS, openResident);
const problemOf = (artefact: ArrayBuffer) => {
  const opened = open(artefact);
  return "problem" in opened ? opened.problem : null;
};

describe("what is packed comes back", () => {
  test.each([
    ["several sections", { a: bytes("one"), b: bytes("two is longer"), c: bytes("12345678") }],
    ["an empty section", { a: bytes(""), b: bytes("b"), c: bytes("") }],
    ["no section", {}],
    ["names of any script", { "раздел “1”": bytes("a") }],
  ])("%s", (_, sections: Record<string, Uint8Array>) => {
    const unpacked = unpackContainer(pack(sections).buffer);
    if (!("section" in unpacked)) throw new Error("it cannot be read");
    expect(unpacked.maker).toMatchObject(MAKER);
    for (const [name, content] of Object.entries(sections)) expect(unpacked.section(name)).toEqual(content);
    expect(unpacked.section("another")).toEqual(new Uint8Array());
  });

  test("at places that are multiples of eight, whatever the lengths", () => {
    const sections = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 });
    const property = fc.property(sections, fc.string(), (contents, analyser) => {
      const named = new Map(contents.map((content, i) => [`s${i}`, new Uint8Array(content)]));
      const packed = new Uint8Array(packContainer({ ...MAKER, analyser }, named));
      expect(packed.length % 8).toBe(0);
      const unpacked = unpackContainer(packed.buffer);
      if (!("section" in unpacked)) throw new Error("it cannot be read");
      expect(unpacked.maker.analyser).toBe(analyser.toWellFormed());
      for (const [name, content] of named) {
        expect(unpacked.section(name)).toEqual(content);
        expect(unpacked.section(name).byteOffset % 8).toBe(0);
      }
    });
    fc.assert(property, { seed: 20_269, numRuns: 200 });
  });
});

describe("a damaged artefact is noticed", () => {
  const good = new Uint8Array(artefactOf(CONTENT));

  test("whichever byte is another one", () => {
    expect(problemOf(good.buffer)).toBeNull();
    const changed = good.slice();
    const unnoticed: string[] = [];
    for (let i = 0; i < good.length; i++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        changed[i] = good[i]! ^ flip;
        const unpacked = unpackContainer(changed.buffer);
        if ("section" in unpacked || problemOf(changed.buffer)?.cure !== CURE) unnoticed.push(`${i} ^ ${flip}`);
      }
      changed[i] = good[i]!;
    }
    expect(unnoticed).toEqual([]);
  });

  test("wherever it breaks off", () => {
    const unnoticed: number[] = [];
    for (let length = 0; length < good.length; length++) {
      const unpacked = unpackContainer(good.slice(0, length).buffer);
      if (!("damage" in unpacked)) unnoticed.push(length);
    }
    expect(unnoticed).toEqual([]);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["text", bytes("This is no index at all, but it is long enough.")],
    ["zeros", new Uint8Array(64)],
    ["a beginning and nothing behind", bytes("pilcrow\0")],
    [
      "a beginning with a header of four gigabytes",
      Uint8Array.of(...bytes("pilcrow\0"), FORMAT_VERSION, 0, 0, 0, ...Array(8).fill(255)),
    ],
  ])("when it is %s", (_, content) => {
    const artefact = new Uint8Array(content).buffer;
    expect(unpackContainer(artefact)).toEqual({
      damage: expect.stringMatching(/^(it does not begin like one|the checksum of its header is wrong)$/),
    });
    expect(problemOf(artefact)).toEqual({
      detail: expect.stringMatching(/^This search index is damaged: /),
      cure: CURE,
    });
  });

  test("when it is any bytes, with or without the right beginning", () => {
    const property = fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (content, begins) => {
      const start = begins ? [...bytes("pilcrow\0"), FORMAT_VERSION, 0, 0, 0] : [];
      const artefact = Uint8Array.of(...start, ...content).buffer;
      expect(unpackContainer(artefact)).toHaveProperty("damage");
      expect(problemOf(artefact)).not.toBeNull();
    });
    fc.assert(property, { seed: 20_270, numRuns: 1000 });
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "{}",
    '{"sections":[null]}',
    '{"sections":[{}]}',
    '{"sections":[{"name":"a","offset":-9,"length":1}]}',
  ])("when its checksums are right but its header makes no sense: %s", (header) => {
    const artefact = new Uint8Array(Math.ceil((20 + header.length) / 8) * 8);
    artefact.set(bytes("pilcrow\0"));
    artefact.set(bytes(header), 20);
    const view = new DataView(artefact.buffer);
    view.setUint32(8, FORMAT_VERSION, true);
    view.setUint32(12, header.length, true);
    view.setUint32(16, crc32(artefact.subarray(20)), true);
    expect(unpackContainer(artefact.buffer)).toHaveProperty("damage");
    expect(problemOf(artefact.buffer)?.cure).toBe(CURE);
  });

  test.each([
    ["sections are missing", pack({})],
    ["sections are not JSON", pack({ rules: bytes("d"), articles: bytes("a"), index: bytes("b"), words: bytes("c") })],
    [
      "sections hold something else",
      pack({ ...RULES, probe: bytes(PROBE), articles: bytes("{}"), index: bytes("{}"), words: bytes("{}") }),
    ],
    ["its rules hold something else", pack({ rules: bytes('{"synonyms":[{}]}') })],
  ])("when its checksums are right but %s", (_, artefact) => {
    expect(open(artefact.buffer)).toEqual({
      problem: { detail: expect.stringMatching(/its content cannot be read\.$/), cure: CURE },
    });
  });
});

test("an artefact brings the rules of its site along", async () => {
  const content = withRules(contentOf(["In New York City.", "Nothing."]), {
    synonyms: [["nyc", "new york city"]],
    pins: [{ query: "home", show: ["a0"] }],
  });
  const opened = open(artefactOf(content));
  if ("problem" in opened) throw new Error(opened.problem.detail);
  expect(await find(opened.searcher, "nyc ")).toEqual(["In New York City."]);
  expect(await find(opened.searcher, "home ")).toEqual(["In New York City."]);
});

test("an artefact is known to be whole by its seal, and by no other; then only its header is looked at", async () => {
  const artefact = artefactOf(CONTENT);
  const seal = sealOf(new Uint8Array(artefact));
  expect(await isWhole(artefact, seal)).toBe(true);
  expect(await isWhole(artefact, seal + 1)).toBe(false);
  for (const at of [0, 100, artefact.byteLength - 1]) {
    const changed = new Uint8Array(artefact.slice());
    changed[at]! ^= 1;
    expect(await isWhole(changed.buffer, seal)).toBe(false);
  }
  const changed = artefact.slice();
  new Uint8Array(changed).fill(1, -8);
  expect(unpackContainer(changed, true)).toHaveProperty("maker");
  expect(unpackContainer(changed)).toHaveProperty("damage");
});

describe("an artefact made for other code is told from a damaged one", () => {
  test.each([0, FORMAT_VERSION + 1, 0xffffffff])("format %i", (format) => {
    const artefact = artefactOf(CONTENT);
    new DataView(artefact).setUint32(8, format, true);
    expect(unpackContainer(artefact)).toEqual({ format });
    expect(problemOf(artefact)).toEqual({
      detail: `This search index has format ${format}; this code reads format ${FORMAT_VERSION}.`,
      cure: CURE,
    });
  });

  test("another text analysis", () => {
    const other = createAnalyser([]);
    const opened = openIndex(artefactOf(CONTENT), "test", other.languages, SEARCH_BOUNDS, openResident);
    const probe = probeFor([]);
    const fingerprint = ANALYSER.fingerprint(probe);
    expect(opened).toEqual({
      problem: {
        detail: `This search index was made with text analysis ${fingerprint}; this code analyses with ${other.fingerprint(probe)}.`,
        cure: CURE,
      },
    });
  });

  test("another MiniSearch", () => {
    const artefact = new Uint8Array(packContainer({ ...MAKER, minisearch: "6.3.0" }, new Map()));
    expect(problemOf(artefact.buffer)?.detail).toBe(
      "This search index was made by MiniSearch 6.3.0; this code runs 7.2.0.",
    );
  });
});
