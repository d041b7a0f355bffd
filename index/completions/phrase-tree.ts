import { Numbering, NumberList } from "../indexing/numbers.ts";
import { PairNumbering } from "./pairs.ts";
import type { Places } from "./places.ts";

/** A word of a phrase. */
export interface Sought {
  /** It is any word that has one of these. */
  readonly terms: readonly string[];
  /** Of the word that it makes with the next one; none where that is not written. */
  readonly joined: readonly string[];
  /** Written together with the word before it, in a script without spaces. */
  readonly glued: boolean;
}

/**
 * Phrases as a tree of their words, so that a text is read once for all of them. Each node is a beginning of phrases; from
 * one to the next leads a word, over one node a word that stands for two.
 *
 *     (root) ─ roll ─ ○ ─ back ─ ●          ● a phrase ends here
 *        └──── rollback ─────────┘
 */
export class PhraseTree {
  /** For each phrase the node where it ends, −1 for one without words. */
  readonly #ends: Int32Array;
  /** Words that are looked for, by their terms; for each list of terms (as Vocabulary.kinds) those that it is. */
  readonly #words = new Numbering();
  readonly #wordStarts: Uint32Array;
  readonly #wordsOf: Uint32Array;
  /** Numbers of a node and a word that leads on from it: the first edge for each, and behind every edge the next. */
  readonly #pairs: PairNumbering;
  readonly #firstEdge = NumberList.ofInt32();
  readonly #nextEdge = NumberList.ofInt32();
  readonly #target = NumberList.ofUint32();
  readonly #glued = NumberList.ofBytes();
  /** Of each node: whether a phrase ends there, the last paragraph that has it, in how many it is. */
  readonly #isEnd: Uint8Array;
  readonly #last: Int32Array;
  readonly #all: Uint32Array;
  readonly #sampled: Uint32Array;

  /** @param kinds the lists of terms that words of texts have, between spaces */
  constructor(phrases: readonly (readonly Sought[])[], kinds: readonly string[]) {
    const most = phrases.reduce((sum, words) => sum + 2 * words.length, 0);
    this.#pairs = new PairNumbering(most);
    const nodes = new Numbering();
    nodes.of("");
    this.#ends = Int32Array.from(phrases, (words) => this.#put(words, nodes));
    this.#isEnd = new Uint8Array(nodes.size);
    for (const node of this.#ends) if (node > 0) this.#isEnd[node] = 1;
    this.#last = new Int32Array(nodes.size).fill(-1);
    this.#all = new Uint32Array(nodes.size);
    this.#sampled = new Uint32Array(nodes.size);
    [this.#wordStarts, this.#wordsOf] = wordsByKind(this.#words.texts, kinds);
  }

  #put(words: readonly Sought[], nodes: Numbering): number {
    let before = -1;
    let node = 0;
    for (const [i, { terms, joined, glued }] of words.entries()) {
      const word = this.#words.of(terms.join(" "));
      const known = nodes.size;
      const next = nodes.of(`${node} ${word} ${glued ? 1 : 0} ${joined.join(" ")}`);
      if (next === known) {
        this.#link(node, word, glued, next);
        const whole = i > 0 ? words[i - 1]! : null;
        if (whole && whole.joined.length > 0) {
          this.#link(before, this.#words.of(whole.joined.join(" ")), whole.glued, next);
        }
      }
      before = node;
      node = next;
    }
    return node === 0 ? -1 : node;
  }

  #link(from: number, word: number, glued: boolean, to: number): void {
    const pair = this.#pairs.of(from, word);
    const edge = this.#target.length;
    if (pair === this.#firstEdge.length) this.#firstEdge.push(-1);
    const first = this.#firstEdge.all();
    this.#nextEdge.push(first[pair]!);
    first[pair] = edge;
    this.#target.push(to);
    this.#glued.push(glued ? 1 : 0);
  }

  /** Counts what stands in the next text; texts of one paragraph follow each other. */
  count(places: Places, paragraph: number, sampled: boolean): void {
    const edges = {
      first: this.#firstEdge.all(),
      next: this.#nextEdge.all(),
      target: this.#target.all(),
      glued: this.#glued.all(),
    };
    const reach = (node: number, place: number): void => {
      if (this.#isEnd[node] === 1 && this.#last[node] !== paragraph) {
        this.#last[node] = paragraph;
        this.#all[node]!++;
        if (sampled) this.#sampled[node]!++;
      }
      if (place < places.length) leave(node, place);
    };
    const leave = (node: number, place: number): void => {
      follow(node, places.kinds[place]!, place, 1);
      for (let other = places.first[place]!; other >= 0; other = places.besides.next[other]!) {
        follow(node, places.besides.kinds[other]!, place, places.besides.widths[other]!);
      }
    };
    const follow = (node: number, kind: number, place: number, width: number): void => {
      for (let i = this.#wordStarts[kind]!; i < this.#wordStarts[kind + 1]!; i++) {
        const pair = this.#pairs.find(node, this.#wordsOf[i]!);
        if (pair < 0) continue;
        for (let edge = edges.first[pair]!; edge >= 0; edge = edges.next[edge]!) {
          if (edges.glued[edge] === 0 || places.apart[place] === 0) reach(edges.target[edge]!, place + width);
        }
      }
    };
    for (let place = 0; place < places.length; place++) leave(0, place);
  }

  /** In how many paragraphs each phrase stands, in the order in which they were given. */
  counts(): { readonly all: Uint32Array; readonly sampled: Uint32Array } {
    const of = (counts: Uint32Array) => Uint32Array.from(this.#ends, (node) => (node < 0 ? 0 : counts[node]!));
    return { all: of(this.#all), sampled: of(this.#sampled) };
  }
}

/** For each kind, from where on in the second list its words are: those that share a term with it. */
function wordsByKind(words: readonly string[], kinds: readonly string[]): [Uint32Array, Uint32Array] {
  const wordsWith = new Map<string, number[]>();
  words.forEach((terms, word) => {
    for (const term of new Set(terms.split(" "))) {
      const known = wordsWith.get(term);
      if (known) known.push(word);
      else wordsWith.set(term, [word]);
    }
  });
  wordsWith.delete("");
  const starts = new Uint32Array(kinds.length + 1);
  const list = NumberList.ofUint32();
  kinds.forEach((kind, number) => {
    const found = kind.includes(" ")
      ? new Set(kind.split(" ").flatMap((term) => wordsWith.get(term) ?? []))
      : (wordsWith.get(kind) ?? []);
    for (const word of found) list.push(word);
    starts[number + 1] = list.length;
  });
  return [starts, list.all()];
}
