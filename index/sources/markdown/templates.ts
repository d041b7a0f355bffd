import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { lineAt } from "./containers.ts";
import { indexNear } from "./near.ts";

/**
 * What the generator's template engine replaces is dropped, for only the generator knows what it becomes: shortcodes of Hugo
 * (`{{< figure >}}`, `{{% note %}}`), tags and values of Liquid, Nunjucks and Vue (`{% include %}`, `{{ page.title }}`).
 * What stands between two tags is read, except a comment; code stays code, and a figure's caption is one.
 */
export function templates(parser: MarkdownIt): void {
  parser.block.ruler.before("fence", "template", templateLines, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  parser.inline.ruler.before("escape", "template", (state: StateInline) => {
    const end = endOfPiece(state.src, state.pos, state.posMax);
    if (end < 0) return false;
    state.pos = end;
    return true;
  });
  const { parseLinkDestination: plain } = parser.helpers;
  parser.helpers.parseLinkDestination = (text, start, max) => {
    const end = endOfTemplated(text, start, max);
    return end < 0 ? plain(text, start, max) : { ok: true, pos: end, str: "" };
  };
}

/** HTML without the pieces of a template in it. */
export function withoutTemplates(html: string): string {
  let kept = "";
  let from = 0;
  for (const { index } of html.matchAll(/\{[{%]/g)) {
    const end = index < from ? -1 : endOfPiece(html, index, html.length);
    if (end < 0) continue;
    kept += html.slice(from, index);
    from = end;
  }
  return kept + html.slice(from);
}

const SIGNS: readonly (readonly [open: string, close: string])[] = [
  ["{{<", ">}}"],
  ["{{%", "%}}"],
  ["{{", "}}"],
  ["{%", "%}"],
];

/** Behind the piece of a template that begins here; -1 where none does. */
function endOfPiece(text: string, pos: number, max: number): number {
  if (text[pos] !== "{") return -1;
  const sign = SIGNS.find(([open]) => text.startsWith(open, pos));
  if (!sign) return -1;
  const close = indexNear(text, sign[1], pos + sign[0].length, 5000);
  return close < 0 || close + sign[1].length > max ? -1 : close + sign[1].length;
}

/** Behind an address such as `{{ site.url }}/talks` or `{{< ref "talks.md" >}}`, whatever spaces it has; -1 for any other. */
function endOfTemplated(text: string, start: number, max: number): number {
  const near = text.slice(start, start + 1000);
  const template = near.search(/\{[{%]/);
  const stop = near.search(/[\s)]/);
  if (template < 0 || (stop >= 0 && stop < template)) return -1;
  let pos = start + template;
  while (pos < max && !/[\s)]/.test(text[pos]!)) {
    const end = endOfPiece(text, pos, max);
    if (end < 0 && pos === start + template) return -1;
    pos = end < 0 ? pos + 1 : end;
  }
  return pos;
}

/** What a tag that has lines of its own begins, up to the tag that ends it. */
const BLOCKS: readonly (readonly [open: RegExp, close: (name: string) => RegExp, kind: "code" | "dropped"])[] = [
  [/^\{\{[<%]\s*(highlight|code)\b/, (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`), "code"],
  [/^\{%-?\s*(highlight|codeblock)\b/, (name) => new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`), "code"],
  [/^\{\{[<%]\s*(comment)\b/, (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`), "dropped"],
  [/^\{%-?\s*(comment)\b/, (name) => new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`), "dropped"],
];

function templateLines(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { src } = state;
  const first = lineAt(state, start);
  if (first === "%%") return hidden(state, start, end, silent);
  if (first === null || !/^\{[{%]/.test(first)) return false;
  const max = state.eMarks[end - 1]!;
  let pos = state.bMarks[start]! + state.tShift[start]!;
  const opened = pos;
  while (src[pos] === "{") {
    const behind = endOfPiece(src, pos, max);
    if (behind < 0) return false;
    pos = behind;
    while (src[pos] === " " || src[pos] === "\t") pos++;
  }
  if (pos < max && src[pos] !== "\n") return false;
  if (silent) return true;
  let next = start + 1;
  while (next < end && state.bMarks[next]! <= pos) next++;
  state.line = closeBlock(state, first, next, end) ?? next;
  const caption = /^\{\{<\s*figure\b[\s\S]*?\scaption\s*=\s*(?:"([^"]*)"|`([^`]*)`)/.exec(src.slice(opened, pos));
  if (caption) pushCaption(state, caption[1] ?? caption[2]!, start);
  return true;
}

/** Obsidian hides what stands between two lines of `%%`. */
function hidden(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  let next = start + 1;
  while (next < Math.min(end, start + 2000) && lineAt(state, next) !== "%%") next++;
  if (next >= end || lineAt(state, next) !== "%%") return false;
  if (!silent) state.line = next + 1;
  return true;
}

/** The line behind the tag that ends what this one begins; undefined where it begins nothing or does not end. */
function closeBlock(state: StateBlock, first: string, next: number, end: number): number | undefined {
  for (const [open, close, kind] of BLOCKS) {
    const name = open.exec(first)?.[1];
    if (name === undefined) continue;
    const ending = close(name);
    for (let line = next; line < Math.min(end, next + 2000); line++) {
      if (!ending.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) continue;
      if (kind === "code") {
        const token = state.push("code_block", "code", 0);
        token.content = state.getLines(next, line, state.blkIndent, true);
        token.map = [next - 1, line];
      }
      return line + 1;
    }
  }
  return undefined;
}

function pushCaption(state: StateBlock, caption: string, line: number): void {
  state.push("figure_open", "figure", 1);
  state.push("figcaption_open", "figcaption", 1).map = [line, line + 1];
  const inline = state.push("inline", "", 0);
  inline.content = caption;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push("figcaption_close", "figcaption", -1);
  state.push("figure_close", "figure", -1);
}
