import { statSync } from "node:fs";
import { keyOf } from "../cache/keys.ts";
import type { Store } from "../cache/store.ts";

/** So long, in milliseconds, after a change two changes may have the same time: on FAT two seconds, elsewhere far less. */
const COARSEST = 2000n;

/**
 * Tells that a file is the one that was read before, without reading it. Times alone would not tell it: tools set them,
 * and clocks are coarse. So a file is known again only by all that its file system says of it together: where it is, its
 * device and inode, its size, when it was changed, and when its inode was, which no program can set: whatever writes,
 * replaces or copies a file and then puts its time back changes that. And a file that was changed just before it was
 * read is not remembered, since it may change again within the same tick of the clock (as git calls it, racily clean).
 * Where nothing is the same, as in a fresh checkout, files are read.
 */
export class Stamp {
  readonly #full: string;
  readonly #store: Store;
  readonly #coarsest: bigint;
  readonly #before: string | null;

  /** @param coarsest for tests */
  constructor(full: string, store: Store, coarsest = COARSEST) {
    this.#full = full;
    this.#store = store;
    this.#coarsest = coarsest;
    this.#before = stampOf(full)?.key ?? null;
  }

  /** The hash of what was in the file when it was read; undefined where it may be another. */
  hash(): string | undefined {
    const known = this.#before === null ? undefined : this.#store.get(this.#before);
    return known && Buffer.from(known.buffer, known.byteOffset, known.length).toString();
  }

  /** Remembers the hash of what has been read since, unless the file may be changed without a sign of it. */
  keep(hash: string): void {
    const now = stampOf(this.#full);
    if (this.#before === null || now?.key !== this.#before || now.latest + this.#coarsest >= BigInt(Date.now())) return;
    this.#store.put(this.#before, Buffer.from(hash));
  }
}

/** The key, and when the file was changed last, in milliseconds; null where nothing can be told: reading it tells why. */
function stampOf(full: string): { readonly key: string; readonly latest: bigint } | null {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = statSync(full, { bigint: true });
    const key = `t${keyOf(full, [dev, ino, size, mtimeNs, ctimeNs].join(" "))}`;
    return { key, latest: mtimeMs > ctimeMs ? mtimeMs : ctimeMs };
  } catch {
    return null;
  }
}
