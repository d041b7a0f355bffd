import { articleOf } from "./article.ts";
import { splitCredit } from "./credit.ts";
import { decodeText } from "./decode.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Block, Source } from "./source.ts";

/**
 * Plain text, with front matter if it begins with `---`. One paragraph a line; or, if any line between two others is
 * blank, paragraphs are what blank lines separate.
 */
export const plainText: Source = (source, settings, report) => {
  const notRead = source.isCopy
    ? COPY
    : FOR_MACHINES.test(source.path)
      ? "it is for machines, not for readers"
      : undefined;
  if (notRead !== undefined) {
    report.skipped(notRead);
    return [];
  }
  const text = decodeText(source.bytes, report);
  if (text === null) return [];
  const front = splitFrontMatter(text, report.problem, settings);
  if (!front) return [];
  const { fields, body, bodyLine, skip } = front;
  if (skip !== undefined) {
    report.skipped(skip);
    return [];
  }
  const article = articleOf(source, fields, settings, report);
  if (!article) return [];
  const blocks = paragraphsOf(body, bodyLine).map(({ text: whole, line }): Block => {
    const caption = splitCredit(whole, settings.creditPatterns);
    const common = { line, headings: [] };
    return caption ? { kind: "caption", ...caption, ...common } : { kind: "body", text: whole, ...common };
  });
  if (blocks.length === 0) {
    report.problem({ what: "there is no text in it", cure: "Write something, or remove the file." });
    return [];
  }
  return [{ file: source.file, article, blocks }];
};

/** Why a text is not read where a page beside it says the same. */
export const COPY = "the same page stands beside it as HTML";

/** What sites keep at their top for crawlers and language models, and licences that bundlers write beside scripts. */
const FOR_MACHINES = /(?:^|\/)(?:robots|ads|app-ads|humans|security|llms(?:-\w+)*)\.txt$|\.(?:js|css)\.LICENSE\.txt$/i;

/** The paragraphs of a text without front matter, each with the line on which it begins. */
export function paragraphsOf(body: string, firstLine: number): { text: string; line: number }[] {
  const lines = body.split("\n").map((text, i) => ({ text: text.trim(), line: firstLine + i }));
  while (lines.at(-1)?.text === "") lines.pop();
  while (lines[0]?.text === "") lines.shift();
  if (lines.every(({ text }) => text !== "")) return lines;
  const paragraphs: { text: string; line: number }[] = [];
  let open = false;
  for (const { text, line } of lines) {
    const last = paragraphs.at(-1);
    if (text !== "" && open && last) last.text += ` ${text}`;
    else if (text !== "") paragraphs.push({ text, line });
    open = text !== "";
  }
  return paragraphs;
}
