import { endOfExpression } from "./expression.ts";

export interface Tag {
  /** Behind it. */
  readonly end: number;
  /** Empty for a fragment (`<>`). */
  readonly name: string;
  readonly closes: boolean;
  readonly closesItself: boolean;
  /** Attributes that are there as text, as HTML writes them. */
  readonly attributes: string;
}

/** A tag as JSX writes it, which may be over several lines and have programs for values; null for what is none. */
export function readTag(source: string, start: number): Tag | null {
  const [opening, slash, name = ""] =
    /^<(\/?)([A-Za-z][\w$.-]*(?::[\w$.-]+)?)?(?=[\s/>{])/.exec(source.slice(start, start + 200)) ?? [];
  if (opening === undefined) return null;
  let pos = start + opening.length;
  if (name === "" && source[pos] !== ">") return null;
  let attributes = "";
  for (const max = Math.min(source.length, start + LONGEST); pos < max; ) {
    const sign = source[pos]!;
    if (sign === ">")
      return { end: pos + 1, name, closes: slash === "/", closesItself: source[pos - 1] === "/", attributes };
    if (/[\s/]/.test(sign)) pos++;
    else if (sign === "{") pos = endOfExpression(source, pos);
    else {
      const [attribute] =
        /^[^\s=/>{}"'<]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?=\{)))?/.exec(source.slice(pos, pos + 5000)) ?? [];
      if (attribute === undefined) return null;
      pos += attribute.length;
      if (!attribute.endsWith("=")) {
        attributes += ` ${attribute}`;
        continue;
      }
      const end = endOfExpression(source, pos);
      if (end < 0) return null;
      attributes += saidBy(attribute.slice(0, -1), source.slice(pos + 1, end - 1).trim());
      pos = end;
    }
    if (pos < 0) return null;
  }
  return null;
}

const LONGEST = 20_000;

/** `hidden={true}` and `id={"talks"}` say what they say; what any other program gives is not known. */
function saidBy(name: string, program: string): string {
  if (program === "true") return ` ${name.trim()}`;
  return /^"[^"\\]*"$|^'[^'\\]*'$/.test(program) ? ` ${name.trim()}=${program}` : "";
}

/** A tag as HTML, on one line. */
export function writeTag({ name, closes, closesItself, attributes }: Tag): string {
  if (closes) return `</${name}>`;
  return `<${name}${attributes.replace(/\s+/g, " ")}${closesItself ? " /" : ""}>`;
}
