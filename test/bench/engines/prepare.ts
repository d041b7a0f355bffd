import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "../corpus/write.ts";
import { drawMix } from "../mix/draw.ts";
import { generatedMix } from "../mix/generated.ts";
import { type CorpusArticle, documentsIn, FILES, type KnownItem, linesOf } from "./content.ts";

/** Lays a generated content into a folder: its articles, its queries, and the paragraphs that engines must find. */
export function prepareGenerated(folder: string, paragraphs: number): void {
  writeCorpus(join(folder, FILES.corpus), paragraphs);
  writeFileSync(join(folder, FILES.mix), JSON.stringify(generatedMix(paragraphs)));
  writeFileSync(join(folder, FILES.known), JSON.stringify(knownItems(folder)));
}

interface CollectionLine {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** Of which article it is; by default of one of its own. */
  readonly article?: string;
}

/** The same of a collection in JSON Lines, of paragraphs in the order of their articles. Gives how many there are. */
export function prepareCollection(folder: string, path: string): number {
  const articles: (CorpusArticle & { id: string; paragraphs: { text: string }[] })[] = [];
  let paragraphs = 0;
  for (const line of linesOf(path)) {
    if (line.trim() === "") continue;
    const { id, title = "", text, article = id } = JSON.parse(line) as CollectionLine;
    if (articles.at(-1)?.id !== article) articles.push({ id: article, title: title || article, paragraphs: [] });
    articles.at(-1)!.paragraphs.push({ text });
    paragraphs++;
  }
  writeFileSync(join(folder, FILES.corpus), articles.map((article) => `${JSON.stringify(article)}\n`).join(""));
  const mix = drawMix({ articles: articles.length, article: (number) => articles[number]! });
  writeFileSync(join(folder, FILES.mix), JSON.stringify(mix));
  writeFileSync(join(folder, FILES.known), JSON.stringify(knownItems(folder)));
  return paragraphs;
}

const KNOWN_ITEMS = 24;

/**
 * Paragraphs from all over the content, each with its three rarest words, where a scan of everything finds these in no
 * other paragraph.
 */
function knownItems(folder: string): KnownItem[] {
  const frequency = new Map<string, number>();
  let paragraphs = 0;
  for (const { text } of documentsIn(folder)) {
    paragraphs++;
    for (const word of wordsIn(text)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const step = Math.max(1, Math.floor(paragraphs / KNOWN_ITEMS));
  const drawn: (KnownItem & { readonly words: readonly string[]; holders: number })[] = [];
  for (const { number, text } of documentsIn(folder)) {
    if (number % step !== 0 || drawn.length === KNOWN_ITEMS) continue;
    const telling = [...wordsIn(text)].filter((word) => word.length > 3);
    if (telling.length < 3) continue;
    const words = telling.sort((a, b) => frequency.get(a)! - frequency.get(b)!).slice(0, 3);
    drawn.push({ number, text, query: words.join(" "), words, holders: 0 });
  }
  for (const { text } of documentsIn(folder)) {
    const here = wordsIn(text);
    for (const item of drawn) if (item.words.every((word) => here.has(word))) item.holders++;
  }
  return drawn.filter(({ holders }) => holders === 1).map(({ number, text, query }) => ({ number, text, query }));
}

const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]+/g));
