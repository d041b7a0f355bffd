import { describe, expect, test } from "vitest";
import { FIELDS, type Field } from "../../../../src/search/document.ts";
import type { Engine, FieldPostings, TermPostings } from "../../../../src/search/store/engine.ts";
import { impactOf } from "../../../../src/search/store/impact.ts";
import { seeded, times } from "../../../process/random.ts";
import type { SmallContent } from "../../content.ts";
import { drawContent } from "./contents.ts";
import { type Draw, drawing } from "./draw.ts";
import { type Posting, readPostings, scoreOf } from "./evidence.ts";
import { BM25, type Fields, indexOf, type Mini, readFields, searchOne } from "./minisearch.ts";
import { OPENERS } from "./openers.ts";

/** One case: what an engine and MiniSearch say of one term in one field of one content that holds it there. */
const CASES = times(5_000, 250_000);
/** Terms that are looked at in one content, drawn from all it has. */
const TERMS = times(250, 500);

describe.each(OPENERS)("the $name engine", { timeout: 1_800_000 }, ({ open }) => {
  test("finds of a term, in each field, the paragraphs that MiniSearch finds, as often and with its score", async () => {
    const random = seeded(20_261_123);
    const draw = drawing(random);
    let cases = 0;
    const met = { often: 0, veryOften: 0, long: 0, common: 0, once: 0 };
    for (let contents = 0; cases < CASES; contents++) {
      const content = drawContent(random);
      cases += await compareContent(`content ${contents}`, content, open(content), draw, met);
    }
    expect(Math.min(...Object.values(met)), JSON.stringify(met)).toBeGreaterThan(0);
    expect(cases).toBeGreaterThanOrEqual(CASES);
  });
});

/** How many cases were of a kind that an index may store in its own way. */
interface Met {
  often: number;
  veryOften: number;
  long: number;
  common: number;
  once: number;
}

function tally(met: Met, postings: readonly Posting[], lengths: readonly number[]): void {
  const most = postings.reduce((sum, { frequency }) => Math.max(sum, frequency), 0);
  met.often += Number(most >= 16);
  met.veryOften += Number(most > 255);
  met.long += Number(postings.some(({ paragraph }) => lengths[paragraph]! > 255));
  met.common += Number(postings.length > lengths.length / 4);
  met.once += Number(postings.length === 1);
}

/** @returns the number of cases */
async function compareContent(
  name: string,
  content: SmallContent,
  engine: Engine,
  draw: Draw,
  met: Met,
): Promise<number> {
  const read = readFields(content, ({ terms }) => terms);
  const mini = indexOf(read);
  expect([engine.summary.paragraphs, engine.summary.terms], name).toEqual([read.length, mini.termCount]);
  const firsts = content.paragraphs.map(({ article }, i) => content.paragraphs[i - 1]?.article !== article);
  const counted = count(read, firsts);
  const lengths = FIELDS.map((field) => read.map((fields) => new Set(fields[field]).size));
  const all = [...counted.keys()];
  const terms = all.length <= TERMS ? all : [...draw.times(TERMS, () => draw.of(all)), ...mostRepeated(counted)];
  const strangers = ["constructor", "", "nowhere", `${all[0]}?`].filter((term) => !counted.has(term));
  const postings = await engine.postings([...terms, ...strangers]);
  expect(postings.map(({ term }) => term)).toEqual([...terms, ...strangers]);
  for (const { term, fields, own } of postings.slice(terms.length)) {
    expect({ fields, own, known: engine.knows(term) }, `${name}: ${term}`).toEqual({
      fields: [],
      own: 0,
      known: false,
    });
  }
  let cases = 0;
  for (const of of postings.slice(0, terms.length)) {
    const expected = counted.get(of.term)!;
    const held = FIELDS.flatMap((_, field) => (expected.fields[field]!.length > 0 ? [field] : []));
    const told = { fields: of.fields.map(({ field }) => field), own: of.own, known: engine.knows(of.term) };
    expect(told, `${name}: ${of.term}`).toEqual({ fields: held, own: expected.own, known: true });
    for (const one of of.fields) {
      const differs = compareField(of, one, expected.fields[one.field]!, { engine, mini, lengths, draw });
      if (differs !== null) throw new Error(`${name}: “${of.term}” in ${FIELDS[one.field]}: ${differs}`);
      tally(met, expected.fields[one.field]!, lengths[one.field]!);
      cases++;
    }
  }
  return cases;
}

interface Counted {
  /** By field. */
  readonly fields: readonly Posting[][];
  /** Paragraphs that hold it themselves; of a title that is the first of its article. */
  own: number;
}

