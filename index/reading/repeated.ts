import { createHash } from "node:crypto";
import type { ParagraphKind } from "../../src/search/document.ts";
import type { Block } from "../sources/source.ts";

/** Of fewer pages nobody can tell what is theirs and what the site's. */
const FEWEST_PAGES = 5;
/** On so large a share of a source's pages a block stands, or on so many, … */
const SHARE = 0.2;
const MANY = 200;
/** … and mostly at one kind of place: among the first blocks, the last, or always at the same number. */
const FIRST = 3;
const LAST = 6;
const MOSTLY = 0.8;

/** A heading, a row, a line of code may well stand on every page and say something there. */
const KINDS: ReadonlySet<ParagraphKind> = new Set(["body", "quote", "caption", "list"]);

/** Shorter ones are too likely to be said by chance: words, and characters where nothing stands between words. */
const WORDS = 4;
const CHARACTERS = 12;

/**
 * What tells a block from others, whatever its capitals and white space: 52 bits, so that two of a million alike by
 * chance are one in ten thousand. 0 for a block that may stand on many pages.
 */
export function hashOfBlock({ kind, text }: Pick<Block, "kind" | "text">): number {
  if (!KINDS.has(kind)) return 0;
  const plain = text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  const words = plain.split(" ").length;
  if (words < WORDS && (words > 2 || plain.length < CHARACTERS || !UNSPACED.test(plain))) return 0;
  return createHash("sha256").update(plain).digest().readUIntBE(0, 6) + 1;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

export interface Repeated {
  /** On how many pages it stands. */
  readonly pages: number;
  /** Of how many. */
  readonly of: number;
}

interface Page {
  readonly hashes: readonly number[];
}

/**
 * The blocks that the pages of one source repeat: newsletter calls, licences, notices. A page's own text stands at its
 * own place, so what counts is how many pages have a block, and whether it stands at the same kind of place on them.
 */
export function findRepeated(pages: readonly Page[]): ReadonlyMap<number, Repeated> {
  const repeated = new Map<number, Repeated>();
  if (pages.length < FEWEST_PAGES) return repeated;
  const counts = new Map<number, number>();
  for (const { hashes } of pages) for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  counts.delete(0);
  const least = Math.max(FEWEST_PAGES, Math.min(pages.length * SHARE, MANY));
  for (const [hash, count] of counts) if (count < least) counts.delete(hash);
  const places = new Map([...counts.keys()].map((hash) => [hash, new Map<string, number>()]));
  for (const { hashes } of pages) {
    const seen = new Set<number>();
    hashes.forEach((hash, at) => {
      const of = places.get(hash);
      if (!of || seen.has(hash)) return;
      seen.add(hash);
      const add = (place: string) => of.set(place, (of.get(place) ?? 0) + 1);
      add(`at ${at}`);
      if (at < FIRST) add("first");
      if (hashes.length - at <= LAST) add("last");
    });
  }
  for (const [hash, of] of places) {
    const count = counts.get(hash)!;
    if (Math.max(...of.values()) >= count * MOSTLY) repeated.set(hash, { pages: count, of: pages.length });
  }
  return repeated;
}

/** The numbers of the blocks of a page that are repeated; none where nothing else would be left. */
export function repeatedBlocks({ hashes }: Page, repeated: ReadonlyMap<number, Repeated>): number[] {
  const numbers = hashes.flatMap((hash, number) => (repeated.has(hash) ? [number] : []));
  return numbers.length === hashes.length ? [] : numbers;
}

/** Why one of them is left out. */
export function whyRepeated({ pages, of }: Repeated): string {
  return `${pages.toLocaleString("en")} of ${of.toLocaleString("en")} pages say the same at this place`;
}
