import * as v from "valibot";
import { expect, test } from "vitest";
import { ProjectedAnswer, SearchAnswer } from "../../src/api/schema/answers.ts";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { REQUEST_LIMITS } from "../../src/config.ts";
import { contentOf, openContent } from "../search/content.ts";

/** 51 articles of 6 paragraphs of 5,000 characters, of those that take most room escaped. */
const words = ["lamp <&>", `"harbour"`, "汉字", "keeper's"];
const paragraph = (n: number) =>
  Array.from({ length: 600 }, (_, i) => words[(n + i) % 4])
    .join(" ")
    .slice(0, 4_900);
const articles = Array.from({ length: 51 }, (_, a) => ({
  title: `Article ${a} of the lamp`,
  tags: [`Tag ${a}`],
  paragraphs: Array.from({ length: 6 }, (_, n) => `${a} ${n} ${paragraph(a + n)}`),
}));
const searcher = openContent(contentOf(...articles));
const app = createApp(createService(() => ({ searcher }), "code"));

test.each([
  "limit=50",
  "limit=50&highlight=html",
  "limit=16&group=article&more=5&highlight=html",
  "limit=16&group=article&more=5&highlight=html&explain=1&facets=tag,article",
  "limit=50&explain=1",
])("%s of the largest paragraphs stays under 256 KB, and says what it left out", async (query) => {
  for (const q of ["lamp harbour keeper 汉字", ""]) {
    const response = await app.request(`/v1/search?q=${encodeURIComponent(q)}&${query}`);
    const text = await response.text();
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
    const answer = v.parse(SearchAnswer, JSON.parse(text));
    expect([answer.hits.length, answer.truncated]).toEqual([Number(query.match(/\d+/)), true]);
    const all = answer.hits.flatMap((hit) => [hit, ...(hit.more?.hits ?? [])]);
    // What marks a text goes with it.
    for (const hit of all)
      if (hit.text === undefined) expect([hit.html?.text, hit.highlights?.text]).toEqual([undefined, undefined]);
    expect(all.every(({ snippet }) => snippet.text.length > 0)).toBe(true);
  }
});

test("who asks for little gets all of it", async () => {
  const response = await app.request("/v1/search?q=lamp&limit=16&group=article&more=5&fields=snippet,more,position");
  const answer = v.parse(ProjectedAnswer, await response.json());
  expect(answer).not.toHaveProperty("truncated");
  expect(answer.hits.map(({ more }) => more?.hits.length)).toEqual(Array(16).fill(5));
});
