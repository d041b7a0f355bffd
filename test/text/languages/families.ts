import { describe, expect, test } from "vitest";
import { fold } from "../../../src/text/fold.ts";
import type { Language } from "../../../src/text/language.ts";

/** Words as people write them, a family a line. */
interface Families {
  /** Each word of a line is found by each other. */
  readonly together: string;
  /** No word of a line is found by another. */
  readonly apart: string;
}

/** What a reader finds by the forms of a word in this language. */
export function holdFamilies(language: Language, { together, apart }: Families): void {
  const stems = (family: string): string[] =>
    family.split(" ").map((word) => language.stem(fold(word).text.replaceAll(" ", "")));

  describe(`${language.tag}: a reader finds one by the other`, () => {
    test.each(families(together))("%s", (family) => {
      expect([...new Set(stems(family))]).toHaveLength(1);
    });
  });
  describe(`${language.tag}: words that only look alike stay apart`, () => {
    test.each(families(apart))("%s", (family) => {
      expect(new Set(stems(family)).size).toBe(stems(family).length);
    });
  });
}

const families = (list: string): string[] => list.trim().split(/\n\s*/);
