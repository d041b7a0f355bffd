/** Paragraphs that phrases are chosen of, about: more of them find hardly another phrase that many would look for. */
const PARAGRAPHS = 20_000;
/** Paragraphs of one article that are taken or left together, so that a book is neither all of a sample nor nothing. */
const BLOCK = 64;

/**
 * Which paragraphs of a content completions are chosen of: all of them up to a bound, beyond it a sample. Whether one is in
 * it is told by its article's id, not by its place in the content, so that a changed article changes nothing else.
 */
export class Sample {
  /** How much of the content is in it, 0 to 1. */
  readonly share: number;
  #id = "";
  #hash = 0;

  /** @param paragraphs of the content */
  constructor(paragraphs: number) {
    this.share = Math.min(1, PARAGRAPHS / paragraphs);
  }

  /** @param place of the paragraph in its article, from 0 */
  has(article: string, place: number): boolean {
    if (this.share === 1) return true;
    if (article !== this.#id) {
      this.#id = article;
      this.#hash = hashOf(article);
    }
    const mixed = mix(this.#hash ^ Math.imul(Math.floor(place / BLOCK) + 1, 0x9e3779b1));
    return mixed >>> 0 < this.share * 2 ** 32;
  }
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads what numbers differ in over all bits (finaliser of MurmurHash3, Appleby). */
function mix(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
