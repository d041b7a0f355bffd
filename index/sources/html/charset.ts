import { getEncoding } from "encoding-sniffer";
import type { Report } from "../source.ts";

/**
 * The text of a page, lines ended by LF alone: a byte order mark decides, then whether it is valid UTF-8 (which no other
 * text of some length is, whatever a page says of itself), then what the page says (HTML Standard, 13.2.3.2), then
 * windows-1252, as browsers read what says nothing.
 *
 * @returns null for what is no text, which has been reported
 */
export function decodePage(bytes: Uint8Array, report: Pick<Report, "problem" | "warning">): string | null {
  const encoding = encodingOf(bytes);
  const text = decoderOf(encoding).decode(bytes);
  if (text.slice(0, 4096).includes("\0")) {
    report.problem({ what: "it is binary: it holds a zero byte", cure: "Save it as UTF-8, or move it elsewhere." });
    return null;
  }
  const wrong = encoding === "utf-8" ? text.indexOf("\ufffd") : -1;
  if (wrong >= 0 && !isUtf8(bytes)) {
    const what = "it says that it is UTF-8, and is not: some characters are lost";
    report.warning({ line: text.slice(0, wrong).split("\n").length, what, cure: "Save it as UTF-8." });
  }
  return text.replace(/\r\n?/g, "\n");
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // A page that begins with `<` in two bytes.
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  // Escape sequences of ISO-2022-JP are valid UTF-8, and are not.
  if (isUtf8(bytes) && !bytes.includes(0x1b)) return "utf-8";
  return getEncoding(bytes, { maxBytes: 1024, defaultEncoding: "windows-1252" }).toLowerCase();
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
