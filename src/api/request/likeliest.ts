/** The end of a sentence about an unknown name: which one was likely meant, and all there are. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = likeliest(name, known);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `${hint} ${known.length === 0 ? "There are none." : `Known: ${known.join(", ")}.`}`;
}

/**
 * The known name that was most likely meant by an unknown one: the longest that begins it or is begun by it
 * (“querry” → q, “lim” → limit), else one that is at most two edits away (“ofset” → offset).
 */
export function likeliest(name: string, known: readonly string[]): string | undefined {
  const typed = name.toLowerCase();
  const begun = known.filter((each) => typed !== "" && (typed.startsWith(each) || each.startsWith(typed)));
  const near = known.filter((each) => each.length > 3 && edits(typed, each) <= 2);
  return begun.sort((a, b) => b.length - a.length)[0] ?? near[0];
}

/** Letters to insert, delete or replace (Levenshtein); names of very different length are simply far. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
