import type { Engine } from "../../store/engine.ts";
import type { Formula } from "../match.ts";
import type { Slot, Source } from "../slots.ts";
import type { Strengths } from "../strength.ts";
import type { LentBits } from "./bits.ts";
import { Holders } from "./holders.ts";

/** How a paragraph holds a word, as a sum: itself, and in its headings or the title of its article. */
export const OWN = 1;
export const ABOVE = 2;
/** How many such sums there are. */
export const WAYS = 4;

/** One word of a query while it is evaluated. */
export class Word {
  readonly slot: Slot;
  /** What it is looked up as, the best first. */
  readonly sources: readonly Source[];
  /** Whether a paragraph that holds it may match. */
  readonly tells: boolean;
  readonly own: Holders;
  readonly above: Holders;
  /** Of the latter those whose first paragraphs of articles hold the word themselves, see Owning. */
  readonly firsts: Holders;
  /** By way of holding it, the greatest score that it adds in the window. */
  readonly worth = new Float64Array(WAYS);

  /** Whether what is known of the postings beside one says more than what is known of the window. */
  readonly isBlocked: boolean;
  /** By way, the greatest score that it adds to paragraphs from `#begin` to before `#end`. */
  readonly #worthHere = new Float64Array(WAYS);
  #begin = 0;
  #end = 0;

  /**
   * @param sets see Holders
   * @param paragraphs how many the content has
   */
  constructor(slot: Slot, tells: boolean, sets: LentBits, paragraphs: number) {
    this.slot = slot;
    this.sources = slot.sources.toSorted((a, b) => b.quality - a.quality);
    this.tells = tells;
    const lists = (wanted: (owning: string) => boolean) =>
      new Holders(
        slot.sources.flatMap((source) => source.lists.filter((_, i) => wanted(source.owning[i]!))),
        sets,
      );
    this.own = lists((owning) => owning === "yes");
    this.above = lists((owning) => owning !== "yes");
    this.firsts = lists((owning) => owning === "first");
    this.isBlocked = slot.sources.length === 1 && !this.own.isDense(paragraphs);
  }

  /** Works out what it is worth at most between two paragraphs; of a word of many readings once for all windows. */
  bound(strengths: Strengths, formula: Formula, from: number, to: number): void {
    const few = this.slot.sources.length <= FEW;
    if (!few && this.worth[OWN | ABOVE]! > 0) return;
    this.#bound(strengths, formula, few ? from : 0, few ? to : ALL, this.worth);
  }

  /** What it is worth at most to one paragraph that holds it that way. */
  boundAt(paragraph: number, way: number, strengths: Strengths, formula: Formula): number {
    if (!this.isBlocked) return this.worth[way]!;
    if (paragraph < this.#begin || paragraph >= this.#end) {
      this.#bound(strengths, formula, paragraph, paragraph + 1, this.#worthHere);
      this.#begin = paragraph;
      this.#end = ALL;
      for (const list of this.sources[0]!.lists) this.#end = Math.min(this.#end, list.boundEnd(paragraph));
    }
    return this.#worthHere[way]!;
  }

  #bound(strengths: Strengths, formula: Formula, from: number, to: number, into: Float64Array): void {
    strengths.bounds(this.slot.sources, from, to, into);
    for (let way = 1; way < WAYS; way++) into[way] = formula.scoreOf(this.slot, into[way]!);
  }

  /** Whether the paragraph holds the word itself; `from`: see Holders.has. */
  isOwn(paragraph: number, from: number, { articleOf, firsts }: Pick<Engine, "articleOf" | "firsts">): boolean {
    if (this.own.has(paragraph, from)) return true;
    if (this.firsts.postings === 0 || firsts[articleOf(paragraph)] !== paragraph) return false;
    return this.firsts.has(paragraph, from);
  }
}

/** Readings whose bounds are worked out for each window. */
const FEW = 4;
const ALL = Number.POSITIVE_INFINITY;
