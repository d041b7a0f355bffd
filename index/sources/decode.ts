import type { Report } from "./source.ts";

/**
 * The text of a file: UTF-8, without a byte order mark, lines ended by LF alone.
 *
 * @returns null for anything else; what it is and where has been reported
 */
export function decodeText(bytes: Uint8Array, report: Pick<Report, "problem">): string | null {
  const cure = "Save it as UTF-8 text.";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    report.problem({ what: "it is UTF-16, not UTF-8", cure });
    return null;
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const what = "it is binary: it holds a zero byte";
    report.problem({ line: lineOf(bytes, zero), what, cure: `${cure} Or move it elsewhere.` });
    return null;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, "\n");
  } catch {
    report.problem({ line: lineOf(bytes, firstInvalid(bytes)), what: "it is not UTF-8", cure });
    return null;
  }
}

/** Index of the first byte that does not belong to valid UTF-8: the longest prefix that still decodes, by bisection. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function lineOf(bytes: Uint8Array, index: number): number {
  let line = 1;
  for (let i = 0; i < index; i++) {
    if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) line++;
  }
  return line;
}
