import { expect, test } from "vitest";
import { formFor, isLarge } from "../../index/form.ts";
import { CONTENT_LIMITS } from "../../src/config.ts";

const { miniSearch, packed } = CONTENT_LIMITS;
const texts = (count: number, length = 1) => Array.from({ length: count }, () => ({ text: "x".repeat(length) }));

test.each([
  ["nothing", texts(0), "minisearch"],
  ["as many paragraphs as MiniSearch's index is for", texts(miniSearch.paragraphs), "minisearch"],
  ["one more", texts(miniSearch.paragraphs + 1), "packed"],
  ["few long ones", texts(1, miniSearch.text), "minisearch"],
  ["few longer ones", texts(1, miniSearch.text + 1), "packed"],
  ["as many as a Worker holds", texts(packed.paragraphs), "packed"],
  ["one more than that", texts(packed.paragraphs + 1), "paged"],
  ["more text than that", texts(10, packed.text / 10 + 1), "paged"],
] as const)("the index of %s is chosen by what a Worker can hold", (_, paragraphs, form) => {
  expect(formFor(paragraphs)).toBe(form);
  expect(isLarge(paragraphs)).toBe(form === "paged");
});
