import type { MarkdownIt, Token } from "markdown-it";

/** `> [!NOTE] Title`: nobody is quoted (GitHub, Obsidian). The sign is dropped; a title is a paragraph. */
export function alerts(parser: MarkdownIt): void {
  parser.core.ruler.after("block", "alerts", (state) => {
    const tokens: Token[] = [];
    const open: Token[] = [];
    state.tokens.forEach((token, i) => {
      tokens.push(token);
      if (token.type === "blockquote_close") token.tag = open.pop()!.tag;
      if (token.type !== "blockquote_open") return;
      open.push(token);
      const [, paragraph, inline] = state.tokens.slice(i, i + 3);
      const [sign, title = ""] = (inline?.type === "inline" && SIGN.exec(inline.content)) || [];
      if (sign === undefined || !paragraph || !inline) return;
      token.tag = "div";
      inline.content = inline.content.slice(sign.length);
      if (inline.map && sign.endsWith("\n")) inline.map = [inline.map[0] + 1, inline.map[1]];
      if (inline.content === "") inline.content = title;
      else if (title !== "") tokens.push(...titled(title, paragraph, state.Token));
    });
    state.tokens = tokens;
  });
}

const SIGN = /^\[![\w-]+\][+-]?[ \t]*(.*)(?:\n|$)/;

/** `- [x] done`: the box is no text. */
export function tasks(parser: MarkdownIt): void {
  parser.core.ruler.after("block", "tasks", ({ tokens }) => {
    tokens.forEach((token, i) => {
      if (token.type !== "inline" || tokens[i - 2]?.type !== "list_item_open") return;
      token.content = token.content.replace(/^\[[ xX]\][ \t]+/, "");
    });
  });
}

function titled(content: string, like: Token, create: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token) {
  const open = new create("paragraph_open", "p", 1);
  const inline = new create("inline", "", 0);
  const close = new create("paragraph_close", "p", -1);
  open.map = inline.map = like.map && [like.map[0], like.map[0] + 1];
  open.block = close.block = true;
  open.level = close.level = like.level;
  Object.assign(inline, { content, children: [] });
  return [open, inline, close];
}
