/** Keeps bytes under keys that say all that they were made of, so that what is there need not be made again. */
export interface Store {
  get(key: string): Uint8Array | undefined;
  /** Whether it is there; what was asked for is kept for the next build. */
  has(key: string): boolean;
  put(key: string, bytes: Uint8Array): void;
}

/** Remembers as long as it lives. */
export class MemoryStore implements Store {
  readonly #kept = new Map<string, Uint8Array>();

  get(key: string): Uint8Array | undefined {
    return this.#kept.get(key);
  }

  has(key: string): boolean {
    return this.#kept.has(key);
  }

  put(key: string, bytes: Uint8Array): void {
    this.#kept.set(key, bytes);
  }
}

/** Stores a value as JSON. */
export function putJson(store: Store, key: string, value: object): void {
  store.put(key, encoder.encode(JSON.stringify(value)));
}

/** A value of the type that was put under this key: keys of different types differ. */
export function getJson<T extends object>(store: Store, key: string): T | undefined {
  const bytes = store.get(key);
  return bytes === undefined ? undefined : (JSON.parse(decoder.decode(bytes)) as T);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
