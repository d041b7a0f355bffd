import { crc32 } from "node:zlib";

/** What an article adds to a shard. */
export interface Member {
  /** Stands for all that the article was made of. */
  readonly key: string;
  readonly paragraphs: number;
}

/** Consecutive articles, the first of them and the one behind the last. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/** Paragraphs that a shard has on average: so few that one is made again in a moment, so many that bringing them together is quick. */
export const SHARD_PARAGRAPHS = 2048;
/** A shard is at most so many times as large, or one article. */
const LARGEST = 4;

/**
 * Cuts articles into groups where their own keys say so, as content-defined chunking cuts a file (Muthitacharoen, Chen
 * and Mazières 2001): an article that is changed, put in or taken out moves no border but those of its own group.
 *
 * @param size paragraphs of a group, on average
 */
export function groupArticles(articles: readonly Member[], size = SHARD_PARAGRAPHS): Group[] {
  const groups: Group[] = [];
  let from = 0;
  let paragraphs = 0;
  articles.forEach((article, number) => {
    paragraphs += article.paragraphs;
    // The more paragraphs an article has, the likelier it ends its group, so that groups are alike in size.
    if (crc32(article.key) % size >= article.paragraphs && paragraphs < size * LARGEST) return;
    groups.push({ from, to: number + 1 });
    from = number + 1;
    paragraphs = 0;
  });
  if (from < articles.length) groups.push({ from, to: articles.length });
  return groups;
}
