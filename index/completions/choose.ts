import { keyOf } from "../../src/search/complete/key.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion, CompletionKind } from "../../src/search/store/completions.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { isShortGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import { PhraseCounter } from "./counter.ts";
import { findRepeats } from "./repeats.ts";
import { type Unit, unitsOf } from "./units.ts";

export interface CompletionLimits {
  readonly most: number;
  readonly length: number;
  readonly words: number;
  readonly few: number;
}

interface Placed extends Unit {
  readonly text: string;
  readonly paragraph: number;
}

/** Chooses what queries are completed with. Texts are added in order; what is chosen depends on all of them. */
export class CompletionChooser {
  readonly #analyser: Analyser;
  readonly #limits: CompletionLimits;
  readonly #counter: PhraseCounter;
  readonly #units: Placed[] = [];

  constructor(analyser: Analyser, limits: CompletionLimits) {
    this.#analyser = analyser;
    this.#limits = limits;
    this.#counter = new PhraseCounter(analyser);
  }

  add(number: number, text: string, tokens: readonly Token[], paragraph: Paragraph, lang: string): void {
    this.#counter.add(number, tokens);
    if (paragraph.kind === "code") return;
    for (const unit of unitsOf(text, tokens, lang, this.#analyser))
      this.#units.push({ ...unit, text, paragraph: number });
  }

  finish(articles: readonly Article[], paragraphs: readonly Paragraph[]): Completion[] {
    const few = paragraphs.length <= this.#limits.few;
    const found = [
      ...below("title", titles(articles, paragraphs)),
      ...below("heading", headings(paragraphs)),
      ...this.#given(articles),
      ...this.#runs(few),
    ];
    return this.#best(found);
  }

  /** Authors, sections and tags, where texts have them. */
  #given(articles: readonly Article[]): Candidate[] {
    const texts = new Set(
      articles.flatMap(({ authors = [], section = "", tags = [] }) => [...authors, section, ...tags]),
    );
    return [...texts].map((text) => ({ text, kind: "name", count: this.#counter.count(text) }));
  }

  #runs(few: boolean): Candidate[] {
    const units = this.#units;
    const proper = properWords(units);
    const numbers = new Map<string, number>();
    const keys = units.map(({ key }) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    const columns = {
      keys,
      apart: units.map(({ apart }) => apart),
      telling: units.map(({ telling }) => telling),
      paragraphs: units.map(({ paragraph }) => paragraph),
    };
    const repeats = findRepeats(columns, few ? 2 : 3, this.#limits.words);
    const found: Candidate[] = [];
    for (const { length, places } of repeats) {
      const text = surface(units, places, length);
      const isName = places.filter((at) => isProper(units, at, length, proper)).length * 2 > places.length;
      const kind = isName ? "name" : length > 1 ? "phrase" : "word";
      found.push({ text, kind, count: this.#counter.count(text) });
    }
    for (const [text, ,] of nameRuns(units, proper)) {
      const count = this.#counter.count(text);
      if (count >= (few ? 1 : 2)) found.push({ text, kind: "name", count });
    }
    return found;
  }

  #best(found: readonly Candidate[]): Completion[] {
    const { most, length } = this.#limits;
    const byKey = new Map<string, Completion>();
    for (const { text, kind, count } of found) {
      const key = keyOf(text).text;
      if (
        key === "" ||
        count === 0 ||
        text.length > length ||
        this.#analyser.tokens(text).some(({ word }) => isShortGram(word))
      )
        continue;
      if (!byKey.has(key)) byKey.set(key, { text, kind, count });
    }
    return [...byKey.values()].sort((a, b) => weight(b) - weight(a) || (a.text < b.text ? -1 : 1)).slice(0, most);
  }
}

type Candidate = Completion;

function weight({ text, kind, count }: Completion): number {
  const words = text.split(" ").length;
  const of: Record<CompletionKind, number> = { title: 1.5, heading: 1.2, name: 1.5, phrase: 1.5, word: 1 };
  return (
    of[kind] * Math.log2(1 + count) * (kind === "phrase" || kind === "name" ? 1 + 0.2 * Math.min(words - 1, 2) : 1)
  );
}

function below(kind: CompletionKind, counts: ReadonlyMap<string, number>): Candidate[] {
  return [...counts].map(([text, count]) => ({ text, kind, count }));
}

function titles(articles: readonly Article[], paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of paragraphs) add(counts, articles[article]!.title);
  return counts;
}

function headings(paragraphs: readonly Paragraph[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { headings } of paragraphs) for (const heading of new Set(headings)) add(counts, heading);
  return counts;
}

function add(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function properWords(units: readonly Unit[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { key, capital, opens } of units) {
    if (!opens) balance.set(key, (balance.get(key) ?? 0) + (capital ? 1 : -1));
  }
  return new Set([...balance].filter(([, more]) => more > 0).map(([key]) => key));
}

function isProper(units: readonly Unit[], at: number, length: number, proper: ReadonlySet<string>): boolean {
  return [units[at]!, units[at + length - 1]!].every((unit) => unit.capital && proper.has(unit.key));
}

function* nameRuns(
  units: readonly Placed[],
  proper: ReadonlySet<string>,
): Generator<readonly [string, number, number]> {
  for (let at = 0; at < units.length; at++) {
    let end = at;
    while (
      end < units.length &&
      units[end]!.capital &&
      proper.has(units[end]!.key) &&
      (end === at || !units[end]!.apart)
    )
      end++;
    if (end === at) continue;
    if (units[at]!.telling || end - at > 1) yield [surface(units, [at], end - at), at, end];
    at = end - 1;
  }
}

/** As it is mostly written. */
function surface(units: readonly Placed[], places: readonly number[], length: number): string {
  const within = places.filter((at) => !units[at]!.opens);
  const counts = new Map<string, number>();
  for (const at of within.length > 0 ? within : places) {
    add(counts, units[at]!.text.slice(units[at]!.from, units[at + length - 1]!.to).replace(/\s+/gu, " "));
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}
