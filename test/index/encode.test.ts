import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeArtefact } from "../../index/encode.ts";
import { versionOf } from "../../index/output.ts";
import { readContent } from "../../index/read.ts";
import { unpackContainer } from "../../src/search/store/container.ts";
import { probeFor } from "../../src/text/probe.ts";
import { analyserOf, artefactOf, contentOf, miniSearchOf, sectionsOf, withRules } from "../search/content.ts";
import { folderWith } from "./folder.ts";

const CONTENT = contentOf(
  {
    title: "Talks in Delhi",
    paragraphs: ["India’s weapons, made in India.", { text: "A ship", credit: "Navy/Handout" }],
  },
  { title: "Оружие", lang: "ru", paragraphs: ["Оружие и мир", { text: "武器", headings: ["Arms", "Peace talks"] }] },
);
const encode = (content = CONTENT) => encodeArtefact(content, analyserOf(content), "7.2.0", () => {}).artefact;

describe("the same content gives the same bytes", () => {
  test("every time", () => {
    expect(Buffer.from(encode()).equals(encode())).toBe(true);
  });

  test("from folders of other names, whose files were written in another order", () => {
    const files = { "a.txt": "One two three", "b.txt": "Two\nthree four", "c/d.txt": "Five", "c/e.txt": "Six" };
    const build = (order: typeof files) => {
      const content = readContent(folderWith(order), { sources: ["."] }, () => {});
      return encode(content);
    };
    const shuffled = Object.fromEntries(Object.entries(files).reverse()) as typeof files;
    expect(Buffer.from(build(files)).equals(build(shuffled))).toBe(true);
  });

  test("whatever the order in which the words of a paragraph come up", () => {
    const words = fc.uniqueArray(fc.constantFrom(..."alpha beta gamma delta alphabet betamax del".split(" ")), {
      minLength: 2,
    });
    const property = fc.property(words, (some) => {
      const [index, other] = [some, [...some].reverse()].map((order) => {
        const artefact = artefactOf(contentOf([order.join(" ")]));
        return { index: miniSearchOf(artefact), words: sectionsOf(artefact).words };
      });
      expect(JSON.stringify(other)).toBe(JSON.stringify(index));
    });
    fc.assert(property, { seed: 20_266, numRuns: 100 });
  });

  test("with the same rules, and other rules give another version", () => {
    const content = contentOf(["India’s weapons.", "New York."]);
    const versionWith = (...synonyms: string[][]) => versionOf(encode(withRules(content, { synonyms })));
    expect(versionWith(["ny", "new york"])).toBe(versionWith(["ny", "new york"]));
    expect(new Set([versionWith(), versionWith(["ny", "new york"]), versionWith(["new york", "ny"])]).size).toBe(3);
    expect(versionWith()).toBe(versionOf(encode(content)));
  });

  test("and one other letter gives another version", () => {
    const other = contentOf(["India’s weapons, made in Indiana."]);
    expect(versionOf(encode(other))).not.toBe(versionOf(encode(contentOf(["India’s weapons, made in India."]))));
  });
});

describe("an artefact", () => {
  test("says what made it", () => {
    const unpacked = unpackContainer(artefactOf(CONTENT));
    const { fingerprint, languages } = analyserOf(CONTENT);
    expect("maker" in unpacked && unpacked.maker).toMatchObject({
      minisearch: "7.2.0",
      analyser: fingerprint(probeFor(sectionsOf(artefactOf(CONTENT)).words.words)),
      languages: languages.map(({ tag }) => tag),
    });
    expect(languages.map(({ tag }) => tag)).toContain("en");
  });

  test("holds the articles and paragraphs as they were read", () => {
    const { documents } = sectionsOf(artefactOf(CONTENT));
    const paragraphs = CONTENT.paragraphs.map((_, number) => documents.paragraph(number));
    expect({ articles: documents.articles, paragraphs }).toEqual(CONTENT);
    expect(CONTENT.paragraphs.map(({ id }) => documents.find(id))).toEqual([...CONTENT.paragraphs.keys()]);
  });

  test("of a content without a word can be made", () => {
    const { words, documents } = sectionsOf(artefactOf(contentOf(["!!!", "—"])));
    expect(words.words).toEqual(["untitled"]);
    expect(documents.kinds).toHaveLength(2);
  });

  test("says how it is getting on", () => {
    const told: [number, number][] = [];
    encodeArtefact(CONTENT, analyserOf(CONTENT), "7.2.0", (done, of) => told.push([done, of]));
    expect(told).toEqual([
      [2, 4],
      [4, 4],
    ]);
  });
});

test("the dictionary counts the paragraphs that hold each word; a title's words count for the first one", () => {
  const analyser = analyserOf(CONTENT);
  const words = fc.constantFrom("weapon", "weapons", "India’s", "free-trade", "the", "33%", "Талант", "武器");
  const texts = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(" "));
  const articles = fc.array(
    fc.record({ title: texts, heading: texts, paragraphs: fc.array(texts, { maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const property = fc.property(articles, (given) => {
    const content = contentOf(
      ...given.map(({ title, heading, paragraphs }) => ({
        title,
        paragraphs: paragraphs.map((text) => ({ text, headings: [heading], credit: heading })),
      })),
    );
    const expected = new Map<string, number>();
    const titled = new Set<number>();
    for (const { article, text, credit = "", headings } of content.paragraphs) {
      const first = !titled.has(article);
      titled.add(article);
      const { title, lang } = content.articles[article]!;
      const said = [text, credit, ...headings, ...(first ? [title] : [])];
      const here = new Set(said.flatMap((some) => analyser.tokens(some, lang).map(({ word }) => word)));
      for (const word of here) expected.set(word, (expected.get(word) ?? 0) + 1);
    }
    const { words: stored, counts } = sectionsOf(artefactOf(content)).words;
    expect(stored).toEqual([...expected.keys()].sort());
    expect(counts).toEqual(stored.map((word) => expected.get(word)));
  });
  fc.assert(property, { seed: 20_267, numRuns: 200 });
});
