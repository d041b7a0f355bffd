import { REQUEST_LIMITS } from "../../../src/config.ts";

/**
 * What a parameter means, by `operation.parameter`, or by the name alone where it means the same everywhere. Ranges and
 * defaults stand in its schema.
 */
export const PARAMETER_WORDS: Readonly<Record<string, string>> = {
  q: `What to find: words, \`"a phrase"\`, \`-without\`, \`begin*\`, \`this OR that\`, \`title:word\`, \`kind:caption\`. Whatever makes no sense as syntax is read as words. Empty (\`q=\`) lists every paragraph in reading order. A word may have ${REQUEST_LIMITS.wordLength} characters; characters are UTF-16 code units.`,
  "searchPage.q": "What to find, as in `/v1/search`. Absent or empty: the page only asks for words.",
  limit: "How many hits at most.",
  offset: "How many hits to pass over. `Link` leads to the pages before and after.",
  "articles.limit": "How many articles at most.",
  "articles.offset": "How many articles to pass over. `Link` leads to the pages before and after.",
  "manifest.limit": "How many articles, and how many queries, at most.",
  "manifest.offset": "How many of each to pass over. `Link` leads to the pages before and after.",
  "article.limit": "How many paragraphs at most.",
  "article.offset": "How many paragraphs to pass over. `Link` leads to the pages before and after.",
  filter:
    "`field:value`, or `-field:value` for what is not wanted; may be given several times. Of one field any of its values will do, different fields must all be met. Fields: `kind`, `article`, `tag`, `section`, `author`, `lang`; case, accents, hyphens and underscores make no difference, of an author any whole words of the name will do, `lang:en` is also `en-GB`, `article` is exact.",
  from: "The first day of an article's date: `2026-01-31`, or a month or year, of which it is the first day. Articles without a date are left out.",
  to: "The last day of an article's date, included: `2026-01-31`, or a month or year, of which it is the last day; not before `from`. Articles without a date are left out.",
  sort: "`relevance`: best first. `date` and `-date`: oldest or newest article first, those without a date last, equals by relevance. `position`: in reading order.",
  group:
    "`article`: one hit an article, its best paragraph, with `more` about the others; `total`, `limit` and `offset` then count articles.",
  more: "With `group=article` only: how many of the next best paragraphs of each article to give; `limit` times one more than that is at most 100.",
  facets: "Properties to count the values of, over all that is found on every page; names with commas between.",
  fields: "Which fields of hits to give, names with commas between; `id` is always there. Default: all of them.",
  "suggest.q": `What has been typed so far. Empty (\`q=\`): what the content is most about. A word may have ${REQUEST_LIMITS.wordLength} characters; characters are UTF-16 code units.`,
  "browserSuggestions.q": "What has been typed so far. Absent or empty: what the content is most about.",
  "suggest.limit": "How many completions at most.",
  "suggest.offset": "How many completions to pass over. `Link` leads to the pages before and after.",
  typos: "Whether words that the content does not have are corrected.",
  highlight:
    "How the answer says what matched: `ranges` over plain text; `html`, escaped text with `<mark>` around it; or `none`, which makes the answer smaller.",
  explain:
    "`1` adds to the answer how the query was read (`interpreted`), and to each hit how its score came about (`explanation`).",
  context: "How many neighbours of the same article to give, each way.",
  "paragraph.id":
    "Of the paragraph, as searches give it: the article's id, a full stop, and 8 or 12 letters and digits. It changes when the paragraph's words do.",
  "article.id": "Of the article, as searches and `/v1/articles` give it.",
  "searchBoxFile.file": "`<release>.js`, or as a script names it.",
  "articlePage.id": "Of the article, as searches and `/v1/articles` give it.",
  "searchBoxLanguage.file": "A BCP 47 tag and `.json`.",
};
