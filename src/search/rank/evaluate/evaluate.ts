import type { Passes } from "../../set/restrict.ts";
import type { Engine } from "../../store/engine.ts";
import { type Candidate, candidateOf, Formula, WORST } from "../match.ts";
import type { Slot } from "../slots.ts";
import type { Weights } from "../weights.ts";
import { candidateFinder } from "./candidates.ts";
import type { List } from "./list.ts";
import { Said } from "./said.ts";
import { Picked, type PickedSet } from "./set.ts";
import { Top } from "./top.ts";
import { type Scales, weighWord } from "./weigh.ts";

/** What is asked of an evaluation. */
export interface Wanted {
  /** Every word of the query; none: every paragraph matches, each with a score of 0. */
  readonly slots: readonly Slot[];
  /** Only so many words add to the score and make up the share, the rarest first. */
  readonly maxScored: number;
  readonly passes: Passes | null;
  /** Terms in fields that no match has. */
  readonly absent: readonly List[];
  /** So many of the best are wanted … */
  readonly most: number;
  /** … and of these paragraphs, whatever their score, those that match. */
  readonly always: ReadonlySet<number>;
  /** See Bounds. */
  readonly maxWeighed: number;
  /** Of the others how many there are, as long as there are no more than this … */
  readonly enough: number;
  /** … or which all of them are: their numbers, or their scores besides. */
  readonly keep: "best" | "numbers" | "scores";
}

export interface Evaluated {
  /** Best first. */
  readonly best: readonly Candidate[];
  readonly always: readonly Candidate[];
  /** Exact up to `enough`. */
  readonly total: number;
  readonly all: PickedSet | null;
  /** Whether there were more paragraphs than are weighed. */
  readonly cut: boolean;
}

/** What evaluating works with. */
export interface Means extends Scales {
  readonly engine: Pick<Engine, "summary" | "articleOf" | "startsArticle" | "lengths">;
  readonly weights: Weights;
}

/**
 * The paragraphs that match: each holds at least one telling word itself, and a certain share of the query's rarity. They
 * are found window by window, so that what is held in memory does not grow with the content:
 *
 *     postings of the words of which a match holds one ──▶ candidates ──▶ sums over the words ──▶ total, and the best
 *
 * Common words beside telling ones are looked up only for candidates that they can still lift among the best.
 */
export function evaluate(wanted: Wanted, means: Means): Evaluated {
  const { slots, keep } = wanted;
  const { scratch, strengths } = means;
  const { candidates, share, score, own, required } = scratch;
  const formula = new Formula(slots, wanted.maxScored, means.weights);
  const findCandidates = candidateFinder(wanted, formula, means);
  const said = new Said(formula.words, means);
  const top = new Top(wanted.most);
  const always: Candidate[] = [];
  const all = new Picked();
  const demands = slots.filter(({ word }) => word.required).length;
  const later = formula.common.filter(({ word, sources }) => !word.required && sources.length <= 1);
  const now = formula.words.filter((slot) => !later.includes(slot));
  let total = 0;
  let weighed = 0;
  let cut = false;

  for (const window of scratch.windows) {
    const [from, to] = window;
    const worst = keep === "best" && total > wanted.enough && wanted.always.size === 0 ? top.worst : WORST;
    if (slots.length === 0 && worst > WORST) break;
    cut = weighed > wanted.maxWeighed && total > wanted.enough;
    if (cut) break;
    const count = findCandidates(window, worst);
    if (count === 0) continue;
    weighed += count;
    for (const slot of now) weighWord(slot, window, count, formula, means);
    said.enter(window);
    let laterHeld = 0;
    let laterWorth = 0;
    for (const slot of later) {
      laterHeld += slot.rarity;
      laterWorth += formula.worth(slot, strengths.bound(slot.sources, from, to));
    }
    for (let i = 0; i < count; i++) {
      const paragraph = candidates[i]!;
      const at = paragraph - from;
      let held = share[at]!;
      let words = score[at]!;
      const matches = slots.length === 0 || (own[at] === 1 && required[at] === demands);
      share[at] = score[at] = own[at] = required[at] = 0;
      if (!matches || !formula.mayMatch(held + laterHeld)) continue;
      const isAlways = wanted.always.has(paragraph);
      const isWanted = keep === "scores" || isAlways || formula.bound(words + laterWorth, held + laterHeld) > top.worst;
      if (isWanted || held < formula.needed) {
        for (const slot of later) {
          const strength = strengths.at(slot.sources, paragraph);
          if (strength > 0) held += slot.rarity;
          words += formula.scoreOf(slot, strength);
        }
        if (held < formula.needed) continue;
      }
      total++;
      if (!isWanted || (keep !== "scores" && !isAlways && formula.bound(words, held) <= top.worst)) {
        if (keep !== "best") all.add(paragraph, 0);
        continue;
      }
      const candidate = candidateOf(paragraph, formula.partsOf(words, held, said.byArticleOf(paragraph)));
      top.give(candidate);
      if (isAlways) always.push(candidate);
      if (keep !== "best") all.add(paragraph, candidate.score);
    }
  }
  return { best: top.list(), always, total, all: keep === "best" ? null : all.take(), cut };
}
