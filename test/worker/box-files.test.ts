import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";

const languageAt = async (tag: string) => {
  const { status, text } = await ask(`/search-box/lang/${tag}.json`);
  return status === 200 ? JSON.parse(text).lang : status;
};

describe("GET /search-box/lang/{file}", () => {
  test("gives the box's words to any site, kept for an hour and renewed in passing", async () => {
    const { status, headers, text } = await ask("/search-box/lang/de.json", {
      headers: { Origin: "https://a.example" },
    });
    expect([status, JSON.parse(text).list]).toEqual([200, "Ergebnisse"]);
    expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("public, max-age=3600, stale-while-revalidate=86400");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    const again = await ask("/search-box/lang/de.json", { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
  });

  test.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["DE-ch", "de"],
    ["de-DE-u-nu-latn", "de"],
    ["en-GB", "en"],
    ["es-419", "es"],
    ["pt", "pt"],
    ["pt-BR", "pt-BR"],
    ["pt-AO", "pt"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["iw", "he"],
    ["in", "id"],
    ["fa-AF", "fa"],
    ["sw-KE", "en"],
    ["tlh", "en"],
  ])("answers %s with %s, which its readers know", async (tag, lang) => {
    expect(await languageAt(tag)).toBe(lang);
  });

  test.each(["de_AT", "x", "..", "%2e%2e%2fsearch-box", "constructor", "__proto__", "a".repeat(900), "%00"])(
    "%# of what is no language says which languages there are",
    async (tag) => {
      const asked = await ask(`/search-box/lang/${tag}.json`, { headers: { Accept: "text/html" } });
      expect([asked.status, asked.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
      expect(JSON.parse(asked.text).detail).toMatch(/ de\.json, .* zh-Hant\.json/);
    },
  );
});
