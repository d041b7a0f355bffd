import { CONTENT_LIMITS } from "../../src/config.ts";
import type { Block } from "./source.ts";

/**
 * Splits a caption from its credit: “A ship at sea. (Navy/Handout via Reuters )” → the text before the parenthesis,
 * and what it holds. The parenthesis must end the paragraph, hold at most CONTENT_LIMITS.creditLength characters and
 * match one of the patterns.
 *
 * @returns null for a paragraph that is no caption
 */
export function splitCredit(
  paragraph: string,
  patterns: readonly (string | RegExp)[],
): { text: string; credit: string } | null {
  const whole = paragraph.trimEnd();
  if (!whole.endsWith(")")) return null;
  const open = whole.lastIndexOf("(");
  const inside = whole.slice(open + 1, -1);
  if (open <= 0 || inside.includes(")") || inside.length > CONTENT_LIMITS.creditLength) return null;
  const text = whole.slice(0, open).trim();
  const credit = inside.trim();
  const marked = patterns.some((pattern) =>
    typeof pattern === "string" ? inside.includes(pattern) : inside.search(pattern) >= 0,
  );
  return marked && text !== "" && credit !== "" ? { text, credit } : null;
}

/** A block as a caption with its credit, if it ends in one as a paragraph of plain text would. */
export function withCredit(block: Block, patterns: readonly (string | RegExp)[]): Block {
  if ((block.kind !== "body" && block.kind !== "caption") || block.credit !== undefined) return block;
  const caption = splitCredit(block.text, patterns);
  return caption ? { ...block, kind: "caption", ...caption } : block;
}
