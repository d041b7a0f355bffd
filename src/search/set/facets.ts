import type { Property } from "../query/names.ts";
import type { Facet } from "../searcher.ts";
import type { Column, Engine } from "../store/engine.ts";

/**
 * Counts the values of properties over all that was found.
 *
 * @param paragraphs their numbers, ascending
 * @param grouped whether articles are counted that have such a paragraph, instead of paragraphs
 * @param most so many values of each are given
 */
export async function countFacets(
  properties: readonly Property[],
  paragraphs: ArrayLike<number>,
  grouped: boolean,
  engine: Pick<Engine, "columns" | "firsts">,
  most: number,
): Promise<Facet[]> {
  const columns = await engine.columns(properties);
  return properties.map((property, i) => {
    const counts = countValues(columns[i]!, paragraphs, grouped, engine);
    const values = columns[i]!.values.map(({ written }, number) => ({ value: written, count: counts[number]! }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { property, values: values.slice(0, most), total: values.length };
  });
}

/** Sets of values are counted first: few rows differ. */
function countValues(
  { values, sets, setOf, rows }: Column,
  paragraphs: ArrayLike<number>,
  grouped: boolean,
  { firsts }: Pick<Engine, "firsts">,
): Uint32Array {
  const bySet = new Uint32Array(sets.length);
  const met = new Set<number>();
  for (let i = 0, article = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!;
    while (firsts[article + 1]! <= paragraph) article++;
    const set = setOf[rows === "articles" ? article : paragraph]!;
    if (grouped) {
      // Of one article equal sets count once; no two sets of one article share a value.
      const once = article * sets.length + set;
      if (met.has(once)) continue;
      met.add(once);
    }
    bySet[set]!++;
  }
  const counts = new Uint32Array(values.length);
  for (let number = 0; number < sets.length; number++) {
    if (bySet[number] === 0) continue;
    for (const value of sets[number]!) counts[value]! += bySet[number]!;
  }
  return counts;
}
