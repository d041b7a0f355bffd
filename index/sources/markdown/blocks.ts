import { withCredit } from "../credit.ts";
import { blocksOfFragment } from "../html/blocks.ts";
import type { Block, Dropped, SourceSettings } from "../source.ts";
import { looksLikeMdx, mdxToMarkdown } from "./mdx.ts";
import { renderMarkdown } from "./render.ts";

export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  /** Its first heading, if that is a title (see Rendered). */
  readonly title?: string;
}

/**
 * The blocks of a text in Markdown: rendered, and then read by the reader of HTML, so that embedded HTML needs no rule of
 * its own.
 *
 * @param options.mdx whether it is MDX for certain; what begins with imports is taken for it anyway
 * @param options.title what the article is called already
 * @param options.lineOf the line of the file for a line of the text, both counted from 1
 */
export function blocksOfMarkdown(
  text: string,
  { creditPatterns }: Pick<SourceSettings, "creditPatterns">,
  options: { readonly mdx?: boolean; readonly title?: string | undefined; readonly lineOf: (line: number) => number },
): MarkdownBlocks {
  const { lineOf } = options;
  const mdx = options.mdx || looksLikeMdx(text) ? mdxToMarkdown(text) : null;
  const { html, lines, title } = renderMarkdown(mdx?.text ?? text, mdx !== null, options.title);
  const line = (within: number) => {
    const written = lines[within - 1] ?? lines.at(-1)!;
    return lineOf(mdx?.lines[written - 1] ?? written);
  };
  const { blocks, dropped } = blocksOfFragment(html, { line });
  const programs = (mdx?.dropped ?? []).map((each) => ({ ...each, line: lineOf(each.line ?? 1) }));
  return {
    blocks: blocks.map((block) => withCredit(block, creditPatterns)),
    dropped: [...programs, ...dropped],
    ...(title === undefined ? {} : { title }),
  };
}
