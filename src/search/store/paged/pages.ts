import { crc32 } from "../../../text/crc32.ts";
import { PageProblem } from "../../problem.ts";

/** The files that belong to one artefact, by name. */
export interface PageSource {
  /** Rejects when there is no such file, or it cannot be had. */
  read(name: string): Promise<ArrayBuffer>;
}

/**
 * What pages hold: the postings of terms, those of one term that stands almost everywhere, paragraphs with their
 * articles, the numbers of ids, and what articles or paragraphs are. A page is named by its kind and its number of that
 * kind: “p12”.
 */
export const PAGE_KINDS = ["p", "g", "d", "i", "c"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
export type PageName = `${PageKind}${number}`;

/** By kind how many pages there are. */
export type PageCounts = Readonly<Record<PageKind, number>>;

/** Pages kept at hand, in bytes of all together: of a million paragraphs what a busy hour asks for. */
const KEPT_BYTES = 24_000_000;

/** Gives pages, each checked when it is fetched; those used last are kept. */
export class Pages {
  readonly #source: PageSource | undefined;
  readonly #checksums: Uint32Array;
  /** Of each kind the place of its first checksum. */
  readonly #firsts = new Map<PageKind, number>();
  readonly #kept = new Map<PageName, Uint8Array<ArrayBuffer>>();
  readonly #most: number;
  #bytes = 0;

  /**
   * @param checksums the CRC-32 of each page, by PAGE_KINDS, then by number
   * @param most bytes that are kept
   */
  constructor(source: PageSource | undefined, checksums: Uint32Array, counts: PageCounts, most = KEPT_BYTES) {
    this.#source = source;
    this.#checksums = checksums;
    let first = 0;
    for (const kind of PAGE_KINDS) {
      this.#firsts.set(kind, first);
      first += counts[kind];
    }
    this.#most = most;
  }

  /**
   * Fetches the pages that are not at hand, all at once.
   *
   * @throws PageProblem
   */
  async fetch(names: Iterable<PageName>): Promise<(name: PageName) => Uint8Array<ArrayBuffer>> {
    const wanted = [...new Set(names)];
    const pages = await Promise.all(wanted.map((name) => this.#kept.get(name) ?? this.#read(name)));
    const byName = new Map(wanted.map((name, i) => [name, pages[i]!]));
    for (const page of byName) this.#keep(...page);
    return (name) => byName.get(name)!;
  }

  async #read(name: PageName): Promise<Uint8Array<ArrayBuffer>> {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await this.#source!.read(name));
    } catch {
      throw new PageProblem(`Page ${name} of this search index is missing.`);
    }
    const first = this.#firsts.get(name[0] as PageKind)!;
    if (crc32(bytes) !== this.#checksums[first + Number(name.slice(1))]) {
      throw new PageProblem(`Page ${name} of this search index is damaged, or belongs to another one.`);
    }
    return bytes;
  }

  /** A map remembers in which order entries came: the first one was used longest ago. */
  #keep(name: PageName, page: Uint8Array<ArrayBuffer>): void {
    if (this.#kept.delete(name)) this.#bytes -= page.length;
    this.#kept.set(name, page);
    this.#bytes += page.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= length;
    }
  }
}
