import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Completion } from "../../src/search/store/completions.ts";

/** The titles of articles that have paragraphs, with how many they have. */
export function titles(articles: readonly Article[], paragraphs: readonly Paragraph[]): Completion[] {
  const own = new Uint32Array(articles.length);
  for (const { article } of paragraphs) own[article]!++;
  const counts = new Map<string, number>();
  articles.forEach(({ title }, article) => {
    if (own[article] !== 0) add(counts, shortened(title), own[article]);
  });
  return [...counts].map(([text, count]) => ({ text, kind: "title", count }));
}

/** The headings above paragraphs, with how many stand below each. */
export function headings(paragraphs: readonly Paragraph[]): Completion[] {
  const counts = new Map<string, number>();
  // Many paragraphs have the same.
  const known = new Map<string, string>();
  const short = (heading: string): string => {
    const text = known.get(heading) ?? shortened(heading);
    known.set(heading, text);
    return text;
  };
  for (const { headings } of paragraphs) {
    if (headings.length === 1) add(counts, short(headings[0]!));
    else if (headings.length > 1) for (const heading of new Set(headings.map(short))) add(counts, heading);
  }
  return [...counts].map(([text, count]) => ({ text, kind: "heading", count }));
}

/** Authors, sections and tags. */
export function ownNames(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(({ authors = [], section = "", tags = [] }) => [...authors, section, ...tags]))];
}

/** Of a title that is too long its first clause; as it is where that is none. */
function shortened(title: string): string {
  if (title.length <= COMPLETION_LIMITS.length) return title;
  const clause = /^(.*?\s.*?)(?:[:：;]\s|\s[-–—|]\s)/u.exec(title)?.[1];
  return clause ?? title;
}

function add(counts: Map<string, number>, text: string, more = 1): void {
  counts.set(text, (counts.get(text) ?? 0) + more);
}
