import { isGram } from "../../text/grams.ts";
import type { Bounds } from "../options.ts";
import type { Range, SuggestedQuery, SuggestRequest, SuggestResult } from "../searcher.ts";
import type { Completion } from "../store/completions.ts";
import type { Engine } from "../store/engine.ts";
import { keyOf } from "./key.ts";
import { mend } from "./mend.ts";

/**
 * What the text may become. The longest end of it that begins a completion, at any of its words, is completed, and what
 * stands before is kept:
 *
 *     make in ind        Make in India
 *     lav                Sergey Lavrov
 *     who is lavr        who is Sergey Lavrov
 *     stokholm inter     Stockholm International …     only where nothing begins as typed
 *
 * First those whose own beginning was typed, then by the order of the build. Nothing typed: all of them, in that order.
 */
export function complete({ query, limit, offset }: SuggestRequest, engine: Engine, bounds: Bounds): SuggestResult {
  const { completions } = engine;
  const typed = keyOf(query);
  const whole = /\s$/u.test(query);
  if (typed.text === "") {
    const numbers = Array.from({ length: completions.size }, (_, number) => number).slice(offset, offset + limit);
    return { total: completions.size, items: numbers.map((n) => ({ ...completions.at(n), highlights: [] })) };
  }
  for (const from of ends(typed.text, bounds.maxCompletedEnds)) {
    const end = typed.text.slice(from);
    const read = completions.begins(end, whole) ? [end] : mend(end, whole, engine, bounds);
    const found = new Map<number, Part>();
    for (const part of read) {
      for (const { completion, offset } of completions.beginning(part, whole)) {
        const before = found.get(completion);
        if (before !== undefined && before.offset <= offset) continue;
        // A title is a query of its own.
        if (from > 0 && ALONE.has(completions.at(completion).kind)) continue;
        found.set(completion, { offset, length: part.length });
      }
    }
    if (found.size === 0) continue;
    const numbers = [...found.keys()].sort((a, b) => later(found.get(a)!) - later(found.get(b)!) || a - b);
    const before = query.slice(0, typed.startOf(from)).trimStart();
    return {
      total: numbers.length,
      items: numbers.slice(offset, offset + limit).map((n) => item(before, completions.at(n), found.get(n)!)),
    };
  }
  return { total: 0, items: [] };
}

/** Kinds that complete no text but one of their own. */
const ALONE: ReadonlySet<string> = new Set<Completion["kind"]>(["title", "heading"]);

/** What of the key of a completion was typed. */
interface Part {
  readonly offset: number;
  readonly length: number;
}

const later = ({ offset }: Part): number => Number(offset > 0);

/** Where the ends of a key begin, the longest first: at every word, and at every letter of a script without spaces. */
function ends(key: string, most: number): number[] {
  const from: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (at === 0 || key.charAt(at - 1) === " " || isGram(key.slice(at, at + 2))) from.push(at);
  }
  // One letter alone says too little behind other words.
  return from.slice(-most).filter((at) => at === 0 || key.length - at > 1);
}

function item(before: string, completion: Completion, { offset, length }: Part): SuggestedQuery {
  const key = keyOf(completion.text);
  const kept = before.trimEnd().length;
  const highlights: Range[] = kept > 0 ? [[0, kept]] : [];
  highlights.push([before.length + key.startOf(offset), before.length + key.endOf(offset + length - 1)]);
  return { ...completion, text: before + completion.text, highlights };
}
