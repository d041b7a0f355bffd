import { expect } from "vitest";
import type { ContentConfig } from "../../../index/config.ts";
import { BadContent } from "../../../index/problems.ts";
import { type Content, readContent } from "../../../index/read.ts";
import { contentOf } from "../../search/content.ts";
import { folderWith } from "../folder.ts";

/** The content that the rules of these tests are for, as files. */
const FILES = { "a/guide.txt": "How to return a parcel.\nPrint the label.", "a/shop.txt": "Open at nine." };

/** The ids of its paragraphs, the first two of `guide`, the third of `shop`. */
export const IDS = contentOf(
  { id: "guide", paragraphs: FILES["a/guide.txt"].split("\n") },
  { id: "shop", paragraphs: [FILES["a/shop.txt"]] },
).paragraphs.map(({ id }) => id) as [string, string, string];

/** A configuration as nobody has looked at its types. */
export interface Rules {
  readonly synonyms?: unknown;
  readonly pins?: unknown;
}

/** Reads a content with these rules. */
export function read(rules: Rules, files: Readonly<Record<string, string>> = FILES): Content {
  return readContent(folderWith(files), { ...(rules as ContentConfig), sources: ["a"] }, () => {});
}

/** What a person reads when these rules cannot be built: what is wrong, and the cure. */
export function refusal(rules: Rules, files = FILES): [what: string, cure: string][] {
  try {
    read(rules, files);
  } catch (error) {
    if (!(error instanceof BadContent)) throw error;
    return error.problems.map(({ file, what, cure }) => {
      expect(cure).toMatch(/^[A-Z].*\.$/s);
      return [`${file}: ${what}`, cure];
    });
  }
  throw new Error("these rules were read");
}
