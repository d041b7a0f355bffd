/**
 * What a browser does with a text fragment, slowly and to the letter (WICG scroll-to-text-fragment): each term lies in
 * one block and begins and ends between words; letters are compared without case and accents; a prefix is followed by
 * its start with nothing but white space between; the first place wins.
 */

export interface Place {
  readonly block: number;
  /** `[start, end)` of what is found, in UTF-16 code units of the blocks where it begins and ends. */
  readonly start: number;
  readonly endBlock: number;
  readonly end: number;
}

/** @param link an address whose fragment ends in `:~:text=…` */
export function firstMatch(link: string, blocks: readonly string[], lang: string): Place | null {
  const terms = (link.split(":~:text=")[1] ?? "").split(",");
  const prefix = terms[0]!.endsWith("-") ? decodeURIComponent(terms.shift()!.slice(0, -1)) : undefined;
  const [start, end] = terms.map(decodeURIComponent);
  if (start === undefined || start === "") return null;
  const page = blocks.map((text) => read(text, lang));
  for (const found of starts(page, prefix, start)) {
    if (end === undefined) return { ...found, endBlock: found.block, end: found.end };
    for (let block = found.block; block < page.length; block++) {
      const [first] = matches(page[block]!, end, block === found.block ? found.end : 0);
      if (first !== undefined) return { block: found.block, start: found.start, endBlock: block, end: first.end };
    }
  }
  return null;
}

interface Block {
  readonly letters: readonly string[];
  /** Where in the text each letter comes from. */
  readonly from: readonly number[];
  readonly length: number;
  readonly boundaries: ReadonlySet<number>;
}

function read(text: string, lang: string): Block {
  const letters: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const letter of fold(character)) {
      letters.push(letter);
      from.push(at);
    }
    at += character.length;
  }
  const segments = [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)];
  return { letters, from, length: at, boundaries: new Set([...segments.map(({ index }) => index), at]) };
}

function fold(text: string): string[] {
  return [...text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function* matches(block: Block, term: string, after: number): Generator<Found> {
  const wanted = fold(term);
  for (let i = 0; i + wanted.length <= block.letters.length; i++) {
    if (!wanted.every((letter, j) => block.letters[i + j] === letter)) continue;
    const found = { start: block.from[i]!, end: block.from[i + wanted.length] ?? block.length };
    const bounded = block.boundaries.has(found.start) && block.boundaries.has(found.end);
    if (found.start >= after && bounded) yield found;
  }
}

function* starts(
  page: readonly Block[],
  prefix: string | undefined,
  start: string,
): Generator<Found & { block: number }> {
  for (const [block, here] of page.entries()) {
    if (prefix === undefined) {
      for (const found of matches(here, start, 0)) yield { block, ...found };
      continue;
    }
    for (const before of matches(here, prefix, 0)) {
      let next = block;
      let at = here.from.findIndex((from, i) => from >= before.end && here.letters[i] !== " ");
      while (at < 0 && next + 1 < page.length) at = page[++next]!.letters.findIndex((letter) => letter !== " ");
      const offset = page[next]!.from[at] ?? 0;
      for (const found of matches(page[next]!, start, offset))
        if (found.start === offset) yield { block: next, ...found };
    }
  }
}
