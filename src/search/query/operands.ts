import type { Analyser } from "../../text/analyser.ts";
import { type Filter, readFilter } from "./filter.ts";
import { fieldOf, isProperty } from "./names.ts";
import { cutPieces, type Item, type Piece } from "./pieces.ts";
import type { QueryWord } from "./query.ts";
import { wordsOf } from "./words.ts";

/** Words that are asked for, or excluded, together; never none. */
export interface Term {
  readonly kind: "term";
  readonly words: readonly QueryWord[];
  readonly quoted: boolean;
  readonly excluded: boolean;
  /** See Item. */
  readonly balanced: boolean;
}

export type Operand = Term | { readonly kind: "filter"; readonly filter: Filter };

/** A sign between operands, and the words that it is where it joins nothing. */
interface Or {
  readonly kind: "or";
  readonly term: Term | null;
}

/** The operands of a query: those that `OR` joins together, every other alone. */
export function readOperands(text: string, analyser: Analyser): Operand[][] {
  const operands = cutPieces(text).flatMap((piece): (Operand | Or)[] => {
    const operand = piece.kind === "or" ? orOf(piece, analyser) : operandOf(piece, text, analyser);
    return operand === null ? [] : [operand];
  });
  const units: Operand[][] = [];
  let joined = false;
  operands.forEach((operand, i) => {
    if (operand.kind === "or") {
      joined = joins(operands[i - 1], operands[i + 1]);
      if (!joined && operand.term !== null) units.push([operand.term]);
      return;
    }
    if (joined) units.at(-1)!.push(operand);
    else units.push([operand]);
    joined = false;
  });
  return units;
}

function operandOf(item: Item, text: string, analyser: Analyser): Operand | null {
  const { name, excluded, balanced } = item;
  const term = (words: readonly QueryWord[], quoted = item.quoted): Term | null =>
    words.length === 0 ? null : { kind: "term", words, quoted, excluded, balanced };
  if (name === undefined) {
    const words = wordsOf(item, analyser);
    return term(item.quoted ? words.map((word) => ({ ...word, required: true })) : words);
  }
  if (isProperty(name)) {
    const filter = readFilter(name, item);
    if (filter !== null) return { kind: "filter", filter };
  } else {
    const words = wordsOf(item, analyser);
    if (words.length > 0) return term(words.map((word) => ({ ...word, required: true, field: fieldOf(name) })));
  }
  // A name without a value that it can have is a word like any other.
  const { nameStart } = item;
  const whole = text.slice(nameStart, item.start + item.text.length);
  return term(wordsOf({ text: whole, start: nameStart, begins: item.begins }, analyser), false);
}

function orOf({ text, start }: Extract<Piece, { kind: "or" }>, analyser: Analyser): Or {
  const words = wordsOf({ text, start, begins: false }, analyser);
  const term: Term = { kind: "term", words, quoted: false, excluded: false, balanced: true };
  return { kind: "or", term: words.length === 0 ? null : term };
}

/** Words with words, or values of one property; not at a parenthesis, for it holds more than alternatives. */
function joins(before: Operand | Or | undefined, after: Operand | Or | undefined): boolean {
  if (before?.kind === "filter" && after?.kind === "filter") {
    const [one, other] = [before.filter, after.filter];
    return one.property === other.property && !one.excluded && !other.excluded;
  }
  if (before?.kind !== "term" || after?.kind !== "term") return false;
  return [before, after].every(({ excluded, balanced }) => !excluded && balanced);
}
