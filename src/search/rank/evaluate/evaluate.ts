import type { Passes } from "../../set/restrict.ts";
import type { Engine, FieldPostings } from "../../store/engine.ts";
import { type Candidate, candidateOf, Formula, WORST } from "../match.ts";
import type { Scratch } from "../scratch.ts";
import type { Slot } from "../slots.ts";
import type { Strengths } from "../strength.ts";
import type { Weights } from "../weights.ts";
import { Matches } from "./matches.ts";
import { Said } from "./said.ts";
import { Picked, type PickedSet } from "./set.ts";
import { Top } from "./top.ts";
import { Word } from "./word.ts";

/** What is asked of an evaluation. */
export interface Wanted {
  /** Every word of the query; none: every paragraph matches, each with a score of 0. */
  readonly slots: readonly Slot[];
  /** Only so many words add to the score and make up the share, the rarest first. */
  readonly maxScored: number;
  readonly passes: Passes | null;
  /** Terms in fields that no match has. */
  readonly absent: readonly FieldPostings[];
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
export interface Means {
  readonly engine: Pick<Engine, "summary" | "articleOf" | "firsts" | "lengths">;
  readonly strengths: Strengths;
  readonly scratch: Scratch;
  readonly weights: Weights;
}

/**
 * The paragraphs that match: each holds at least one telling word itself, and a certain share of the query's rarity. They
 * are found window by window, so that what is held in memory does not grow with the content:
 *
 *     sets of paragraphs that hold a word ──▶ matches ──▶ those that may be among the best ──▶ their postings, scores
 *
 * Most paragraphs are seen as bits only: their frequencies are not looked at. As soon as enough matches are counted, sets
 * are read only of words that can still lift a paragraph among the best.
 */
export function evaluate(wanted: Wanted, means: Means): Evaluated {
  const { slots, keep, enough } = wanted;
  const { scratch } = means;
  scratch.sets.begin();
  const formula = new Formula(slots, wanted.maxScored, means.weights);
  const isTelling = new Set(formula.telling);
  const words = formula.words.map(
    (slot) => new Word(slot, isTelling.has(slot), scratch.sets, means.engine.summary.paragraphs),
  );
  // What is looked up last is added last.
  const isLate = ({ tells, slot }: Word) => !tells && !slot.word.required && slot.sources.length <= 1;
  const ordered = [...words.filter((word) => !isLate(word)), ...words.filter(isLate)];
  const all = new Picked();
  const said = new Said(words, means);
  const top = new Top(wanted.most);
  const always: Candidate[] = [];
  const mayPrune = keep === "best" && wanted.always.size === 0;
  const take = (paragraph: number, score: number, held: number) => {
    const isAlways = wanted.always.has(paragraph);
    if (keep !== "scores" && !isAlways && formula.bound(score, held) <= top.worst) return;
    const candidate = candidateOf(paragraph, formula.partsOf(score, held, said.byArticleOf(paragraph)));
    top.give(candidate);
    if (isAlways) always.push(candidate);
    if (keep === "scores") all.add(paragraph, candidate.score);
  };
  const matches = new Matches(wanted, ordered, formula, means, { top, take, numbers: all });
  scratch.lately.keep(matches);
  let cut = false;

  for (const window of scratch.windows) {
    const isPruning = mayPrune && matches.total > enough;
    if (slots.length === 0 && isPruning && top.worst > WORST) break;
    cut = matches.seen > wanted.maxWeighed && matches.total > enough;
    if (cut) break;
    said.enter(window);
    matches.find(window, isPruning);
  }
  return { best: top.list(), always, total: matches.total, all: keep === "best" ? null : all.take(), cut };
}
