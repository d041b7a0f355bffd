/** JavaScript as far as one must know it to find its end: brackets, strings, templates, comments. Nothing is run. */

const OPEN = new Set("{([");
const CLOSE = new Set("})]");

/** Longer than any that people write; bounds what is read in vain. */
const LONGEST = 100_000;

/** Behind the `}` that closes the `{` at `start`; -1 where none does. */
export function endOfExpression(source: string, start: number): number {
  return walk(source, start, (pos, depth) => depth === 0 && pos > start);
}

/**
 * The line break behind the `import` or `export` that begins at `start`: where all brackets are closed and what stands
 * before it can end a statement, or a blank line follows; -1 where that is nowhere.
 */
export function endOfStatement(source: string, start: number): number {
  const text = `${source.slice(start, start + LONGEST - 2)}\n\n`;
  const end = walk(text, 0, (pos, depth) => {
    if (depth > 0 || text[pos] !== "\n") return false;
    return /^[ \t]*\n/.test(text.slice(pos + 1, pos + 100)) || /[;"'`})\]][ \t]*$/.test(text.slice(0, pos).slice(-100));
  });
  return end < 0 ? -1 : Math.min(start + end, source.length);
}

/** What a reader sees of an expression: a text that stands there as such; of a comment that names a heading its id. */
export function shownBy(expression: string): string {
  const inner = expression.slice(1, -1).trim();
  const id = /^\/\*\s*#([\w-]+)\s*\*\/$/.exec(inner)?.[1];
  if (id !== undefined) return `{#${id}}`;
  const [, quote, text = ""] = /^(["'`])([\s\S]*)\1$/.exec(inner) ?? [];
  if (quote === undefined || text.replace(/\\[\s\S]/g, "").includes(quote) || text.includes("${")) return "";
  // As written, whatever it would mean in Markdown.
  return text.replace(/\\n/g, " ").replace(/[^\p{L}\p{N}\s]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Goes through code up to the first place behind a sign where `ends` holds; -1 where it holds nowhere. */
function walk(source: string, start: number, ends: (pos: number, depth: number) => boolean): number {
  const stack: string[] = [];
  const max = Math.min(source.length, start + LONGEST);
  for (let pos = start; pos < max; ) {
    const sign = source[pos]!;
    if (stack.at(-1) === "`") {
      if (sign === "`") stack.pop();
      else if (sign === "$" && source[pos + 1] === "{") stack.push("{");
      pos += sign === "\\" || (sign === "$" && source[pos + 1] === "{") ? 2 : 1;
      continue;
    }
    if (sign === "`" || OPEN.has(sign)) stack.push(sign);
    else if (CLOSE.has(sign)) stack.pop();
    pos = behind(source, pos, sign);
    if (pos < 0) return -1;
    if (ends(pos, stack.length)) return pos;
  }
  return -1;
}

/** Behind the string or comment that begins here, or behind the sign alone; -1 in a comment that does not end. */
function behind(source: string, pos: number, sign: string): number {
  if (sign === '"' || sign === "'") {
    // An apostrophe in a text is none of a string: those end on their line.
    const match = /^(["'])(?:\\.|(?!\1)[^\\\n])*\1/.exec(source.slice(pos, pos + 5000));
    return pos + (match?.[0].length ?? 1);
  }
  const next = sign === "/" ? source[pos + 1] : undefined;
  if (next === "*") {
    const end = source.indexOf("*/", pos + 2);
    return end < 0 ? -1 : end + 2;
  }
  // Two slashes within a text are an address.
  if (next !== "/" || !/[\s{;]/.test(source[pos - 1] ?? " ")) return pos + 1;
  const end = source.indexOf("\n", pos);
  return end < 0 ? source.length : end;
}
