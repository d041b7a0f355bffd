/**
 * What is compared: letters, numbers and symbols. Case, accents, signs that are not seen and white space make no
 * difference (nothing stands between two blocks of a page), nor do dashes and quotation marks, which pages write in
 * many ways.
 */
const fold = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]/gu, "");

/**
 * The first place in the page where words stand and are seen.
 * @param terms as they stand in a link: what stands before the words (or undefined), their beginning, and their end if
 *   that is not all of them
 */
export function find(...terms: readonly (string | undefined)[]): Range | undefined {
  const page = fold(document.body.textContent);
  const [before, first, last] = terms.map((term = "") => fold(decodeURIComponent(term))) as [string, string, string];
  for (let at = 0; first; at++) {
    at = page.indexOf(before + first, at);
    if (at < 0) return;
    const from = at + before.length;
    const end = page.indexOf(last, from + first.length);
    // An end that is there no more leaves the beginning.
    const range = rangeOf(from, end < 0 ? from + first.length : end + last.length);
    if (range.getClientRects()[0]) return range;
  }
}

/** The page's letters `[from, to)`. */
function rangeOf(from: number, to: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, 4 satisfies typeof NodeFilter.SHOW_TEXT);
  for (let index = 0; index < to; ) {
    const node = walker.nextNode() as Text;
    const { length } = fold(node.data);
    // Most nodes stand before it.
    if (index + length <= from) index += length;
    else {
      let at = 0;
      for (const letter of node.data) {
        if (index <= from) range.setStart(node, at);
        index += fold(letter).length;
        at += letter.length;
        if (index <= to) range.setEnd(node, at);
      }
    }
  }
  return range;
}
