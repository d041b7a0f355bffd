import { describe, expect, test } from "vitest";
import { makeManifest, stampsOf } from "../../../../index/manifest.ts";
import { openArtefact } from "../../../../index/open.ts";
import type { Layout } from "../../../../index/paged/layout.ts";
import { SEARCH_BOUNDS } from "../../../../src/config.ts";
import { PageProblem } from "../../../../src/search/problem.ts";
import type { SearchRequest } from "../../../../src/search/searcher.ts";
import { openIndex } from "../../../../src/search/store/artefact.ts";
import { openPaged } from "../../../../src/search/store/paged/engine.ts";
import { PAGE_KINDS, type PageSource, Pages } from "../../../../src/search/store/paged/pages.ts";
import { openResident } from "../../../../src/search/store/resident.ts";
import { analyserOf, artefactOf, contentOf, pagedOf } from "../../content.ts";

const SMALL: Layout = { postingPage: 64, giant: 64, documentPage: 256, idPage: 64, blocksFrom: 8, denseShare: 1 / 2 };

// “lamp” is dense, “oil” in blocks, the others stand in few paragraphs.
const CONTENT = contentOf(
  ...Array.from({ length: 40 }, (_, article) => ({
    title: `Story ${article}`,
    tags: [`tag${article % 3}`],
    paragraphs: Array.from(
      { length: 10 },
      (_, i) => `A lamp of number${article} ${i % 4 === 0 ? "burns oil" : "stands"} by window${10 * article + i}.`,
    ),
  })),
);

const { artefact, pages } = pagedOf(CONTENT, SMALL);

/** What has been read of it is in `read`. */
function open(source: Partial<PageSource> = {}, keptBytes?: number) {
  const read: string[] = [];
  const opened = openIndex(
    new Uint8Array(artefact).buffer,
    "test",
    analyserOf(CONTENT).languages,
    SEARCH_BOUNDS,
    openPaged,
    {
      pages: {
        async read(name) {
          read.push(name);
          return source.read ? source.read(name) : new Uint8Array(pages.get(name)!).buffer;
        },
      },
      ...(keptBytes === undefined ? {} : { keptBytes }),
    },
  );
  if ("problem" in opened) throw new Error(opened.problem.detail);
  const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => {
    return { query, offset: 0, limit: 3, typos: true, ...more };
  };
  const search = (query: string, more?: Partial<SearchRequest>) => opened.searcher.search(request(query, more));
  return { ...opened, search, read };
}

const ASKED = [
  ["a word of few paragraphs", "number7", {}, "p"],
  ["a word of most paragraphs", "lamp", {}, "g"],
  ["what is shown", "window33", {}, "d"],
  ["a facet", "oil", { facets: ["tag"] }, "c"],
] as const;

test("what articles are told apart by is that of any other index, from wherever and however far", async () => {
  const many = contentOf(...Array.from({ length: 4500 }, (_, article) => [`Number ${article}.`]));
  const { artefact, pages } = pagedOf(many);
  const source = { read: async (name: string) => new Uint8Array(pages.get(name)!).buffer };
  const paged = openArtefact(artefact, source);
  const all = stampsOf(many);
  for (const [from, to] of [
    [0, 4500],
    [0, 0],
    [999, 1000],
    [999, 1001],
    [3990, 4010],
    [4000, 4500],
    [4500, 4500],
  ] as const) {
    expect(await paged.stamps?.(from, to)).toEqual(all.slice(from, to));
  }
  // The manifest leaves them to the index.
  expect(await makeManifest(many, ["4321"], paged)).toEqual({
    expectations: [{ query: "4321", first: expect.stringMatching(/^a4321\./) }],
  });
  pages.get("m1")![2000]! ^= 1;
  await expect(openArtefact(artefact, source).stamps?.(4000, 4100)).rejects.toThrow(PageProblem);
});

test("articles are told apart whatever their ids are", async () => {
  // Beginnings of each other; halves of one letter in common, or alone; what JSON and UTF-8 would write differently.
  const long = "long/".repeat(40_000);
  const ids = [
    "",
    "a",
    "ab",
    "b",
    "日本",
    "日本語",
    "é",
    "e\u0301",
    "\u{10400}",
    "\u{10401}",
    "\u{10401}\u{10400}",
    "\ud801",
  ];
  const odd = contentOf(
    ...[...ids, long, `${long}2`, 'a/"b"?c=\\\n\0'].map((id) => ({ id, paragraphs: [`Of ${id.length}.`] })),
  );
  const { artefact, pages } = pagedOf(odd);
  const paged = openArtefact(artefact, { read: async (name) => new Uint8Array(pages.get(name)!).buffer });
  expect(JSON.stringify(await paged.stamps?.(0, odd.articles.length))).toBe(JSON.stringify(stampsOf(odd)));
});

