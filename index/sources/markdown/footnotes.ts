/// <reference path="./markdown-it-footnote.d.ts" />
import type { MarkdownIt, Token } from "markdown-it";
import plugin from "markdown-it-footnote";

/**
 * Footnotes: what stands below is moved to the end in the order in which the text names it; what nothing names is not
 * shown. The numbers are left out, for they belong to the generator and would stick to the words before them. The
 * package's own way of moving copies all tokens for each note.
 */
export function footnotes(parser: MarkdownIt): void {
  parser.use(plugin);
  parser.renderer.rules.footnote_ref = () => "";
  parser.core.ruler.at("footnote_tail", (state) => {
    const { list = [] } = (state.env.footnotes ?? {}) as { list?: readonly Note[] };
    const below = new Map<string, Token[]>();
    const text: Token[] = [];
    let current = text;
    for (const token of state.tokens) {
      if (token.type === "footnote_reference_open") {
        current = [];
        below.set(String(token.meta?.label), current);
      } else if (token.type === "footnote_reference_close") current = text;
      else current.push(token);
    }
    const block = (tag: string, nesting: 1 | -1) => {
      const token = new state.Token(`note_${tag}`, tag, nesting);
      token.block = true;
      return token;
    };
    if (list.length > 0) text.push(block("section", 1), block("ol", 1));
    for (const { label, tokens, content } of list) {
      const inline = new state.Token("inline", "", 0);
      inline.children = tokens ?? [];
      inline.content = content ?? "";
      text.push(block("li", 1));
      for (const token of tokens ? [inline] : (below.get(String(label)) ?? [])) text.push(token);
      text.push(block("li", -1));
    }
    if (list.length > 0) text.push(block("ol", -1), block("section", -1));
    state.tokens = text;
  });
}

/** A note as the package keeps it: one by its name, or (`^[such]`) its text. */
interface Note {
  readonly label?: string;
  readonly content?: string;
  readonly tokens?: Token[];
}
