import type { MarkdownIt, Token } from "markdown-it";

/** `Term` and below it `: what it is`, as Hugo, Jekyll and many others read them: a list of definitions. */
export function definitions(parser: MarkdownIt): void {
  parser.core.ruler.after("block", "definitions", (state) => {
    const list = (type: string, tag: string, nesting: 1 | -1) => {
      const token = new state.Token(type, tag, nesting);
      token.block = true;
      return token;
    };
    const tokens: Token[] = [];
    state.tokens.forEach((token, i) => {
      const inline = state.tokens[i + 1];
      if (token.type !== "paragraph_open" || !inline || !/[^\n]\n:[ \t]/.test(inline.content)) {
        tokens.push(token);
        return;
      }
      const first = inline.map?.[0] ?? 0;
      const lines = inline.content.split("\n");
      const parts: Part[] = [];
      lines.forEach((line, at) => {
        const definition = /^:[ \t]+(.*)$/.exec(line)?.[1];
        const last = parts.at(-1);
        if (definition !== undefined) parts.push({ tag: "dd", content: definition, line: first + at });
        else if (last?.tag === "dd") last.content += `\n${line}`;
        else parts.push({ tag: "dt", content: line, line: first + at });
      });
      tokens.push(list("definitions_open", "dl", 1));
      for (const { tag, content, line } of parts) {
        const open = list(`${tag}_open`, tag, 1);
        const text = new state.Token("inline", "", 0);
        open.map = text.map = [line, line + content.split("\n").length];
        Object.assign(text, { content, children: [] });
        tokens.push(open, text, list(`${tag}_close`, tag, -1));
      }
      tokens.push(list("definitions_close", "dl", -1));
      // What was one paragraph is no more.
      Object.assign(inline, { type: "gone", content: "", children: [], hidden: true });
      Object.assign(state.tokens[i + 2]!, { type: "gone", hidden: true });
    });
    state.tokens = tokens.filter(({ type }) => type !== "gone");
  });
}

interface Part {
  readonly tag: "dt" | "dd";
  content: string;
  readonly line: number;
}
