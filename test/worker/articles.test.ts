import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ArticleAnswer, ArticlesAnswer, SearchAnswer } from "../../src/api/schema/answers.ts";
import { answered, ask, refused } from "./ask.ts";

const ID = "india-russia-military-cooperation";
const ARTICLE = {
  id: ID,
  title: "India and Russia discuss military cooperation",
  url: `/articles/${ID}`,
  lang: "en",
};

describe("GET /v1/articles", () => {
  test("lists what is indexed, with the number of paragraphs", async () => {
    const { index } = await answered(SearchAnswer, "/v1/search?q=");
    expect(await answered(ArticlesAnswer, "/v1/articles")).toEqual({
      items: [{ ...ARTICLE, paragraphs: 7 }],
      total: 1,
      limit: 10,
      offset: 0,
      index,
    });
    expect((await answered(ArticlesAnswer, "/v1/articles?offset=1000000")).items).toEqual([]);
  });

  test("over RPC it is the same", async () => {
    expect(await exports.SearchService.articles()).toEqual((await ask("/v1/articles")).json);
    expect(await exports.SearchService.articles({ offset: 1 })).toEqual((await ask("/v1/articles?offset=1")).json);
  });

  test.each([
    ["limit=51", ["limit"]],
    ["limit=0&offset=1000001", ["limit", "offset"]],
    ["q=india", ["q"]],
  ])("?%s is 400", async (query, parameters) => {
    const { errors } = await refused(`/v1/articles?${query}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
  });
});

describe("GET /v1/articles/{id}", () => {
  test("gives the article with its paragraphs, each as a search gives it", async () => {
    const { hits, index } = await answered(SearchAnswer, "/v1/search?q=&highlight=none");
    const items = hits.map(({ url: _, article: __, score: ___, snippet: ____, ...passage }) => passage);
    const whole = { ...ARTICLE, items, total: 7, limit: 50, offset: 0, index };
    expect(await answered(ArticleAnswer, `/v1/articles/${ID}`)).toEqual(whole);
  });

  test("pages through its paragraphs", async () => {
    const whole = await answered(ArticleAnswer, `/v1/articles/${ID}`);
    const { headers } = await ask(`/v1/articles/${ID}?limit=3&offset=3`);
    expect(headers.get("Link")).toBe('<?limit=3&offset=6>; rel="next", <?limit=3>; rel="prev"');
    const pages = await Promise.all(
      [0, 3, 6].map((offset) => answered(ArticleAnswer, `/v1/articles/${ID}?limit=3&offset=${offset}`)),
    );
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
    expect((await ask(`/v1/articles/${ID}`)).headers.get("Link")).toBeNull();
  });

  test("over RPC it is the same, and null where HTTP has 404", async () => {
    const { SearchService } = exports;
    expect(await SearchService.article(ID)).toEqual((await ask(`/v1/articles/${ID}`)).json);
    expect(await SearchService.article(ID, { limit: 2 })).toEqual((await ask(`/v1/articles/${ID}?limit=2`)).json);
    expect(await SearchService.article("nothing")).toBeNull();
    await expect(Promise.resolve(SearchService.article(5 as unknown as string))).rejects.toThrow(
      "invalid-parameter: id must be an article's id; it is 5.",
    );
  });

  test.each(["nothing", `${ID}.19gx04np`, "__proto__", "%zz", "%00", "x".repeat(5000)])(
    "/%s is nobody's id, and the answer says where ids are",
    async (id) => {
      const { detail } = await refused(`/v1/articles/${id}`, 404, "not-found");
      expect(detail).toContain("/v1/articles lists those that are indexed");
      expect(detail.length).toBeLessThan(200);
    },
  );

  test("a wrong parameter is 400", async () => {
    const { errors } = await refused(`/v1/articles/${ID}?limit=0&context=1`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(["context", "limit"]);
  });
});
