import { isApart, numberOf, widthOf } from "../../src/search/store/sequences.ts";

/** The words of one text, place by place; the same room for one text after the other. */
export class Places {
  /** How many places there are. */
  length = 0;
  /** Of the word at each place the number of its terms, and whether a space or sign is before it. */
  readonly kinds: Uint32Array;
  readonly apart: Uint8Array;
  /**
   * What stands at a place besides: parts of its word, and words that it begins together with those behind it. The number
   * of the first such, −1 for none; of each its terms, how many places it takes, and the number of the next.
   */
  readonly first: Int32Array;
  readonly besides: { readonly kinds: Uint32Array; readonly widths: Uint8Array; readonly next: Int32Array };

  /** @param longest tokens of a text at most */
  constructor(longest: number) {
    this.kinds = new Uint32Array(longest);
    this.apart = new Uint8Array(longest);
    this.first = new Int32Array(longest);
    this.besides = {
      kinds: new Uint32Array(longest),
      widths: new Uint8Array(longest),
      next: new Int32Array(longest),
    };
  }

  /** @param tokens `[from, to)` of them are the text: see PhraseCounter */
  read(tokens: Uint32Array, from: number, to: number): void {
    let place = 0;
    let number = 0;
    /** Of what begins at the next place. */
    let first = -1;
    const { besides } = this;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const width = widthOf(token);
      if (width === 1) {
        this.kinds[place] = numberOf(token);
        this.apart[place] = isApart(token) ? 1 : 0;
        this.first[place++] = first;
        first = -1;
        continue;
      }
      const isPart = width === 0;
      if (isPart && place === 0) continue;
      besides.kinds[number] = numberOf(token);
      besides.widths[number] = isPart ? 1 : width;
      besides.next[number] = isPart ? this.first[place - 1]! : first;
      if (isPart) this.first[place - 1] = number++;
      else first = number++;
    }
    this.length = place;
  }
}