describe("pages", () => {
  test("of this content are of every kind, and of some kinds many", () => {
    const kinds = Map.groupBy(pages.keys(), (name) => name[0]!);
    for (const kind of PAGE_KINDS) expect(kinds.get(kind)?.length).toBeGreaterThan("gm".includes(kind) ? 0 : 6);
  });

  test("are the same for the same content, to the byte", () => {
    expect(pagedOf(CONTENT, SMALL)).toEqual({ artefact, pages });
  });

  test("are read when they are needed, each once while it is kept", async () => {
    const { search, read } = open();
    expect(read).toEqual([]);
    await search("number7");
    const first = read.length;
    expect(new Set(read).size).toBe(first);
    await search("number7");
    expect(read.length).toBe(first);
  });

  test("that are not kept are read again, with the same answer", async () => {
    const [kept, forgetful] = [open(), open({}, 0)];
    for (const query of ["number7", "lamp", "window33", "number7"]) {
      expect(await forgetful.search(query)).toEqual(await kept.search(query));
    }
    expect(forgetful.read.length).toBeGreaterThan(kept.read.length);
  });

  test.each(ASKED)("that are missing, cut short, damaged or of another index are a problem: %s", async (...asked) => {
    const [, query, more, kind] = asked;
    const good = open();
    const expected = await good.search(query, more);
    const name = good.read.find((page) => page[0] === kind)!;
    const bytes = new Uint8Array(pages.get(name)!);
    const instead = async (read: () => ArrayBuffer | null, words: string) => {
      let broken = true;
      const source = {
        read: async (page: string) => (broken && page === name ? read() : pages.get(page)!.slice().buffer),
      };
      const { search } = open(source as PageSource);
      const failed = search(query, more);
      await expect(failed).rejects.toThrow(PageProblem);
      await expect(failed).rejects.toThrow(`Page ${name} of this search index ${words}`);
      // Nothing bad is kept: the next one who asks gets the answer.
      broken = false;
      expect(await search(query, more)).toEqual(expected);
    };
    await instead(() => null, "is missing.");
    await instead(() => {
      throw new Error("something from inside");
    }, "could not be read just now.");
    await instead(() => new ArrayBuffer(0), "is damaged, or belongs to another one.");
    await instead(() => bytes.slice(0, -1).buffer, "is damaged, or belongs to another one.");
    // One bit of every piece, or of all.
    const head = kind === "p" || kind === "d" ? 4 * (2 + 2 * new Uint32Array(bytes.buffer, 0, 1)[0]!) : 0;
    const flipped = bytes.map((byte, i) => (i < head ? byte : byte ^ 1));
    await instead(() => flipped.buffer, "is damaged, or belongs to another one.");
    await instead(
      () => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte)).buffer,
      "is damaged, or belongs to another one.",
    );
    const other =
      [...pages].find(([page, other]) => page[0] === kind && `${other}` !== `${bytes}`)?.[1] ?? new Uint8Array(9);
    await instead(() => other.slice().buffer, "is damaged, or belongs to another one.");
  });

  test("are let go when there is no room: first what was used longest ago", async () => {
    const read: string[] = [];
    const bytes = new Uint8Array(10);
    const counts = { p: 0, g: 4, d: 0, i: 0, c: 0, m: 0 };
    const source: PageSource = {
      async read(name) {
        read.push(name);
        return bytes.buffer;
      },
    };
    // The CRC-32 of ten zeros.
    const kept = new Pages(
      source,
      Uint32Array.from({ length: 4 }, () => 0xe38a6876),
      counts,
      25,
    );
    for (const names of [["g0"], ["g1"], ["g0"], ["g2"], ["g0"], ["g1", "g1"]] as const) await kept.fetch(names);
    expect(read).toEqual(["g0", "g1", "g2", "g1"]);
  });
});

test("an engine opens no index of the other one", () => {
  const { languages } = analyserOf(CONTENT);
  const damaged = { problem: { detail: expect.stringContaining("cannot be read"), cure: expect.any(String) } };
  const inPages = new Uint8Array(artefact).buffer;
  expect(openIndex(inPages, "test", languages, SEARCH_BOUNDS, openResident)).toEqual(damaged);
  expect(openIndex(artefactOf(CONTENT), "test", languages, SEARCH_BOUNDS, openPaged)).toEqual(damaged);
});
