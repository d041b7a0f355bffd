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
  const forMachines = source.amongPages && FOR_MACHINES.test(source.path);
  if (source.isCopy || forMachines) {
    report.skipped(source.isCopy ? COPY : "it is there for machines or lawyers");
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

/** What stands beside pages in text files and is no page: `robots.txt`, `llms.txt`, licences of scripts. */
const FOR_MACHINES = /(?:^|[/._-])(?:robots|llms(?:-\w+)*|humans|security|ads|app-ads|licen[cs]es?|notices?)\.txt$/i;

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
