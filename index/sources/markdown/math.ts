import type { MarkdownIt } from "markdown-it";
import { lineAt } from "./containers.ts";
import { indexNear } from "./near.ts";

/**
 * Formulas stay as they are written: their `_`, `*` and `\` are no Markdown. `$` opens one where no space follows it and
 * closes it where none stands before it and no digit behind, so that prices are prices.
 */
export function math(parser: MarkdownIt): void {
  parser.inline.ruler.before("escape", "math", (state, silent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== "$") return false;
    const sign = src[pos + 1] === "$" ? "$$" : "$";
    const start = pos + sign.length;
    if (!/\S/.test(src[start] ?? " ")) return false;
    const end = indexNear(src, sign, start + 1);
    if (end < 0 || end + sign.length > posMax) return false;
    if (/[\s\\]/.test(src[end - 1]!) || /\d/.test(src[end + sign.length] ?? "")) return false;
    if (!silent) state.pending += src.slice(pos, end + sign.length);
    state.pos = end + sign.length;
    return true;
  });

  parser.block.ruler.before("fence", "math_block", (state, start, end, silent) => {
    if (lineAt(state, start) !== "$$") return false;
    let next = start + 1;
    while (next < end && next - start < LONGEST && lineAt(state, next) !== "$$") next++;
    if (next >= end || lineAt(state, next) !== "$$") return false;
    if (silent) return true;
    const token = state.push("code_block", "code", 0);
    token.content = state.getLines(start + 1, next, state.blkIndent, false);
    token.map = [start, next];
    state.line = next + 1;
    return true;
  });
}

/** In lines: bounds how far a sign without its fellow is looked for. */
const LONGEST = 1000;
