/**
 * What a field of an answer means.
 * @param path names that lead to it, its component's first; what is said of the longest end of it that is known counts
 */
export function fieldWords(path: readonly string[]): string {
  for (let from = 0; from < path.length; from++) {
    const words = WORDS[path.slice(from).join(".")];
    if (words !== undefined) return words;
  }
  return "";
}

const WORDS: Readonly<Record<string, string>> = {
  // Every search
  query: "The query as it was searched for: composed (NFC), control characters as spaces.",
  total: "How many there are in all, on every page.",
  "SearchAnswer.total": "How many paragraphs match; 10000 if there are more, and then `totalIsExact` is false.",
  totalIsExact: "Whether `total` is the number itself, not the bound on it.",
  limit: "As asked, or the default.",
  offset: "As asked, or the default.",
  suggestion: "Another query that may have been meant; null where there is none.",
  "suggestion.query": "The query to offer.",
  "suggestion.reason":
    "`typo`: words corrected, as the search understood them already. `phrase`: without the quotes of a phrase that the content does not have.",
  partial:
    "Present when a bound cut the search short: very many words, readings or paragraphs to look through. What is given is right, more may be missing.",
  interpreted: "How the query was read; with `explain=1`.",
  hits: "The paragraphs of this page, in the order asked for.",
  facets: "By property, the values that all found paragraphs have, on every page; empty unless asked for.",
  "Facet.values": "The most frequent values first, at most 100.",
  "Facet.total": "How many values there are in all.",
  "values.value": "As a filter takes it.",
  "values.count": "How many of what `total` counts have it.",
  index: "What was searched.",
  "index.version": "The first 12 hexadecimal digits of the index's SHA-256.",
  "index.articles": "How many articles it holds.",
  "index.paragraphs": "How many paragraphs it holds.",
  "index.terms": "How many different terms it holds.",
  truncated:
    "Present when the text of later items was left out to keep the answer under 256 KB. Ask for fewer, or for the paragraph itself.",

  // A paragraph
  id: "Of the paragraph: stays the same until its text changes, wherever it moves in the article.",
  url: "The article's address: its own, or the path of its page here.",
  link: "The address that lands nearest to the paragraph: its anchor, and behind `:~:text=` the words by which browsers find and mark it.",
  article: "Where the paragraph stands.",
  "article.id": "Of the article.",
  title: "Of the article.",
  lang: "Language of the article (BCP 47).",
  position: "Where it stands in the article, counted from 1; the first of `positions`.",
  positions: "Every place where it stands in the article, counted from 1: a paragraph that is repeated has several.",
  kind: "What it is in the article.",
  headings: "The headings that it stands under, the outermost first.",
  text: "The paragraph, as plain text. Absent where the answer would have grown too large (`truncated`).",
  credit: "Of a caption: who is credited for the picture.",
  before: "Its neighbours before it in reading order; the nearest is the last.",
  after: "Its neighbours behind it in reading order; the nearest is the first.",

  // A hit
  score: "Higher is better; comparable within one answer only. 0 where nothing was searched for.",
  pinned:
    "Present where the site changed the place by hand for this query: `shown` was put first, `boosted` had its score multiplied.",
  explanation: "How the score came about; with `explain=1`.",
  highlights:
    "What matched: `[start, end)` in UTF-16 code units, ascending and apart. Languages that count characters otherwise must convert.",
  html: "With `highlight=html`: the same texts, escaped, with `<mark>` around what matched.",
  "html.text": "`text` as HTML; absent together with it.",
  "html.credit": "`credit` as HTML, where there is one.",
  more: "With `group=article`: the other paragraphs of the article that are found.",
  "more.total": "How many there are besides this one.",
  "more.hits": "The next best of them, as many as `more` asked for.",
  "highlights.text": "In `text`; absent together with it.",
  "highlights.credit": "In `credit`; empty where there is none.",
  snippet: "The best passage, of at most 200 code units.",
  "snippet.text": "Whole sentences where it can be; `…` stands where text was left out.",
  "snippet.html": "With `highlight=html`: the passage, escaped, with `<mark>` around what matched.",
  "snippet.highlights": "What matched in it, as `[start, end)` in UTF-16 code units.",

  // An article
  "Article.id": "Of the article; `/v1/articles/{id}` gives its paragraphs.",
  "ArticleAnswer.id": "Of the article.",
  "Article.paragraphs": "How many it has.",
  date: "When it was published (ISO 8601), where known.",
  authors: "Who wrote it, where known.",
  section: "The part of the site that it belongs to, where known.",
  tags: "What it is about, where known.",
  description: "What it says in a sentence or two, where known.",
  image: "The address of a picture that stands for it, where known.",
  items: "The entries of this page, in the order of the content.",
  "ArticleAnswer.items": "The paragraphs of this page, in reading order.",
  "ArticleAnswer.total": "How many paragraphs the article has.",
  "ArticlesAnswer.total": "How many articles there are.",

  // A completion
  "SuggestAnswer.query": "What was typed, composed (NFC), control characters as spaces.",
  "SuggestAnswer.items": "The completions, best first.",
  "SuggestAnswer.total": "How many completions there are in all.",
  "items.text": "The whole query that it makes.",
  "items.kind": "What it is in the content.",
  "items.count": "How many paragraphs hold it; of a title or heading: how many stand below it.",
  "items.highlights": "What of it was typed, as `[start, end)` in UTF-16 code units.",

  // Status
  answers: "Changes whenever the same request may be answered otherwise: another index, or other code.",
  engine: "What searches: `resident` holds the whole index in memory.",

  // What went wrong (RFC 9457)
  type: "`urn:pilcrow:problem:` and the kind; the same at every installation.",
  "ProblemAnswer.title": "The kind in words.",
  status: "The status of the answer.",
  detail: "What is wrong and how to cure it, in a sentence for people.",
  errors: "Every parameter that is at fault; empty where none is.",
  "errors.parameter": "Its name as given, shortened if it is long.",
  "errors.detail": "What is wrong with it and how to cure it.",

  // How a query was read
  "Interpreted.words": "The words of the query in order; a group of alternatives is one.",
  "words.word": "As words are compared: folded. Alternatives are one word, as in `(rebase OR merge)`.",
  field: "The field that it is meant for: `title`, `heading`, `text` or `credit`.",
  "words.required": "Whether only paragraphs that hold it are found: it is quoted, or meant for one field.",
  "words.common": "Whether it is a word such as “the”, which weighs little beside others.",
  "words.rarity": "How telling it is (inverse document frequency); 0 for a word that means nothing here.",
  "words.scored": "Whether it adds to scores; of a long query the rarest do.",
  "words.split": "The word as typed, where a missing space was put back.",
  "words.readings": "What it was read as, the first 8; none for a word that means nothing here.",
  "readings.kind":
    "`exact` as typed, `prefix` a longer word that begins so, `typo` a correction, `joined` one word for several of the query, `synonym` one of the site's own, `part` of a name or code, `phrase` among alternatives.",
  "readings.word": "The word of the content.",
  "readings.terms": "What is looked up for it in the index.",
  "readings.quality": "How good the reading is, from 0 to 1.",
  "readings.edits": "Of a correction: how many edits it is away.",
  "readings.parts": "Of a joined word: how many words of the query it stands for.",
  "words.more": "How many readings there are besides.",
  phrases: "Quoted phrases, which must stand there word for word.",
  unquoted: "Quoted phrases that were read as words, since they stand nowhere in the content.",
  excluded: "What must not stand there.",
  "phrases.words": "As they are compared: folded.",
  "unquoted.words": "As they are compared: folded.",
  "excluded.words": "As they are compared: folded.",
  begins: "Longer words that begin like the last one are meant, too.",
  filters: "What paragraphs and articles must be, or must not.",
  "filters.property": "Such as `kind` or `tag`.",
  "filters.value": "The value to compare with.",
  "filters.excluded": "Whether it is what they must not be.",
  cut: "Which bounds left something out: `words` of the query, `readings` of its words, `paragraphs` to look through.",

  // How a score came about
  "Explanation.words": "What each word of the query gave.",
  "Explanation.words.word": "A word of the query, folded.",
  "words.matched": "The words of the paragraph that matched it; none where only its headings or title do.",
  "words.strength": "How strongly the paragraph holds it: often, in a short text, in the title, as typed.",
  "words.score": "Rarity × strength; the score is the sum of these and of the other parts.",
  coverage: "For holding all of the query, or nearly all.",
  "Explanation.article": "For words of the query that stand elsewhere in the article.",
  exactness: "For words that stand there as typed.",
  nearness: "For neighbours of the query that are near each other.",
  passage: "For the passage that holds most of the query.",
  phrase: "For the whole query, word for word.",
  boost: "What a pin of the site added or took.",
};

/** Ends of paths in the table, for the test that each is used. */
export const WORDED_FIELDS: readonly string[] = Object.keys(WORDS);
