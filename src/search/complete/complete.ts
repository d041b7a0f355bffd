import type { Analyser } from "../../text/analyser.ts";
import { isOfGram } from "../../text/characters.ts";
import type { Bounds } from "../options.ts";
import type { Range, SuggestedQuery, SuggestRequest, SuggestResult } from "../searcher.ts";
import { type Completion, completionOf, offsetOf } from "../store/completions.ts";
import type { Engine } from "../store/engine.ts";
import { keyOf } from "./key.ts";
import { createMender } from "./mend.ts";

/** What completing works with. */
export interface CompleteParts {
  readonly engine: Pick<Engine, "completions" | "dictionary">;
  readonly analyser: Pick<Analyser, "isCommon">;
  readonly bounds: Bounds;
}

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
export function complete(
  { query, limit, offset }: SuggestRequest,
  { engine, analyser, bounds }: CompleteParts,
): SuggestResult {
  const { completions } = engine;
  const page = (found: readonly number[], show: (at: number) => SuggestedQuery): SuggestResult => {
    return { total: found.length, items: found.slice(offset, offset + limit).map(show) };
  };
  const typed = keyOf(query);
  const whole = /\s$/u.test(query);
  if (typed.text === "") {
    const all = Array.from({ length: completions.size }, (_, number) => number);
    return page(all, (number) => ({ ...completions.at(number), highlights: [] }));
  }
  const mend = createMender(engine, bounds);
  for (const from of ends(typed.text, bounds.maxCompletedEnds, analyser)) {
    const end = typed.text.slice(from);
    const read = completions.beginning(end, whole).length > 0 ? [end] : mend(end, whole);
    const places = inOrder(read.flatMap((text) => [...completions.beginning(text, whole)]));
    // A title is a query of its own, which nothing is typed before.
    const found = places.filter((at) => from === 0 || !ALONE.has(completions.at(completionOf(at)).kind));
    if (found.length === 0) continue;
    const before = query.slice(0, typed.startOf(from)).trimStart();
    return page(found, (at) => item(before, completions.at(completionOf(at)), offsetOf(at), read));
  }
  return { total: 0, items: [] };
}

const ALONE: ReadonlySet<string> = new Set<Completion["kind"]>(["title", "heading"]);

/** Each completion at its first place; those that begin there before those in which a later word does. */
function inOrder(places: readonly number[]): number[] {
  const first = new Map<number, number>();
  for (const at of places) {
    const completion = completionOf(at);
    first.set(completion, Math.min(at, first.get(completion) ?? at));
  }
  const inside = (at: number) => Number(offsetOf(at) > 0);
  return [...first.values()].sort((a, b) => inside(a) - inside(b) || a - b);
}

/**
 * Where the ends of a key begin: at its own beginning, then at every word, and every letter of a script without spaces,
 * the longest of the last so many first.
 */
function ends(key: string, most: number, { isCommon }: CompleteParts["analyser"]): number[] {
  const from: number[] = [];
  for (let at = 0; at < key.length; at++) {
    if (at === 0 || key[at - 1] === " " || isOfGram(key, at)) from.push(at);
  }
  // Behind other words neither one letter nor “of” says what is meant.
  const says = (end: string) => end.length > 1 && !isCommon(end.replace(/ .*/, ""));
  return [
    0,
    ...from
      .slice(1)
      .slice(-most)
      .filter((at) => says(key.slice(at))),
  ];
}

/** @param read what was typed of it, one of these */
function item(before: string, completion: Completion, offset: number, read: readonly string[]): SuggestedQuery {
  const key = keyOf(completion.text);
  const typed = read.find((text) => key.text.startsWith(text, offset))!;
  const kept = before.trimEnd().length;
  const highlights: Range[] = kept > 0 ? [[0, kept]] : [];
  highlights.push([before.length + key.startOf(offset), before.length + key.endOf(offset + typed.length - 1)]);
  return { ...completion, text: before + completion.text, highlights };
}
