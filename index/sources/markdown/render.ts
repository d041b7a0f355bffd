import type { Token } from "markdown-it";
import { plainText } from "../html/plain.ts";
import { textOfInline } from "./headings.ts";
import { parserFor } from "./parser.ts";

export interface Rendered {
  readonly html: string;
  /** The line of the Markdown, counted from 1, for each line of the HTML. */
  readonly lines: readonly number[];
  /** The text of its first heading, if that is of the first level: then it is a title, and not in the HTML. */
  readonly title?: string;
}

/**
 * Markdown as HTML, with the lines it came from.
 *
 * @param named what the article is called already; a first heading of the first level that says something else stays
 */
export function renderMarkdown(text: string, mdx: boolean, named?: string): Rendered {
  const parser = parserFor(mdx);
  const { rules } = parser.renderer;
  const env = {};
  const all = parser.parse(text, env);
  const { title, tokens } = takeTitle(all, named);
  const pieces: string[] = [];
  const lines = [1];
  let line = 1;
  tokens.forEach((token, i) => {
    if (token.map && token.nesting >= 0) line = token.map[0] + 1;
    if (pieces.at(-1)?.endsWith("\n") ?? true) lines[lines.length - 1] = line;
    const inside = token.type === "inline";
    const piece = inside
      ? parser.renderer.renderInline(token.children ?? [], parser.options, env)
      : (rules[token.type]?.(tokens, i, parser.options, env, parser.renderer) ??
        parser.renderer.renderToken(tokens, i, parser.options));
    if (piece === "") return;
    const follows = inside || token.type === "html_block" || token.type === "fence" || token.type === "code_block";
    for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) {
      if (follows) line++;
      lines.push(line);
    }
    pieces.push(piece);
  });
  return { html: pieces.join(""), lines, ...(title === undefined ? {} : { title }) };
}

function takeTitle(tokens: Token[], named: string | undefined): { title?: string; tokens: Token[] } {
  const at = tokens.findIndex(
    ({ type, content }) => type === "heading_open" || (type === "html_block" && H1.test(top(content))),
  );
  const found = tokens[at];
  if (!found || found.level > 0 || (found.type === "heading_open" && found.tag !== "h1")) return { tokens };
  const [heading = "", inside = ""] = H1.exec(top(found.content)) ?? [];
  const title = plain(found.type === "heading_open" ? textOfInline(tokens[at + 1]!) : plainText(inside));
  if (title === "" || (named !== undefined && plain(named) !== title)) return { tokens };
  if (found.type === "heading_open") return { title, tokens: tokens.toSpliced(at, 3) };
  found.content = found.content.replace(heading, () => heading.replace(/[^\n]+/g, ""));
  return { title, tokens };
}

/** No heading is longer; bounds how far the end of one is looked for. */
function top(html: string): string {
  return html.slice(0, 5000);
}

/** As many READMEs begin, to put a title in the middle. */
const H1 = /<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i;

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
