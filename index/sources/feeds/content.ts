import { withCredit } from "../credit.ts";
import { blocksOfFragment } from "../html/blocks.ts";
import { paragraphsOf } from "../plain-text.ts";
import type { Block, Dropped, SourceSettings } from "../source.ts";
import type { Item } from "./item.ts";

/** The blocks of an item's content; without the title where that stands above it once more. */
export function contentOf(
  { body, fields: { title } }: Item,
  { creditPatterns }: SourceSettings,
): { blocks: Block[]; dropped: readonly Dropped[] } {
  if (!body) return { blocks: [], dropped: [] };
  const { blocks, dropped } =
    "html" in body
      ? blocksOfFragment(body.html, { line: body.lineOf })
      : { blocks: paragraphsOf(body.text, 1).map(({ text, line }) => asBlock(text, body.lineOf(line))), dropped: [] };
  const own = withoutTitle(blocks, title).map((block) => withCredit(block, creditPatterns));
  return { blocks: own, dropped };
}

function asBlock(text: string, line: number): Block {
  return { kind: "body", text, line, headings: [] };
}

function withoutTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "heading" || title === undefined || plain(first.text) !== plain(title)) return blocks;
  return rest.map((block) =>
    block.headings[0] === first.text ? { ...block, headings: block.headings.slice(1) } : block,
  );
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}
