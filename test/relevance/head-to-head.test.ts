import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ask, openPilcrow } from "./pilcrow.ts";
import { readSet } from "./sets.ts";

/**
 * Five queries that other engines get wrong on short descriptions of commands, on descriptions of our own that were
 * written and committed before any of this was searched in them.
 */
const { collection } = readSet(join(import.meta.dirname, "sets/commands"));
const opened = openPilcrow(collection.articles, collection.paragraphs);
const titles = async (query: string) => (await ask(opened, query, 3)).hits.map(({ article }) => article.title);

describe("among the first three of 658 commands", () => {
  test.each([
    ["dokcer", /^docker /],
    ["git rebase", /^git rebase$/],
    ["kubernets", /kube|^helm$|^doctl$/],
    ["how do i find large files on disk", /^(find|du|ncdu)$/],
  ])("“%s” finds what was meant", async (query, wanted) => {
    expect((await titles(query)).some((title) => wanted.test(title))).toBe(true);
  });

  test("“list directory contents” does not find ls: its description says neither list nor contents", async () => {
    const { hits } = await ask(opened, "list directory contents", 100);
    const rank = hits.findIndex(({ article }) => article.title === "ls") + 1;
    expect(rank === 0 || rank > 3).toBe(true);
    expect((await titles("list directory contents")).some((title) => ["eza", "dir"].includes(title))).toBe(true);
  });
});
