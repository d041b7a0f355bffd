import type { MarkdownIt } from "markdown-it";

/** As deep as people nest quotes and lists; the parser gives up at 100 and would lose what stands deeper. */
const DEEPEST = 90;

/** What is nested deeper than anybody means is one paragraph of what is left, without the signs that nest it. */
export function nesting(parser: MarkdownIt): void {
  parser.block.ruler.before("table", "deepest", (state, start, end, silent) => {
    if (state.level < DEEPEST) return false;
    if (silent) return true;
    const content = state.getLines(start, end, state.blkIndent, false).replace(/^[\s>*+-]+/gm, "");
    state.push("paragraph_open", "p", 1).map = [start, end];
    const inline = state.push("inline", "", 0);
    inline.content = content;
    inline.map = [start, end];
    inline.children = [];
    state.push("paragraph_close", "p", -1);
    state.line = end;
    return true;
  });
}
