import { PageProblem } from "../../problem.ts";
import { Page } from "./page.ts";

/** The files that belong to one artefact, by name. */
export interface PageSource {
  /** Null where there is no such file; rejects when it cannot be had just now. */
  read(name: string): Promise<ArrayBuffer | null>;
}

/**
 * What pages hold: the postings of terms, those of one term that stands almost everywhere, paragraphs with their
 * articles, the numbers of ids, what articles or paragraphs are, and what articles are told apart by. A page is named by its kind and its number of that
 * kind: “p12”.
 */
export const PAGE_KINDS = ["p", "g", "d", "i", "c", "m"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];
export type PageName = `${PageKind}${number}`;

/** Those that are in pieces, see Page. */
export const inPieces = (kind: PageKind): boolean => kind === "p" || kind === "d" || kind === "m";

/** By kind how many pages there are. */
export type PageCounts = Readonly<Record<PageKind, number>>;

/** Pages kept at hand, in bytes of all together: of a million paragraphs what a busy hour asks for. */
const KEPT_BYTES = 16_000_000;

/** Gives pages, each checked when it is fetched; those used last are kept. */
export class Pages {
  readonly #source: PageSource | undefined;
  readonly #checksums: Uint32Array;
  /** Of each kind the place of its first checksum. */
  readonly #firsts = new Map<PageKind, number>();
  readonly #kept = new Map<PageName, Page>();
  readonly #most: number;
  #bytes = 0;

  /**
   * @param checksums that of each page (see Page), by PAGE_KINDS, then by number
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
  async fetch(names: Iterable<PageName>): Promise<(name: PageName) => Page> {
    const wanted = [...new Set(names)];
    const pages = await Promise.all(wanted.map((name) => this.#known(name) ?? this.#read(name)));
    const byName = new Map(wanted.map((name, i) => [name, pages[i]!]));
    for (const page of byName) this.#keep(...page);
    return (name) => byName.get(name)!;
  }

  #known(name: PageName): Page | undefined {
    const page = this.#kept.get(name);
    return page?.isBad ? undefined : page;
  }

  async #read(name: PageName): Promise<Page> {
    const bytes = await this.#source!.read(name).catch(() => {
      throw new PageProblem(`Page ${name} of this search index could not be read just now.`, "Try again.");
    });
    if (bytes === null) throw new PageProblem(`Page ${name} of this search index is missing.`);
    const kind = name[0] as PageKind;
    const checksum = this.#checksums[this.#firsts.get(kind)! + Number(name.slice(1))]!;
    return new Page(name, new Uint8Array(bytes), inPieces(kind), checksum);
  }

  /** A map remembers in which order entries came: the first one was used longest ago. */
  #keep(name: PageName, page: Page): void {
    const before = this.#kept.get(name);
    if (before) this.#bytes -= before.bytes.length;
    this.#kept.delete(name);
    this.#kept.set(name, page);
    this.#bytes += page.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#most) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
