import type { MarkdownIt, Token } from "markdown-it";

/**
 * Gives headings their ids: the one that is written behind (`## Talks {#talks}`, also with `:` or classes), else what
 * GitHub makes of the text, and Docusaurus, Astro, Gatsby, Hugo and Jekyll with it.
 */
export function headingIds(parser: MarkdownIt): void {
  parser.core.ruler.after("block", "written_ids", ({ tokens }) => {
    eachHeading(tokens, (open, inline) => {
      const { id, text } = withoutAttributes(inline.content);
      inline.content = text;
      if (id !== undefined) open.attrSet("id", id);
    });
  });
  parser.core.ruler.push("ids", ({ tokens }) => {
    const given = new Map<string, number>();
    eachHeading(tokens, (open, inline) => {
      if (open.attrGet("id") === null) open.attrSet("id", unique(slugOf(textOfInline(inline)), given));
    });
  });
}

/** What a reader sees of it. */
export function textOfInline({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => {
      if (type === "text" || type === "text_special" || type === "code_inline") return content;
      return type === "softbreak" || type === "hardbreak" ? " " : "";
    })
    .join("");
}

function eachHeading(tokens: readonly Token[], action: (open: Token, inline: Token) => void): void {
  tokens.forEach((token, i) => {
    if (token.type === "heading_open") action(token, tokens[i + 1]!);
  });
}

/** `Talks {#talks .wide}` → “Talks” and its id; braces that hold anything else are text. */
function withoutAttributes(content: string): { text: string; id?: string } {
  const open = content.endsWith("}") ? content.lastIndexOf("{") : -1;
  const inside = content
    .slice(open + 1, -1)
    .replace(/^:/, "")
    .trim();
  if (open < 0 || !/^[.#][^\s]+|^[\w-]+=\S/.test(inside)) return { text: content };
  const id = /(?:^|\s)#([^\s#.]+)/.exec(inside)?.[1] ?? /(?:^|\s)id=["']?([^\s"']+)/.exec(inside)?.[1];
  return { text: content.slice(0, open).trimEnd(), ...(id === undefined ? {} : { id }) };
}

/** Letters, marks, digits, `_` and `-` in lower case, spaces as `-`: the rule of GitHub's headings. */
function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

/** The second of a name is `name-1`. */
function unique(slug: string, given: Map<string, number>): string {
  let id = slug;
  while (given.has(id)) {
    const count = given.get(slug)! + 1;
    given.set(slug, count);
    id = `${slug}-${count}`;
  }
  given.set(id, 0);
  return id;
}
