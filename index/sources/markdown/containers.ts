import type { MarkdownIt, StateBlock } from "markdown-it";

/**
 * Lines that mark what is around them and are not shown: the fences of containers (`:::note`), attributes of blocks
 * (`{: .wide }`), places for a table of contents, includes. What a container holds is read like anything else; its title,
 * if it is written, is a paragraph. Material for MkDocs indents what an admonition or tab holds.
 */
export function containers(parser: MarkdownIt): void {
  const alt = ["paragraph", "reference", "blockquote", "list"];
  parser.block.ruler.before("fence", "marker", marker, { alt });
  parser.block.ruler.before("fence", "indented", indented, { alt });
}

const UNSEEN = [
  /^\{:.*\}$/,
  /^\[?\[_?toc_?\]\]?$/i,
  /^\$\{toc\}$/i,
  /^@\[toc\]/i,
  /^\*\[[^\]]+\]:\s/,
  /^<<<\s*@?[\w./~]/,
  /^-+8<-+/,
];

function marker(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  if (line === null) return false;
  const title = titleOf(line);
  if (title === null && !UNSEEN.some((pattern) => pattern.test(line))) return false;
  if (silent) return true;
  if (title) pushParagraph(state, title, start);
  state.line = start + 1;
  return true;
}

/** What is read out of a fence: its title, or nothing; null for a line that is none. */
function titleOf(line: string): string | null {
  const [, fence, rest = ""] = /^(:{2,})(.*)$/.exec(line) ?? [];
  if (fence === undefined) return null;
  const [, name, label, words = ""] = /^\s*([A-Za-z][\w-]*)?(?:\[([^\]]*)\])?(?:\{[^}]*\})?(.*)$/.exec(rest)!;
  // Two colons make a piece of their own (`::video[A film]{id=1}`), or a fence of Nuxt.
  if (fence.length === 2) return words.trim() === "" ? (label ?? "") : null;
  if (name === undefined && /^\s*[^\s{]/.test(words)) return null;
  return label ?? words.replace(/\{[^}]*\}\s*$/, "").trim();
}

/** `!!! note "Title"`, `??? tip`, `=== "Tab"`. */
const INDENTED = /^(?:(?:!!!|\?\?\?\+?)\s+[\w-][^"]*|===[!+]?\s+)(?:"(.*)")?$/;

function indented(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  const found = line === null ? null : INDENTED.exec(line);
  if (!found) return false;
  if (silent) return true;
  if (found[1]) pushParagraph(state, found[1], start);
  const indent = state.blkIndent;
  let next = start + 1;
  while (next < end && (state.isEmpty(next) || state.sCount[next]! >= indent + 4)) next++;
  state.blkIndent += 4;
  state.md.block.tokenize(state, start + 1, next);
  state.blkIndent = indent;
  state.line = next;
  return true;
}

/** The text of a line without what is around it; null where it is indented like code. */
export function lineAt(state: StateBlock, line: number): string | null {
  if (state.sCount[line]! - state.blkIndent >= 4) return null;
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
}

export function pushParagraph(state: StateBlock, content: string, line: number): void {
  state.push("paragraph_open", "p", 1).map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  inline.content = content;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
}
