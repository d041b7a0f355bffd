import { literalPieces } from "./literal.ts";

const BLOCKS = [
  ..."address article aside blockquote details dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6".split(
    " ",
  ),
  ..."header hgroup hr iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(" "),
].join("|");
const OPENING = new RegExp(`(<(?:${BLOCKS})[\\s/>])`, "gi");
const CLOSING = new RegExp(`(</(?:${BLOCKS})>|<hr[^<>]*>)`, "gi");
const BEGINS_WITH_BLOCK = new RegExp(`^</?(?:${BLOCKS})[\\s/>]`, "i");
/** Line ends in these mean what they say. */
const AS_IS = ["pre", "script", "style", "textarea", "svg"];

/**
 * HTML whose paragraphs are separated by blank lines instead of tags, as classic editors store it and as plain
 * descriptions come: as WordPress would show it. Lines are kept, so that of every paragraph it can be told where in the
 * file it stands.
 */
export function withParagraphs(html: string): string {
  if (!/\n[ \t\u00a0]*\r?\n/.test(html)) return html;
  return literalPieces(html, AS_IS)
    .map(({ html: piece, literal }) => (literal ? piece : markParagraphs(piece)))
    .join("");
}

/** A form feed stands for a border of blocks where the text has no blank line of its own, so that no line is added. */
function markParagraphs(html: string): string {
  return html
    .replace(OPENING, "\f$1")
    .replace(CLOSING, "$1\f")
    .split(/(\f|\n[ \t\r\u00a0]*(?=\n))/)
    .map((piece) => {
      if (piece === "\f") return "";
      if (piece.trim() === "" || BEGINS_WITH_BLOCK.test(piece.trimStart())) return piece;
      const text = piece.trim();
      const from = piece.indexOf(text);
      return `${piece.slice(0, from)}<p>${text}</p>${piece.slice(from + text.length)}`;
    })
    .join("");
}
