import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/**
 * A file of entries that is written once:
 *
 *     entry … entry   table: { key: [offset, bytes, CRC-32] } as JSON   bytes and CRC-32 of the table, MAGIC
 *
 * What says that it is whole stands last, so half a file is none.
 */
const MAGIC = 0x50696c31;
const FOOTER = 12;

type Table = Record<string, Entry>;
type Entry = readonly [offset: number, length: number, sum: number];

/** So much is read at once: what is asked for next mostly stands right behind. */
const WINDOW = 1 << 18;

export class PackReader {
  readonly #file: number;
  readonly #table: ReadonlyMap<string, Entry>;
  /** What was read last, and from where; its room is used again and again. */
  #room: Buffer | null = null;
  #window: Buffer = Buffer.alloc(0);
  #from = 0;

  private constructor(file: number, table: Table) {
    this.#file = file;
    this.#table = new Map(Object.entries(table));
  }

  /** @returns null for what is no whole pack */
  static open(path: string): PackReader | null {
    const file = openSync(path, "r");
    const { size } = fstatSync(file);
    const footer = readAt(file, size - FOOTER, FOOTER);
    const length = footer?.readUInt32LE(0) ?? 0;
    const table = readAt(file, size - FOOTER - length, length);
    if (footer?.readUInt32LE(8) === MAGIC && table && crc32(table) === footer.readUInt32LE(4)) {
      return new PackReader(file, JSON.parse(table.toString()) as Table);
    }
    closeSync(file);
    return null;
  }

  has(key: string): boolean {
    return this.#table.has(key);
  }

  /** undefined for what is not there, or damaged. */
  get(key: string): Buffer | undefined {
    const entry = this.#table.get(key);
    if (entry === undefined) return undefined;
    const [offset, length, sum] = entry;
    const bytes = this.#read(offset, length);
    return bytes && crc32(bytes) === sum ? bytes : undefined;
  }

  #read(offset: number, length: number): Buffer | null {
    if (length > WINDOW / 4) return readAt(this.#file, offset, length);
    if (offset < this.#from || offset + length > this.#from + this.#window.length) {
      this.#room ??= Buffer.allocUnsafe(WINDOW);
      this.#window = readInto(this.#room, this.#file, offset);
      this.#from = offset;
    }
    const at = offset - this.#from;
    // A copy, so that whoever keeps it keeps no more than it.
    return at + length <= this.#window.length ? Buffer.from(this.#window.subarray(at, at + length)) : null;
  }

  /** How many bytes the entries of these keys have; of all, where none are named. */
  size(keys: Iterable<string> = this.#table.keys()): number {
    let bytes = 0;
    for (const key of keys) bytes += this.#table.get(key)?.[1] ?? 0;
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** So much is written at once. */
const CHUNK = 1 << 20;

export class PackWriter {
  readonly #file: number;
  readonly #table: Record<string, Entry> = {};
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  /** Of what is already in the file. */
  #written = 0;

  constructor(path: string) {
    this.#file = openSync(path, "w+");
  }

  has(key: string): boolean {
    return this.#table[key] !== undefined;
  }

  put(key: string, bytes: Uint8Array): void {
    this.#table[key] = [this.#written + this.#pendingBytes, bytes.length, crc32(bytes)];
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= CHUNK) this.#flush();
  }

  get(key: string): Uint8Array | undefined {
    const entry = this.#table[key];
    if (entry === undefined) return undefined;
    if (entry[0] >= this.#written) this.#flush();
    return readAt(this.#file, entry[0], entry[1]) ?? undefined;
  }

  /** Makes it whole. */
  finish(): void {
    const table = Buffer.from(JSON.stringify(this.#table));
    const footer = Buffer.alloc(FOOTER);
    footer.writeUInt32LE(table.length, 0);
    footer.writeUInt32LE(crc32(table), 4);
    footer.writeUInt32LE(MAGIC, 8);
    this.#pending.push(table, footer);
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, null);
    this.#written += bytes.length;
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

function readAt(file: number, position: number, length: number): Buffer | null {
  const bytes = position < 0 ? null : readInto(Buffer.allocUnsafe(length), file, position);
  return bytes?.length === length ? bytes : null;
}

/** @returns what was read: less than there is room for where the file ends before */
function readInto(room: Buffer, file: number, position: number): Buffer {
  let done = 0;
  for (let read = -1; done < room.length && read !== 0; done += read) {
    read = readSync(file, room, done, room.length - done, position + done);
  }
  return room.subarray(0, done);
}
