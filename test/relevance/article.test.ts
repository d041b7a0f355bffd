import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { openBuild } from "../../index/open.ts";

interface Expectations {
  readonly paragraphs: Readonly<Record<string, string>>;
  readonly searches: readonly { readonly query: string; readonly first: string | null; readonly reason: string }[];
}

/** Queries whose first hit is not the expected one, each with the rank it has and why. Ranks may improve, not slip. */
const RESIDUE: ReadonlyMap<string, { readonly rank: number; readonly why: string }> = new Map([]);

const root = resolve(import.meta.dirname, "../..");
const expectations: Expectations = JSON.parse(readFileSync(resolve(root, "index/expectations.json"), "utf8"));
const searcher = openBuild(resolve(root, "dist"));

/** Ids of the hits, best first. */
async function find(query: string): Promise<string[]> {
  const result = await searcher.search({ query, limit: 50, offset: 0, typos: true });
  return result.hits.map((hit) => hit.paragraph.id);
}

describe("the judged list of the default article", () => {
  test.each(expectations.searches)("“$query” → $first: $reason", async ({ query, first }) => {
    const hits = await find(query);
    if (first === null) {
      expect(hits).toEqual([]);
      return;
    }
    const rank = hits.indexOf(expectations.paragraphs[first]!) + 1;
    const residue = RESIDUE.get(query);
    if (residue) expect(rank, residue.why).toBeLessThanOrEqual(residue.rank);
    else expect(hits[0]).toBe(expectations.paragraphs[first]);
    expect(rank).toBeGreaterThan(0);
  });

  test("at least 95 % of the queries with an answer have it first", () => {
    const answerable = expectations.searches.filter(({ first }) => first !== null);
    expect(RESIDUE.size / answerable.length).toBeLessThanOrEqual(0.05);
  });

  test("asks for every paragraph at least four times, and for the unusual", () => {
    const times = Object.keys(expectations.paragraphs).map(
      (name) => expectations.searches.filter(({ first }) => first === name).length,
    );
    expect(times).toHaveLength(7);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4);
    expect(expectations.searches.length).toBeGreaterThanOrEqual(40);
  });

  test("at least fifteen queries share no two neighbouring words with their paragraph", async () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const apart: string[] = [];
    for (const { query, first } of expectations.searches) {
      const found = first === null ? null : await searcher.paragraph(expectations.paragraphs[first]!, 0);
      if (!found || words(query).length < 2) continue;
      const text = ` ${words(`${found.paragraph.text} ${found.paragraph.credit ?? ""}`).join(" ")} `;
      const asked = words(query);
      if (asked.every((word, i) => i === 0 || !text.includes(` ${asked[i - 1]} ${word} `))) apart.push(query);
    }
    expect(apart.length).toBeGreaterThanOrEqual(15);
  });
});
