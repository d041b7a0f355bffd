import { parsePiece, textWithin } from "./tree.ts";

/** The text of a title or description that may hold entities or tags, white space collapsed. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? textWithin(parsePiece(html)) : html.replace(/\s+/gu, " ").trim();
}
