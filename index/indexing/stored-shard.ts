import type { Store } from "../cache/store.ts";
import { openShard, type Shard, type ShardParts } from "./shard.ts";

/** A shard whose parts are in a store: made where they are not, and once more where one turns out to be damaged. */
export class StoredShard {
  readonly #store: Store;
  readonly #key: string;
  readonly #make: () => ShardParts;

  /** @param key stands for all that it is made of */
  constructor(store: Store, key: string, make: () => ShardParts) {
    this.#store = store;
    this.#key = key;
    this.#make = make;
  }

  open(): Shard {
    const shard = openShard((name) => this.#part(name));
    // What is there is asked for, so that it is kept for the next build.
    for (let block = 0; this.#store.has(`s${this.#key}${block}`); ) block++;
    return shard;
  }

  /** A block of its postings, by number. */
  block(number: number): Uint8Array {
    return this.#part(`${number}`);
  }

  #part(name: string): Uint8Array {
    const known = this.#store.get(`s${this.#key}${name}`);
    if (known) return known;
    const parts = this.#make();
    for (const [each, bytes] of parts) this.#store.put(`s${this.#key}${each}`, bytes);
    return parts.get(name)!;
  }
}
