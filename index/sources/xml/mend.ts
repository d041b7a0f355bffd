import { defaultTreeAdapter, parseFragment } from "parse5";

/**
 * Puts right in XML, piece by piece, what software that writes feeds gets wrong and every reader forgives: white space in
 * front, control characters, `&` by itself, and the entities of HTML (`&nbsp;`). Lines stay where they are. Entities
 * that nobody knows, also those that the file itself declares, stay as they are written: nothing is expanded.
 */
export function* mendXml(pieces: Iterable<string>): Generator<string> {
  let held = "";
  let until: string | undefined;
  let begun = false;
  for (const piece of pieces) {
    let text = held + piece.replace(/[^\P{Cc}\t\n\r\u0085]|[\uFFFE\uFFFF]/gu, "");
    held = "";
    if (!begun) {
      // An XML declaration counts only at the very beginning; comments in its place keep the lines.
      const blank = /^\s*/.exec(text)![0];
      text = text.slice(blank.length);
      if (text === "") {
        held = blank;
        continue;
      }
      begun = true;
      const lines = blank.split("\n").length - 1;
      const declaration = /^<\?xml\s[^>]*\?>/.exec(text)?.[0] ?? "";
      text = declaration + "\n".repeat(lines) + text.slice(declaration.length);
    }
    let mended = "";
    let at = 0;
    while (at < text.length) {
      if (until !== undefined) {
        const end = text.indexOf(until, at);
        const stop = end < 0 ? Math.max(at, text.length - until.length + 1) : end + until.length;
        mended += text.slice(at, stop);
        if (end < 0) held = text.slice(stop);
        else until = undefined;
        at = end < 0 ? text.length : stop;
        continue;
      }
      const [opening, end] = nextLiteral(text, at);
      if (opening !== undefined) {
        mended += mendReferences(text.slice(at, end));
        until = opening;
        at = end;
        continue;
      }
      const stop = lastWhole(text, at);
      mended += mendReferences(text.slice(at, stop));
      held = text.slice(stop);
      at = text.length;
    }
    if (mended !== "") yield mended;
  }
  if (held !== "") yield until === undefined ? mendReferences(held) : held;
}

/** What ends the next part in which `&` means itself, and where that part's own beginning ends. */
function nextLiteral(text: string, from: number): [ends: string | undefined, at: number] {
  const pattern = /<!\[CDATA\[|<!--/g;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found) return [undefined, text.length];
  return [found[0] === "<!--" ? "-->" : "]]>", found.index];
}

/** Where to cut so that no reference and no beginning of such a part is cut in two. */
function lastWhole(text: string, from: number): number {
  const tail = Math.max(from, text.length - 40);
  const open = /[&<][^;>]*$/.exec(text.slice(tail));
  return open ? tail + open.index : text.length;
}

const REFERENCE = /&(?:#(\d{1,7});|#[xX]([\dA-Fa-f]{1,6});|([A-Za-z][A-Za-z0-9]{1,31});)?/g;

function mendReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (whole === "&") return "&amp;";
    if (name !== undefined) return /^(amp|lt|gt|quot|apos)$/.test(name) ? whole : asWritten(htmlText(whole), whole);
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    const plain = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f) || code >= 0xa0;
    // Below 160 browsers take it for windows-1252, as its authors did.
    return plain && code < 0xd800 ? whole : asWritten(htmlText(whole), "");
  });
}

/** What HTML makes of a reference, written so that XML makes the same of it; what HTML does not know as it was written. */
function asWritten(meaning: string, otherwise: string): string {
  const known = meaning !== "" && !meaning.startsWith("&") && !/\p{Cc}/u.test(meaning);
  return (known ? meaning : otherwise).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const known = new Map<string, string>();

function htmlText(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const [node] = parseFragment(reference).childNodes;
  const text = node && defaultTreeAdapter.isTextNode(node) ? node.value : "";
  if (known.size < 5000) known.set(reference, text);
  return text;
}
