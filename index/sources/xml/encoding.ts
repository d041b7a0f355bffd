import { isAscii, isUtf8 } from "node:buffer";
import { decodeText } from "../decode.ts";
import type { Report } from "../source.ts";

/** Bytes that are decoded at a time. */
const PIECE = 65_536;

/**
 * The text of an XML file, piece by piece: by its byte order mark, else by the encoding that its first line declares, else
 * UTF-8. Text that is UTF-8 from end to end is read as that, whatever it declares: software that changes the one
 * without the other is common, text that is UTF-8 by accident is not.
 *
 * @returns null for what cannot be decoded; what is wrong and where has been reported
 */
export function decodeXml(bytes: Uint8Array, report: Pick<Report, "problem" | "warning">): Iterable<string> | null {
  const mark = markOf(bytes);
  if (mark) return pieces(bytes, new TextDecoder(mark));
  const declared = declaredEncoding(bytes);
  // The only encoding in use that writes other scripts in ASCII.
  if (isUtf8(bytes) && !/^iso-2022-/i.test(declared ?? "")) {
    if (bytes.includes(0)) return decodeText(bytes, report) === null ? null : [];
    if (declared !== undefined && !isAscii(bytes) && labelOf(declared) !== "utf-8") {
      const what = `it says that it is ${declared}, but it is UTF-8, and was read as that`;
      report.warning({ line: 1, what, cure: 'Write `encoding="UTF-8"` in its first line.' });
    }
    return pieces(bytes, new TextDecoder());
  }
  const label = declared === undefined ? "utf-8" : labelOf(declared);
  if (label === undefined) {
    const what = `it says that it is ${declared}, an encoding that nobody knows`;
    report.problem({ line: 1, what, cure: "Save it as UTF-8 text." });
    return null;
  }
  // UTF-16 has a byte order mark; without one it is what could be read so far.
  if (label === "utf-8" || label.startsWith("utf-16")) {
    decodeText(bytes, report);
    return null;
  }
  return pieces(bytes, new TextDecoder(label));
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([^"'>]{1,40}?)\s*["']/.exec(beginning)?.[1];
}

/** The name by which decoders know an encoding; undefined for what they do not know. */
function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

function* pieces(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): Generator<string> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder.decode();
}
