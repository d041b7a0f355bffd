import { lowerBound } from "../../ascending.ts";
import type { FieldPostings } from "../../store/engine.ts";
import type { Scratch } from "../scratch.ts";

/** Lists up to so many postings are read at once and stay read while the search lasts. */
const SHORT = 4096;

/** The postings of one term in one field as one search uses them: window by window, or paragraph by paragraph. */
export class List {
  readonly field: number;
  readonly documentFrequency: number;
  /** What was read last; those of the window lie in `[start, end)`. */
  paragraphs = NONE;
  frequencies = NONE;
  start = 0;
  end = 0;
  readonly #postings: FieldPostings;
  readonly #room: number;
  #from = 0;
  #to = 0;
  #probed = 0;

  /** @param window paragraphs of a window at most */
  constructor(postings: FieldPostings, window: number) {
    this.field = postings.field;
    this.documentFrequency = postings.documentFrequency;
    this.#postings = postings;
    this.#room = this.documentFrequency <= SHORT ? this.documentFrequency : Math.min(this.documentFrequency, window);
  }

  /** Reads the postings with `from` ≤ paragraph < `to`, and is these then. What has been read is not read again. */
  read(from: number, to: number): this {
    if (from === this.#from && to === this.#to) return this;
    if (this.#isShort) {
      this.#readWhole();
      this.start = lowerBound(this.paragraphs, from, from >= this.#to ? this.end : 0);
      this.end = lowerBound(this.paragraphs, to, this.start);
    } else {
      this.#makeRoom();
      this.end = this.#postings.read(from, to, this.paragraphs, this.frequencies);
    }
    this.#from = from;
    this.#to = to;
    return this;
  }

  frequency(paragraph: number): number {
    if (!this.#isShort) return this.#postings.frequency(paragraph);
    this.#readWhole();
    const { paragraphs } = this;
    const from = this.#probed > 0 && paragraphs[this.#probed - 1]! >= paragraph ? 0 : this.#probed;
    this.#probed = lowerBound(paragraphs, paragraph, from);
    return paragraphs[this.#probed] === paragraph ? this.frequencies[this.#probed]! : 0;
  }

  /** Whether there is a posting with `from` ≤ paragraph < `to`. */
  standsIn(from: number, to: number, { window, paragraphs, frequencies }: Room): boolean {
    if (this.#isShort || (from >= this.#from && to <= this.#to)) {
      if (this.#isShort) this.#readWhole();
      const [first, end] = this.#isShort ? [0, this.documentFrequency] : [this.start, this.end];
      const at = lowerBound(this.paragraphs.subarray(0, end), from, first);
      return at < end && this.paragraphs[at]! < to;
    }
    for (let at = from; at < to; at += window) {
      if (this.#postings.read(at, Math.min(to, at + window), paragraphs, frequencies) > 0) return true;
    }
    return false;
  }

  bounds(from: number, to: number): ReturnType<FieldPostings["bounds"]> {
    return this.#postings.bounds(from, to);
  }

  get #isShort(): boolean {
    return this.documentFrequency <= SHORT;
  }

  #readWhole(): void {
    if (this.paragraphs !== NONE) return;
    this.#makeRoom();
    this.#postings.read(0, Number.POSITIVE_INFINITY, this.paragraphs, this.frequencies);
  }

  #makeRoom(): void {
    if (this.paragraphs !== NONE) return;
    this.paragraphs = new Uint32Array(this.#room);
    this.frequencies = new Uint32Array(this.#room);
  }
}

const NONE = new Uint32Array();

/** Where short stretches are read into. */
export type Room = Pick<Scratch, "window" | "paragraphs" | "frequencies">;
