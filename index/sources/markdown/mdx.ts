import type { Dropped } from "../source.ts";
import { dedent, type FlowTag } from "./dedent.ts";
import { endOfExpression, endOfStatement, shownBy } from "./expression.ts";
import { readTag, type Tag, writeTag } from "./jsx.ts";

export interface FromMdx {
  readonly text: string;
  /** The line of the MDX, counted from 1, for each line of the text. */
  readonly lines: readonly number[];
  readonly dropped: readonly Dropped[];
}

/**
 * MDX as Markdown: imports, exports and expressions are taken out; tags of components too, and what they hold is no longer
 * indented; tags of HTML stay, without the attributes that a program fills in. Nothing is run, and nothing fails: what is
 * not understood is text.
 */
export function mdxToMarkdown(source: string): FromMdx {
  const scan = new Scan(source);
  while (scan.pos < source.length) scan.step();
  return { text: dedent(scan.text, scan.flow), lines: scan.lines, dropped: scan.dropped };
}

/** Whether a file that is called Markdown is MDX: Docusaurus reads both alike. */
export function looksLikeMdx(text: string): boolean {
  const beforeCode = text.split(/^[ \t]*(?:```|~~~)/m, 1)[0]!;
  return /^(?:import [^"'`;\n]{0,300}["'][^"'\n]{1,300}["'];?|export (?:const|default|function) .*)[ \t]*$/m.test(
    beforeCode,
  );
}

/** Characters read in vain, by looking for the ends of what has none, until nothing more is looked for. */
const PATIENCE = 2_000_000;

