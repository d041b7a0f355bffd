import { describe, expect, test } from "vitest";
import { encodeArtefact } from "../../index/encode.ts";
import { formFor, INDEX_FORMS, type IndexForm, isLarge } from "../../index/form.ts";
import { CONTENT_LIMITS } from "../../src/config.ts";
import { MINISEARCH_VERSION } from "../../src/search/store/minisearch.ts";
import { analyserOf, contentOf, type SmallContent } from "../search/content.ts";

const { miniSearch, packed } = CONTENT_LIMITS;

test.each([
  [0, "minisearch"],
  [miniSearch, "minisearch"],
  [miniSearch + 1, "packed"],
  [packed, "packed"],
  [packed + 1, "paged"],
] as const)("a content of %d bytes has the form that a Worker can hold", (size, form) => {
  expect(formFor(size)).toBe(form);
  expect(isLarge(size)).toBe(form === "paged");
});

function encode(content: SmallContent, form?: IndexForm) {
  const sink = () => ({ write: () => {} });
  return encodeArtefact(content, analyserOf(content), MINISEARCH_VERSION, () => {}, undefined, form, sink);
}

const texts = (count: number, text: (number: number) => string) => Array.from({ length: count }, (_, i) => text(i));
const FEW = texts(2000, () => "An old lamp.");

describe("the size of a content", () => {
  test("is that of its packed index, whichever form is asked for", () => {
    const { size, form } = encode(contentOf(FEW));
    expect(form).toBe("minisearch");
    expect(size).toBe(encode(contentOf(FEW), "packed").artefact.length);
    expect(INDEX_FORMS.map((form) => encode(contentOf(FEW), form))).toEqual(
      INDEX_FORMS.map((form) => expect.objectContaining({ size, form })),
    );
  });

  // As many paragraphs with as many characters, which counting these would hold for the same.
  const paragraphs = (word: (number: number) => string) =>
    texts(200, (i) => [`${i + 100}`, ...texts(30, (j) => word(30 * i + j))].join(" "));
  const plain = paragraphs(() => "lamps");
  test.each([
    ["different words", contentOf(paragraphs((number) => `${number + 10_000}`))],
    ["bytes of letters", contentOf(paragraphs(() => "ขนมาข"))],
    ["what is said of articles", contentOf({ description: "x".repeat(30_000), paragraphs: plain })],
  ])("counts %s", (_, content) => {
    expect(content.paragraphs.map(({ text }) => text.length)).toEqual(plain.map((text) => text.length));
    expect(encode(content).size).toBeGreaterThan(1.2 * encode(contentOf(plain)).size);
  });

  test("is that of its texts where these alone are more than a Worker holds", () => {
    // Signs that are no words are read fastest.
    const blank = "\ufeff".repeat(packed / FEW.length / 3);
    const { articles, paragraphs } = contentOf(FEW);
    const { size, form } = encode({
      articles,
      paragraphs: paragraphs.map((each) => ({ ...each, text: each.text + blank })),
    });
    expect(form).toBe("paged");
    expect(size).toBe(FEW.length * Buffer.byteLength(`An old lamp.${blank}`));
  });
});
