/** Characters that a place is remembered by: few texts have the same eight by chance. */
const LENGTH = 8;
/** Characters before a place that are looked through at most, so that no text takes a time that grows with its square. */
const REACH = 300_000;

/** Whether places of a text that begin with this character are remembered: a third of them, wherever they stand. */
const isRemembered = (text: string, at: number) => text.charCodeAt(at) % 4 === 0;

/**
 * Tells of terms whether they stand in a text before a place, in a time that hardly depends on the text's length: of
 * each piece of a term it is known where it stands first, and the term cannot stand before that. Where there is too much
 * to look through it says yes.
 */
export function standsBeforeIn(text: string): (term: string, place: number) => boolean {
  const pieces = new Map<string, number>();
  for (let at = 0; at <= text.length - LENGTH; at++) {
    if (!isRemembered(text, at)) continue;
    const piece = text.slice(at, at + LENGTH);
    if (!pieces.has(piece)) pieces.set(piece, at);
  }
  // Terms too short for pieces are few, and come again.
  const short = new Map<string, number>();
  const firstPlace = (term: string) => {
    const known = short.get(term) ?? text.indexOf(term);
    short.set(term, known);
    return known;
  };
  return (term, place) => {
    if (term.length < LENGTH) return firstPlace(term) >= 0 && firstPlace(term) < place;
    let from = 0;
    for (let at = 0; at <= term.length - LENGTH; at++) {
      if (!isRemembered(term, at)) continue;
      from = Math.max(from, (pieces.get(term.slice(at, at + LENGTH)) ?? text.length) - at);
    }
    if (from >= place) return false;
    return place - from > REACH || text.slice(from, place + term.length - 1).includes(term);
  };
}
