import { crc32 } from "../../text/crc32.ts";

/**
 * The file that a build leaves: a fixed start, a header, then named sections, each with its checksum.
 *
 *      0  "pilcrow\0"
 *      8  format version            u32, little endian like the rest
 *     12  length of the header      u32
 *     16  CRC-32 of the header      u32
 *     20  header                    JSON: what made the index, and the sections
 *      …  sections                  each begins at a multiple of 8
 *
 * Checksums cover the gap behind what they belong to, so that no byte of the file can change unnoticed.
 */
export const FORMAT_VERSION = 6;

const MAGIC = new TextEncoder().encode("pilcrow\0");
const START = 20;
const ALIGNMENT = 8;

/** What made an artefact; all of it must suit the Worker that opens it. */
export interface Maker {
  /** Version of the MiniSearch that built the index. */
  readonly minisearch: string;
  /** Fingerprint of the text analysis, see Analyser. */
  readonly analyser: string;
  /** Tags of the languages that the content needs. */
  readonly languages: readonly string[];
}

interface Header extends Maker {
  readonly sections: readonly { name: string; offset: number; length: number; crc32: number }[];
}

export function packContainer(maker: Maker, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The header holds offsets that depend on its own length, so offsets count from the end of the header.
  let offset = 0;
  const padded = new Map<string, Uint8Array>();
  const table = [...sections].map(([name, bytes]) => {
    const room = new Uint8Array(align(bytes.length));
    room.set(bytes);
    padded.set(name, room);
    const entry = { name, offset, length: bytes.length, crc32: crc32(room) };
    offset += room.length;
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify({ ...maker, sections: table } satisfies Header));
  const body = align(START + header.length);
  const file = new Uint8Array(body + offset);
  const view = new DataView(file.buffer);
  file.set(MAGIC, 0);
  file.set(header, START);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, header.length, true);
  view.setUint32(16, crc32(file.subarray(START, body)), true);
  for (const entry of table) file.set(padded.get(entry.name)!, body + entry.offset);
  return file;
}

export type Unpacked =
  | { readonly maker: Maker; section(name: string): Uint8Array }
  | { readonly format: number }
  | { readonly damage: string };

/**
 * Reads a container and checks every checksum, but those of sections when it is known to be whole; a format of another
 * version is not read further. Never throws.
 */
export function unpackContainer(buffer: ArrayBuffer, whole = false): Unpacked {
  const file = new Uint8Array(buffer);
  if (file.length < START || MAGIC.some((byte, i) => file[i] !== byte)) return { damage: "it does not begin like one" };
  const view = new DataView(buffer);
  const format = view.getUint32(8, true);
  if (format !== FORMAT_VERSION) return { format };
  const headerLength = view.getUint32(12, true);
  const body = align(START + headerLength);
  if (body > file.length || crc32(file.subarray(START, body)) !== view.getUint32(16, true)) {
    return { damage: "the checksum of its header is wrong" };
  }
  try {
    return readSections(
      file,
      body,
      whole,
      JSON.parse(new TextDecoder().decode(file.subarray(START, START + headerLength))),
    );
  } catch {
    // The checksum covers whole multiples of eight bytes, so a wrong length can still cut the header short.
    return { damage: "its header cannot be read" };
  }
}

function readSections(file: Uint8Array, body: number, whole: boolean, header: Header): Unpacked {
  const found = new Map<string, Uint8Array>();
  for (const { name, offset, length, crc32: expected } of header.sections) {
    const begin = body + offset;
    const end = begin + align(length);
    if (end > file.length || (!whole && crc32(file.subarray(begin, end)) !== expected)) {
      return { damage: `the checksum of its section “${name}” is wrong` };
    }
    found.set(name, file.subarray(begin, begin + length));
  }
  return { maker: header, section: (name) => found.get(name) ?? new Uint8Array() };
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
