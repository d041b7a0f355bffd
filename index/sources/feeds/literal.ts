/** A piece of HTML; `literal` where it is an element in which line ends and brackets mean themselves. */
export interface Piece {
  readonly html: string;
  readonly literal: boolean;
}

/**
 * Cuts HTML at the elements of these names, which become pieces of their own. One that is not closed is none. Takes time
 * in proportion to the length, whatever is in it.
 */
export function literalPieces(html: string, names: readonly string[]): Piece[] {
  const opening = new RegExp(`<(${names.join("|")})(?=[\\s/>])`, "gi");
  const lower = html.toLowerCase();
  const unclosed = new Set<string>();
  const pieces: Piece[] = [];
  let at = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const end = `</${match[1]!.toLowerCase()}>`;
    const found = unclosed.has(end) ? -1 : lower.indexOf(end, match.index);
    if (found < 0) {
      unclosed.add(end);
      continue;
    }
    pieces.push({ html: html.slice(at, match.index), literal: false });
    at = found + end.length;
    pieces.push({ html: html.slice(match.index, at), literal: true });
    opening.lastIndex = at;
  }
  return [...pieces, { html: html.slice(at), literal: false }];
}
