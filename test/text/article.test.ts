import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyser } from "./helpers.ts";

/** The default article: what its readers may type must meet what it says. */
const article = readFileSync(
  new URL("../../index/articles/india-russia-military-cooperation.txt", import.meta.url),
  "utf8",
);
const terms = new Set(analyser.tokens(article, "en").flatMap((token) => token.terms));

test.each([
  "India's",
  "India’s",
  "state-of-the-art",
  "state of the art",
  "stateoftheart",
  "state‑of‑the‑art",
  "India–Russia summit",
  "North-South corridor",
  "military technical",
  "militarytechnical",
  "defense",
  "defence sector",
  "weapon",
  "manufacture",
  "discussion",
  "countries",
  "SIPRI",
  "sipri",
  "U.S.",
  "US pressure",
  "percent",
  "33 %",
  "2011–15",
  "2015",
  "2020",
  "Lavrov's",
])("a reader who types %s", (query) => {
  const widest = analyser.tokens(query).filter((token, at, all) => all[at - 1]?.position !== token.position);
  for (const token of widest) expect(token.terms.some((term) => terms.has(term))).toBe(true);
});

test.each(["Pakistan", "deference", "summer", "2014", "Lavender"])("%s stands nowhere in it", (query) => {
  for (const token of analyser.tokens(query)) expect(token.terms.some((term) => terms.has(term))).toBe(false);
});