/** Every term where it stands, by a plain count. */
function count(paragraphs: readonly Fields[], firsts: readonly boolean[]): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  const OWN: ReadonlySet<Field> = new Set(["text", "credit"]);
  paragraphs.forEach((fields, paragraph) => {
    const own = new Set<string>();
    FIELDS.forEach((name, field) => {
      for (const [term, all] of Map.groupBy(fields[name], (one) => one)) {
        const known = counted.get(term) ?? { fields: FIELDS.map(() => []), own: 0 };
        counted.set(term, known);
        known.fields[field]!.push({ paragraph, frequency: all.length });
        if (OWN.has(name) || (name === "title" && firsts[paragraph])) own.add(term);
      }
    });
    for (const term of own) counted.get(term)!.own++;
  });
  return counted;
}

/** The terms that stand most often in one paragraph. */
function mostRepeated(counted: ReadonlyMap<string, Counted>): string[] {
  const most = ({ fields }: Counted) => Math.max(0, ...fields.flat().map(({ frequency }) => frequency));
  const sorted = [...counted].map(([term, of]) => ({ term, most: most(of) })).sort((a, b) => b.most - a.most);
  return sorted.slice(0, 3).map(({ term }) => term);
}

interface With {
  readonly engine: Engine;
  readonly mini: Mini;
  /** By field and paragraph, counted. */
  readonly lengths: readonly (readonly number[])[];
  readonly draw: Draw;
}

/** @returns what differs, or null */
function compareField(
  { term }: TermPostings,
  postings: FieldPostings,
  expected: readonly Posting[],
  { engine, mini, lengths, draw }: With,
): string | null {
  const { paragraphs } = engine.summary;
  const given = readPostings(postings, paragraphs, draw);
  const same = ({ paragraph, frequency }: Posting, i: number) =>
    given[i]?.paragraph === paragraph && given[i].frequency === frequency;
  if (given.length !== expected.length || !expected.every(same)) {
    return `${JSON.stringify(given)}, counted ${JSON.stringify(expected)}`;
  }
  const lengthOf = ({ paragraph }: Posting) => engine.lengths[postings.field]![paragraph];
  const wrong = given.find((one) => lengthOf(one) !== lengths[postings.field]![one.paragraph]);
  if (wrong) return `a length of ${lengthOf(wrong)} in ${wrong.paragraph}`;
  if (postings.documentFrequency !== expected.length) return `a document frequency of ${postings.documentFrequency}`;

  const bm25 = draw.chance(0.5) ? BM25 : { k: draw.fraction() * 3, b: draw.fraction(), d: draw.fraction() };
  const found = searchOne(mini, term, FIELDS[postings.field]!, bm25);
  if (found.length !== given.length) return `${given.length} paragraphs, MiniSearch finds ${found.length}`;
  for (const [i, { id, score }] of found.entries()) {
    const own = scoreOf(given[i]!, postings, engine, bm25);
    if (id !== given[i]!.paragraph) return `paragraph ${given[i]!.paragraph}, MiniSearch has ${id}`;
    if (!(Math.abs(own - score) <= 1e-9)) return `a score of ${own} in ${id}, MiniSearch has ${score}`;
  }

  // Looked up one by one, ascending, holders and others.
  const frequencyOf = new Map(expected.map(({ paragraph, frequency }) => [paragraph, frequency]));
  const probes = [...draw.times(4, () => draw.of(expected).paragraph), ...draw.times(4, () => draw.below(paragraphs))];
  for (const paragraph of probes.sort((a, b) => a - b)) {
    const frequency = postings.frequency(paragraph);
    if (frequency !== (frequencyOf.get(paragraph) ?? 0)) return `${frequency} times in paragraph ${paragraph}`;
    const next = expected.find((posting) => posting.paragraph >= paragraph)?.paragraph ?? Number.POSITIVE_INFINITY;
    if (postings.next(paragraph) !== next) return `${postings.next(paragraph)} next to ${paragraph}`;
  }
  const [from, to] = [draw.below(paragraphs), draw.below(paragraphs + 1)].sort((a, b) => a - b) as [number, number];
  const bound = postings.bound(from, to);
  for (const { paragraph, frequency } of expected) {
    if (paragraph < from || paragraph >= to) continue;
    const length = lengths[postings.field]![paragraph]!;
    if (impactOf(frequency, length, engine.averageLengths[postings.field]!) > bound)
      return `a bound of ${bound} in ${from}–${to}`;
  }
  const end = Math.min(postings.boundEnd(from), paragraphs);
  const at = from + draw.below(Math.max(1, end - from));
  if (end <= from || postings.bound(from, from + 1) !== postings.bound(at, at + 1)) {
    return `another bound of ${at} than of ${from}, before ${end}`;
  }
  return null;
}
