/** Characters that a place is remembered by: few texts have the same eight by chance. */
const LENGTH = 8;

/** Whether places of a text that begin with this character are remembered: a third of them, wherever they stand. */
const isRemembered = (text: string, at: number) => text.charCodeAt(at) % 4 === 0;

/**
 * Where a term stands first in a text, as `indexOf` says, in a time that hardly depends on the text's length: of each
 * piece of a term it is known where it stands first, and the term stands nowhere before that.
 */
export function firstPlaceIn(text: string): (term: string) => number {
  const pieces = new Map<string, number>();
  for (let at = 0; at <= text.length - LENGTH; at++) {
    if (!isRemembered(text, at)) continue;
    const piece = text.slice(at, at + LENGTH);
    if (!pieces.has(piece)) pieces.set(piece, at);
  }
  /** Terms too short for pieces are few and come again. */
  const short = new Map<string, number>();
  return (term) => {
    let from = 0;
    for (let at = 0; at <= term.length - LENGTH; at++) {
      if (!isRemembered(term, at)) continue;
      const place = pieces.get(term.slice(at, at + LENGTH));
      if (place === undefined) return -1;
      from = Math.max(from, place - at);
    }
    if (from > 0) return text.indexOf(term, from);
    const found = short.get(term) ?? text.indexOf(term);
    short.set(term, found);
    return found;
  };
}
