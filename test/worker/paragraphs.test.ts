import { beforeAll, describe, expect, test } from "vitest";
import { ParagraphAnswer, SearchAnswer, StatusAnswer } from "../../src/api/schema/answers.ts";
import { answered, ask, refused } from "./ask.ts";

describe("GET /v1/paragraphs/{id}", () => {
  let all: SearchAnswer;
  beforeAll(async () => {
    all = await answered(SearchAnswer, "/v1/search?q=&highlight=none&limit=50");
  });

  test("gives each paragraph with the fields that a search gives", async () => {
    for (const { score, snippet, ...fields } of all.hits) {
      expect(score).toBe(0);
      expect(snippet.text.length).toBeGreaterThan(0);
      const { before, after, index, ...paragraph } = await answered(ParagraphAnswer, `/v1/paragraphs/${fields.id}`);
      expect(paragraph).toEqual(fields);
      expect([before, after]).toEqual([[], []]);
      expect(index).toEqual(all.index);
    }
  });

  test("context adds neighbours in reading order, as many as there are", async () => {
    const ids = all.hits.map(({ id }) => id);
    for (const [context, at] of [
      [1, 0],
      [2, 3],
      [10, 3],
      [10, 6],
      [3, 6],
    ] as const) {
      const { before, after } = await answered(ParagraphAnswer, `/v1/paragraphs/${ids[at]}?context=${context}`);
      expect(before.map(({ id }) => id)).toEqual(ids.slice(Math.max(0, at - context), at));
      expect(after.map(({ id }) => id)).toEqual(ids.slice(at + 1, at + 1 + context));
    }
  });

  test.each([
    "nothing.00000000",
    "nothing",
    "%E0%A4%B9%E0%A4%BF%E0%A4%82%E0%A4%A6%E0%A5%80.k3f9a1zq",
    "%zz",
    "%E0%A4",
    "%00",
    "a%2Fb",
    "%25",
    "__proto__",
    "constructor",
  ])("/%s is nobody's id, and the answer says what ids look like", refusesId);

  test("an id of 5,000 letters is not repeated in full", () => refusesId("x".repeat(5000)));

  async function refusesId(id: string) {
    const { detail } = await refused(`/v1/paragraphs/${id}`, 404, "not-found");
    expect(detail).toContain("as in “some-article.k3f9a1zq”");
    expect(detail.length).toBeLessThan(400);
  }

  test.each([
    ["context=11", ["context"]],
    ["context=-1", ["context"]],
    ["context=1&context=1", ["context"]],
    ["id=x&q=y", ["id", "q"]],
  ])("?%s is 400", async (query, parameters) => {
    const { errors } = await refused(`/v1/paragraphs/${all.hits[0]?.id}?${query}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
  });
});

describe("GET /v1/status", () => {
  test("says what is indexed and what answers, and is never cached", async () => {
    const status = await answered(StatusAnswer, "/v1/status");
    const { index } = await answered(SearchAnswer, "/v1/search?q=");
    expect(status).toEqual({
      index: { ...index, terms: expect.any(Number) },
      answers: expect.stringMatching(/^[0-9a-f]{8}$/),
      engine: "resident",
    });
    expect(status.index.terms).toBeGreaterThan(100);
    const { headers } = await ask("/v1/status");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("ETag")).toBeNull();
  });

  test("takes no parameters", async () => {
    const { detail } = await refused("/v1/status?verbose=1", 400, "invalid-parameter");
    expect(detail).toBe("verbose is not a parameter here. There are none.");
  });
});