const PLAIN = /[^\n`\\{<]+/y;
const FENCE = /(?:[ \t]|[-*+>][ \t]|\d{1,9}[.)][ \t]|>)*(`{3,}(?=[^`\n]*$)|~{3,})/my;
const PROGRAM =
  /(?:import(?:[ \t]*["'{*]|[ \t]+(?:type[ \t]+)?[\w$]+(?:[ \t]*,|[ \t]+from\b|[ \t]*\{))|export[ \t]*(?:[{*]|[ \t](?:default|const|let|var|function|class|async|type|interface|enum)\b))/y;

class Scan {
  readonly source: string;
  pos = 0;
  text = "";
  readonly lines = [1];
  readonly flow: FlowTag[] = [];
  readonly dropped: Dropped[] = [];
  /** Of the source. */
  private line = 1;
  private lineStart = 0;
  private wasted = 0;
  /** Whether a program may begin: at the top, behind a blank line or another program. */
  private fresh = true;
  /** Components that stand as boxes of their own, innermost last. */
  private readonly boxes: string[] = [];

  constructor(source: string) {
    this.source = source;
  }

  step(): void {
    const { source, pos } = this;
    if (pos === 0 || source[pos - 1] === "\n") {
      if (this.fence() || this.program()) return;
      this.fresh = /^[ \t]*(?:\n|$)/.test(source.slice(pos, pos + 200));
    }
    const sign = source[pos]!;
    if (sign === "{" && this.expression()) return;
    if (sign === "<" && (this.comment() || this.tag())) return;
    if (sign === "\\") this.keep(source.slice(pos, pos + 2));
    else if (sign === "`") this.keep(this.codeSpan());
    else this.keep(match(PLAIN, source, pos)?.[0] ?? sign);
  }

  private keep(written: string): void {
    this.put(written, written);
  }

  /** Reads `read` and writes `written`; lines are those where what is written stood. */
  private put(read: string, written: string): void {
    let line = this.line;
    for (let at = written.indexOf("\n"); at >= 0; at = written.indexOf("\n", at + 1)) this.lines.push(++line);
    for (let at = read.indexOf("\n"); at >= 0; at = read.indexOf("\n", at + 1)) {
      this.line++;
      this.lineStart = this.pos + at + 1;
    }
    this.text += written;
    this.pos += read.length;
  }

  private drop(end: number, what: string, why: string): void {
    const read = this.source.slice(this.pos, end);
    this.dropped.push({ what, why, text: read.replace(/\s+/g, " ").slice(0, 80), line: this.line });
    this.put(read, "");
  }

  private fence(): boolean {
    const { source, pos } = this;
    const [opening = "", fence] = match(FENCE, source, pos) ?? [];
    if (fence === undefined) return false;
    const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, "gm");
    closing.lastIndex = pos + opening.length;
    const end = closing.exec(source) ? closing.lastIndex : source.length;
    this.keep(source.slice(pos, end));
    this.fresh = false;
    return true;
  }

  private program(): boolean {
    const { source, pos } = this;
    if (!this.fresh || this.wasted > PATIENCE || !match(PROGRAM, source, pos)) return false;
    const end = endOfStatement(source, pos);
    if (end < 0) {
      this.wasted += 100_000;
      return false;
    }
    const name = source.startsWith("import", pos) ? "import" : "export";
    this.drop(end, name, "It is a program.");
    // What follows on the next line may be another.
    if (this.source[this.pos] === "\n") this.keep("\n");
    return true;
  }

  private codeSpan(): string {
    const { source, pos } = this;
    const ticks = /^`+/.exec(source.slice(pos, pos + 1000))![0];
    const paragraph = source.slice(pos, pos + 5000).split(/\n[ \t]*\n/, 1)[0]!;
    for (const { 0: run, index } of paragraph.slice(ticks.length).matchAll(/`+/g)) {
      if (run.length === ticks.length) return paragraph.slice(0, ticks.length + index + run.length);
    }
    return ticks;
  }

  private expression(): boolean {
    const { source, pos } = this;
    if (/^\{#[\w-]+\}/.test(source.slice(pos, pos + 200)) || this.wasted > PATIENCE) return false;
    const end = endOfExpression(source, pos);
    const read = source.slice(pos, end);
    if (end < 0 || !this.fits(read)) {
      this.wasted += end < 0 ? Math.min(source.length - pos, 100_000) : read.length;
      return false;
    }
    const shown = shownBy(read);
    if (shown !== "" || /^\{\s*(\/\*[\s\S]*\*\/|["'`]\s*["'`])?\s*\}$/.test(read))
      this.put(read, shown.replace(/\s+/g, " "));
    else this.drop(end, "{…}", "Only its program knows what it shows.");
    return true;
  }

  /** Within a paragraph nothing goes on behind a blank line. */
  private fits(read: string): boolean {
    return this.before().trim() === "" || !/\n[ \t]*\n/.test(read);
  }

  /** What stands before it on its line. */
  private before(): string {
    return this.pos - this.lineStart > 200 ? "…" : this.source.slice(this.lineStart, this.pos);
  }

  private comment(): boolean {
    const { source, pos } = this;
    if (this.wasted > PATIENCE || !source.startsWith("<!--", pos)) return false;
    const end = source.indexOf("-->", pos);
    if (end >= 0) this.put(source.slice(pos, end + 3), "");
    else this.wasted += source.length - pos;
    return end >= 0;
  }

  private tag(): boolean {
    const { source, pos } = this;
    const tag = this.wasted > PATIENCE ? null : readTag(source, pos);
    if (!tag || !this.fits(source.slice(pos, tag.end))) {
      this.wasted += tag ? tag.end - pos : 1000;
      return false;
    }
    const { end, name, closes, closesItself } = tag;
    const before = this.before();
    const alone = before.trim() === "" && /^[ \t]*(\n|$)/.test(source.slice(end, end + 200));
    if (alone && !closesItself) this.flow.push({ line: this.lines.length, name, closes, indent: before.length });
    const component = name === "" || /^[A-Z]|\./.test(name);
    this.put(source.slice(pos, end), component ? this.box(tag, before) : writeTag(tag));
    return true;
  }

  /** A component with a line to itself is a piece of its own; elsewhere its tags are nothing. */
  private box({ name, closes, closesItself, end }: Tag, before: string): string {
    if (closes && this.boxes.at(-1) === name) {
      this.boxes.pop();
      return "</div>";
    }
    if (closes || closesItself || before.trim() !== "" || name === "") return "";
    const rest = /^[^\n]{0,2000}/.exec(this.source.slice(end, end + 2000))![0].trimEnd();
    if (!rest.endsWith(`</${name}>`)) return "";
    this.boxes.push(name);
    return "<div>";
  }
}

function match(pattern: RegExp, text: string, pos: number): RegExpExecArray | null {
  pattern.lastIndex = pos;
  return pattern.exec(text);
}
