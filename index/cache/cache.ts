import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAbandoned } from "../output.ts";
import { PackReader, PackWriter } from "./pack.ts";
import type { Store } from "./store.ts";

/** More packs than these are made one: each is opened and looked through. */
const MOST_PACKS = 8;
/** Also where less than this share of their bytes is still of use. */
const LEAST_USE = 0.4;

/**
 * What builds remember of each other, in `dist/cache/`: what was made of a file, under a key that says what it was made
 * of. Each build adds at most one file, under its own name until it is whole; one that is killed leaves nothing that is
 * read. The folder may be deleted at any time.
 */
export class Cache implements Store {
  readonly #folder: string;
  /** The newest first. */
  readonly #packs: { readonly name: string; readonly pack: PackReader }[] = [];
  readonly #used = new Set<string>();
  #fresh: { readonly path: string; readonly pack: PackWriter } | null = null;

  constructor(dist: string) {
    this.#folder = join(dist, "cache");
    mkdirSync(this.#folder, { recursive: true });
    for (const name of readdirSync(this.#folder).sort().reverse()) {
      const path = join(this.#folder, name);
      const pack = name.endsWith(".pack") ? PackReader.open(path) : null;
      if (pack) this.#packs.push({ name, pack });
      else if (name.endsWith(".pack") || isAbandoned(name)) rmSync(path, { force: true });
    }
  }

  get(key: string): Uint8Array | undefined {
    this.#used.add(key);
    const own = this.#fresh?.pack.get(key);
    if (own) return own;
    for (const { pack } of this.#packs) {
      const found = pack.get(key);
      if (found) return found;
    }
    return undefined;
  }

  has(key: string): boolean {
    this.#used.add(key);
    return this.#fresh?.pack.has(key) === true || this.#packs.some(({ pack }) => pack.has(key));
  }

  put(key: string, bytes: Uint8Array): void {
    this.#used.add(key);
    this.#fresh ??= this.#create();
    this.#fresh.pack.put(key, bytes);
  }

  /**
   * Keeps what was made. Nothing can be asked after that.
   *
   * @param whole whether all that is of use was asked for: then the rest is forgotten when it is more
   */
  close(whole: boolean): void {
    this.#keepFresh();
    if (whole) this.#forget();
    for (const { pack } of this.#packs) pack.close();
  }

  #forget(): void {
    const all = this.#packs.reduce((bytes, { pack }) => bytes + pack.size(), 0);
    const used = this.#packs.reduce((bytes, { pack }) => bytes + pack.size(this.#used), 0);
    if (this.#packs.length > MOST_PACKS || used < all * LEAST_USE) this.#compact();
  }

  #compact(): void {
    const old = this.#packs.splice(0);
    this.#fresh = this.#create();
    for (const key of this.#used) {
      const from = old.find(({ pack }) => pack.has(key))?.pack.get(key);
      if (from) this.#fresh.pack.put(key, from);
    }
    this.#keepFresh(old);
    for (const { name, pack } of old) {
      pack.close();
      rmSync(join(this.#folder, name), { force: true });
    }
  }

  #create(): { path: string; pack: PackWriter } {
    const path = join(this.#folder, `new.${process.pid}.tmp`);
    return { path, pack: new PackWriter(path) };
  }

  #keepFresh(before: readonly { readonly name: string }[] = this.#packs): void {
    if (this.#fresh === null) return;
    const { path, pack } = this.#fresh;
    this.#fresh = null;
    pack.finish();
    // Numbers go on, so that the newest is the last by name; the process tells two builds at once apart.
    const newest = Number.parseInt(before[0]?.name ?? "0", 10);
    const name = `${String(newest + 1).padStart(9, "0")}.${process.pid}.pack`;
    renameSync(path, join(this.#folder, name));
    const whole = PackReader.open(join(this.#folder, name));
    if (whole) this.#packs.unshift({ name, pack: whole });
  }
}
