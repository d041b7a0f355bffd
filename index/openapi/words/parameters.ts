import { REQUEST_LIMITS } from "../../../src/config.ts";

/** What a parameter means; ranges and defaults stand in its schema. */
export function parameterWords(operation: string, name: string): string {
  return WORDS[`${operation}.${name}`] ?? WORDS[name] ?? "";
}

/** By `operation.parameter`, or by the name alone where it means the same everywhere. */
const WORDS: Readonly<Record<string, string>> = {
  q: `What to find: words, \`"a phrase"\`, \`-without\`, \`begin*\`, \`this OR that\`, \`title:word\`, \`kind:caption\`. Whatever makes no sense as syntax is read as words. Empty (\`q=\`) lists every paragraph in reading order. A word may have ${REQUEST_LIMITS.wordLength} characters; characters are UTF-16 code units.`,
  "searchPage.q": "What to find, as in `/v1/search`. Absent or empty: the page only asks for words.",
  limit: "How many hits at most.",
  offset: "How many hits to pass over. `Link` leads to the pages before and after.",
  "articles.limit": "How many articles at most.",
  "articles.offset": "How many articles to pass over. `Link` leads to the pages before and after.",
  "article.limit": "How many paragraphs at most.",
  "article.offset": "How many paragraphs to pass over. `Link` leads to the pages before and after.",
  typos: "Whether words that the content does not have are corrected.",
  highlight:
    "How the answer says what matched: as ranges over plain text, or not at all (`none`), which makes the answer smaller.",
  explain:
    "`1` adds to the answer how the query was read (`interpreted`), and to each hit how its score came about (`explanation`).",
  context: "How many neighbours of the same article to give, each way.",
  "paragraph.id":
    "Of the paragraph, as searches give it: the article's id, a full stop, and 8 or 12 letters and digits. It changes when the paragraph's words do.",
  "article.id": "Of the article, as searches and `/v1/articles` give it.",
  "articlePage.id": "Of the article, as searches and `/v1/articles` give it.",
  "style.v": "A hash of the style, as pages name it: then it may be kept for ever.",
};

/** Names of the table, for the test that each is used. */
export const WORDED_PARAMETERS: readonly string[] = Object.keys(WORDS);
