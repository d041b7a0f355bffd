import type { Article, Paragraph } from "../../src/search/document.ts";
import type { FoundFile } from "../files.ts";

type Placed = Omit<Paragraph, "article">;

/** What was taken down: nothing of it may be found in what is built. */
export interface TakenDown {
  /** Ids of articles and paragraphs. */
  readonly ids: ReadonlySet<string>;
  /** Texts of the paragraphs. */
  readonly texts: readonly string[];
}

/** Carries out ContentConfig.takedown, and remembers what it took. */
export class Takedown implements TakenDown {
  readonly ids = new Set<string>();
  readonly texts: string[] = [];
  readonly #entries: ReadonlySet<string>;
  readonly #addresses: ReadonlySet<string>;
  readonly #met = new Set<string>();

  constructor(entries: readonly string[]) {
    this.#entries = new Set(entries);
    this.#addresses = new Set(entries.flatMap(addressOf));
  }

  /** Whether the whole article is to go. */
  isTaken({ id, url }: Article, { file, path }: Pick<FoundFile, "file" | "path">): boolean {
    const names = [id, path, file].filter((name) => this.#entries.has(name));
    const [address] = url === undefined ? [] : addressOf(url);
    if (address !== undefined && this.#addresses.has(address)) names.push(address);
    for (const name of names) this.#met.add(name);
    return names.length > 0;
  }

  /** The entries that may be about paragraphs of an article. */
  within({ id }: Pick<Article, "id">): string[] {
    return [...this.#entries].filter((entry) => entry.startsWith(`${id}.`));
  }

  /** Takes an article with all its paragraphs. */
  take({ id }: Article, paragraphs: readonly Placed[]): void {
    this.ids.add(id);
    for (const paragraph of paragraphs) this.#takeParagraph(paragraph);
  }

  /** The paragraphs that stay; their positions are those among what stays. */
  withoutTaken(paragraphs: readonly Placed[]): readonly Placed[] {
    const taken = paragraphs.filter(({ id }) => this.#entries.has(id));
    if (taken.length === 0) return paragraphs;
    for (const paragraph of taken) {
      this.#met.add(paragraph.id);
      this.#takeParagraph(paragraph);
    }
    const gone = taken.flatMap(({ positions }) => positions);
    const movedUp = (position: number) => position - gone.filter((each) => each < position).length;
    return paragraphs
      .filter((paragraph) => !taken.includes(paragraph))
      .map((paragraph) => ({ ...paragraph, positions: paragraph.positions.map(movedUp) }));
  }

  /** Entries that nothing of the content answers to. */
  unmet(): string[] {
    return [...this.#entries].filter((entry) => ![entry, ...addressOf(entry)].some((name) => this.#met.has(name)));
  }

  #takeParagraph({ id, text, credit }: Placed): void {
    this.ids.add(id);
    this.texts.push(text, ...(credit === undefined ? [] : [credit]));
  }
}

/** An address as two spellings of it are the same: without the last slash and what stands behind `#`. */
function addressOf(text: string): string[] {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return [];
  const url = new URL(text);
  url.hash = "";
  return [url.href.replace(/\/$/, "")];
}
