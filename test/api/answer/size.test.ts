import { expect, test } from "vitest";
import { keepSmall } from "../../../src/api/answer/size.ts";
import { REQUEST_LIMITS } from "../../../src/config.ts";
import { seeded } from "../../process/random.ts";

interface Item {
  id: number;
  text?: string;
  highlights?: { text?: number[][]; credit: number[][] };
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test("a small answer is left alone", () => {
  const hits: Item[] = [{ id: 1, text: "a", highlights: { text: [[0, 1]], credit: [] } }];
  const answer: { hits: Item[]; truncated?: true } = { hits };
  expect(keepSmall(answer, hits)).toEqual({ hits: [{ id: 1, text: "a", highlights: { text: [[0, 1]], credit: [] } }] });
});

test("a large one loses the text of later hits, no more of it than it must", () => {
  const random = seeded(7);
  for (let round = 0; round < 40; round++) {
    const letter = ["a", "é", "汉", "😀", '"', "\n"][round % 6] ?? "a";
    const whole: Item[] = Array.from({ length: 1 + Math.floor(random() * 50) }, (_, id) => ({
      id,
      text: letter.repeat(Math.floor(random() ** 2 * 20_000)),
      ...(random() < 0.8
        ? {
            highlights: {
              text: [
                [0, 1],
                [3, 9],
              ],
              credit: [[1, 2]],
            },
          }
        : {}),
    }));
    const hits = structuredClone(whole);
    const answer: { hits: Item[]; truncated?: true } = { hits };
    keepSmall(answer, hits.toReversed());

    expect(bytes(answer)).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
    expect(hits.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const kept = hits.filter((hit) => hit.text !== undefined);
    expect(kept).toEqual(whole.slice(0, kept.length));
    for (const hit of hits.slice(kept.length)) expect(hit.highlights?.text).toBeUndefined();
    expect(answer.truncated).toBe(kept.length === whole.length ? undefined : true);
    if (kept.length < whole.length) {
      const oneMore = { hits: [...whole.slice(0, kept.length + 1), ...hits.slice(kept.length + 1)], truncated: true };
      expect(bytes(oneMore)).toBeGreaterThan(REQUEST_LIMITS.answerBytes);
    }
  }
});

test("text of the next best goes before any hit's, and lists of them before the answer is too large", () => {
  const text = "x".repeat(5_000);
  const item = (id: number) => ({ id, link: "l".repeat(1_000), text, html: { text, credit: "c" } });
  const hits = Array.from({ length: 50 }, (_, id) => ({
    ...item(id),
    more: { total: 9, hits: Array.from({ length: 5 }, (_, n) => item(100 + 5 * id + n)) },
  }));
  const answer: { hits: typeof hits; truncated?: true } = { hits };
  const next = hits.flatMap(({ more }) => more.hits);
  keepSmall(answer, [...next.toReversed(), ...hits.toReversed()]);
  expect(bytes(answer)).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
  expect(answer.truncated).toBe(true);
  // Fixed parts of 300 items take more than there is room for.
  expect(JSON.stringify([hits, next])).not.toContain(text);
  expect(hits.every(({ html, more }) => html.credit === "c" && more.total === 9)).toBe(true);
  const lists = hits.map(({ more }) => more.hits.length);
  expect(lists).toEqual([...lists].sort((a, b) => b - a));
  expect([lists[0], lists.at(-1)]).toEqual([5, 0]);
});

test("where hits have explanations, the last lose theirs last of all", () => {
  const hits = Array.from({ length: 50 }, (_, id) => ({ id, text: "x", explanation: { words: ["y".repeat(8_000)] } }));
  const answer: { hits: { explanation?: object }[]; truncated?: true } = { hits };
  keepSmall(answer, hits.toReversed());
  expect(bytes(answer)).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
  expect(answer.hits.filter(({ explanation }) => explanation !== undefined).length).toBe(32);
});
