import { CONTENT_LIMITS } from "../../src/config.ts";
import { articleOf } from "./article.ts";
import { decodeText } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { blocksOfMarkdown } from "./markdown/blocks.ts";
import { COPY } from "./plain-text.ts";
import type { Source } from "./source.ts";

/** Markdown and MDX, with front matter as the common generators write it. */
export const markdown: Source = (source, settings, report) => {
  if (source.isCopy) {
    report.skipped(COPY);
    return [];
  }
  const text = decodeText(source.bytes, report);
  if (text === null) return [];
  if (text.length > CONTENT_LIMITS.markdownLength) {
    const what = `it has ${text.length} characters; at most ${CONTENT_LIMITS.markdownLength} of Markdown are read as one`;
    report.problem({ what, cure: "Break it into several files, or leave it out with `exclude`." });
    return [];
  }
  const draft = /(?:^|\/)_drafts\//.test(source.path) ? "it is a draft" : undefined;
  const front =
    draft === undefined ? splitFrontMatter(text, report.problem, { site: settings.site, braces: true }) : null;
  const skip = draft ?? front?.skip;
  if (skip !== undefined) report.skipped(skip);
  if (!front || skip !== undefined) return [];
  const { fields, body, bodyLine } = front;
  const { title, blocks, dropped } = blocksOfMarkdown(body, settings, {
    mdx: /\.mdx$/i.test(source.path),
    title: fields.title,
    lineOf: (line) => bodyLine + line - 1,
  });
  if (blocks.length === 0) {
    // Pages that a generator fills (a home page, a list of posts) are often nothing but front matter.
    report.skipped("there is no text in it");
    return [];
  }
  const article = articleOf(source, fields, settings, report, title);
  if (!article) return [];
  return [{ file: source.file, article, blocks, ...(dropped.length === 0 ? {} : { dropped }) }];
};
