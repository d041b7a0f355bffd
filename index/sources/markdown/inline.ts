import type { MarkdownIt, StateInline } from "markdown-it";
import { indexNear } from "./near.ts";

/** `[[links]]`, `%%notes%%` and `^names` of blocks (Obsidian), `==marked==` words, and attributes behind a link or picture (`{.wide}`). */
export function inlineExtras(parser: MarkdownIt): void {
  const { ruler } = parser.inline;
  ruler.before("link", "wiki_link", wikiLink);
  ruler.before("image", "wiki_embed", wikiEmbed);
  ruler.before("escape", "note", note);
  ruler.before("escape", "mark", mark);
  ruler.before("escape", "attributes", attributes);
  ruler.before("escape", "block_id", blockId);
}

function wikiLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith("[[", pos)) return false;
  const end = endOfWiki(state, pos + 2);
  if (end < 0) return false;
  const [target = "", ...label] = src.slice(pos + 2, end).split("|");
  // “Page#Part” is shown as “Page > Part”, a part of the same page as “Part”.
  if (!silent) state.pending += label.length > 0 ? label.join("|") : target.replace(/^#/, "").replaceAll("#", " > ");
  state.pos = end + 2;
  return true;
}

/** `![[picture.png]]`: what another file holds is there, not here. */
function wikiEmbed(state: StateInline, _silent: boolean): boolean {
  const { src, pos } = state;
  if (!src.startsWith("![[", pos)) return false;
  const end = endOfWiki(state, pos + 3);
  if (end < 0) return false;
  state.pos = end + 2;
  return true;
}

function endOfWiki({ src, posMax }: StateInline, start: number): number {
  const end = indexNear(src, "]]", start);
  if (end <= start || end + 2 > posMax) return -1;
  // `[[1]](address)` is a link whose text has brackets.
  return /[[\]\n]/.test(src.slice(start, end)) || src[end + 2] === "(" || src[end + 2] === "[" ? -1 : end;
}

function note(state: StateInline, _silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("%%", pos) || /\S/.test(src[pos - 1] ?? " ")) return false;
  const end = indexNear(src, "%%", pos + 2);
  if (end < 0 || end + 2 > posMax || /[\p{L}\p{N}]/u.test(src[end + 2] ?? "")) return false;
  state.pos = end + 2;
  return true;
}

function mark(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith("==", pos) || src[pos - 1] === "=" || src[pos + 2] === "=") return false;
  const opens = /\S/.test(src[pos + 2] ?? " ");
  const end = opens ? indexNear(src, "==", pos + 3) : -1;
  const closed = end >= 0 && end + 2 <= posMax && /\S/.test(src[end - 1]!);
  if (!closed || src[end + 2] === "=") return false;
  if (!silent) {
    state.push("mark_open", "mark", 1);
    const { posMax: outer } = state;
    state.pos = pos + 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = outer;
    state.push("mark_close", "mark", -1);
  }
  state.pos = end + 2;
  return true;
}

const ATTRIBUTES = /^\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+[^\s{}]+)*[ \t]*\}/;

function attributes(state: StateInline, _silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "{" || !/[)\]`*_]/.test(src[pos - 1] ?? "")) return false;
  const [found] = ATTRIBUTES.exec(src.slice(pos, pos + 200)) ?? [];
  if (found === undefined) return false;
  state.pos = pos + found.length;
  return true;
}

/** ` ^name` at the end of a paragraph: what links of Obsidian call it. */
function blockId(state: StateInline, _silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "^" || src[pos - 1] !== " " || !/^\^[\w-]+\s*$/.test(src.slice(pos, pos + 100))) return false;
  if (src.length > pos + 100) return false;
  state.pos = state.posMax;
  return true;
}
