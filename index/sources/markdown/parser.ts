import Markdown, { type MarkdownIt, type Token } from "markdown-it";
import { alerts, tasks } from "./callouts.ts";
import { containers } from "./containers.ts";
import { definitions } from "./definitions.ts";
import { nesting } from "./depth.ts";
import { footnotes } from "./footnotes.ts";
import { headingIds } from "./headings.ts";
import { inlineExtras } from "./inline.ts";
import { math } from "./math.ts";
import { templates, withoutTemplates } from "./templates.ts";

/**
 * Reads Markdown as the common generators do together: CommonMark, GFM's tables, strikethrough and task lists, footnotes,
 * and what each of them adds (see README.md of index). Two are made, once: MDX has no indented code, and its tags may
 * hold Markdown.
 */
export function parserFor(mdx: boolean): MarkdownIt {
  return mdx ? MDX : PLAIN;
}

const PLAIN = createParser();
const MDX = createParser().disable(["code", "html_block"]);

function createParser(): MarkdownIt {
  const parser = new Markdown({ html: true });
  // Addresses are never shown, so that any will do; refused, a link would stand there as it was typed.
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  parser.use(footnotes).use(nesting).use(containers).use(templates).use(math).use(inlineExtras);
  parser.use(alerts).use(tasks).use(definitions).use(headingIds);
  const { rules } = parser.renderer;
  rules.image = () => "";
  rules.html_inline = (tokens, i) => withEnd(tokens[i]!.content);
  rules.html_block = (tokens, i) => withoutTemplates(tokens[i]!.content).replace(SELF_CLOSED, withEnd);
  rules.fence = rules.code_block = code;
  return parser;
}

/** Jekyll hides code from its template engine between these. */
const RAW = /\{%-?\s*(?:end)?raw\s*-?%\}\n?/g;

function code(tokens: readonly Token[], i: number): string {
  const content = tokens[i]!.content.replace(RAW, "");
  return `<pre><code>${content.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</code></pre>\n`;
}

const SELF_CLOSED = /<[A-Za-z][^<>]*\/>/g;

/** A component that ends itself (`<Badge />`) holds nothing; HTML would put all that follows into it. */
function withEnd(tag: string): string {
  const [, name] = /^<([A-Za-z][\w.:-]*)[\s\S]*\/>$/.exec(tag) ?? [];
  if (name === undefined || VOID.has(name.toLowerCase())) return tag;
  return `${tag.slice(0, -2)}></${name}>`;
}

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
