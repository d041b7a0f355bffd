/** Every limit and default, each with its reason. Nothing else declares one; only this file may read bindings. */

import type { Bounds } from "./search/options.ts";

/** What a deployment may set in wrangler.toml; all of it is optional. */
interface Env {
  /** A path of an existing domain that leads here, such as `/site-search`. Absent or empty: none. */
  readonly PREFIX?: string;
  /** Origins whose pages may read answers, such as `https://news.example https://blog.example`. Absent or empty: all. */
  readonly ORIGINS?: string;
  /** Counts searches, a key for each network (a binding of the platform). Absent: nobody counts. */
  readonly RATE_LIMITER?: { limit(by: { readonly key: string }): Promise<{ readonly success: boolean }> };
  /** The files beside a large index (a binding of the platform). Absent: there are none. */
  readonly ASSETS?: { fetch(address: string): Promise<Response> };
}

const read = (env: unknown): Env => env ?? {};

export const prefixOf = (env: unknown): string => read(env).PREFIX ?? "";

/** The origins whose pages may read answers; undefined: all. */
export function originsOf(env: unknown): readonly string[] | undefined {
  const { ORIGINS } = read(env);
  return ORIGINS === undefined ? undefined : (ORIGINS.match(/[^\s,]+/g) ?? undefined);
}

export const assetsOf = (env: unknown) => read(env).ASSETS;

export const limiterOf = (env: unknown) => read(env).RATE_LIMITER;

/** What is wrong with a setting, and how to mend it: one sentence each. */
export interface SettingsProblem {
  readonly what: string;
  readonly cure: string;
}

/** What could not be meant; undefined: nothing. */
export function settingsProblem(env: unknown): SettingsProblem | undefined {
  const prefix = prefixOf(env);
  if (!/^(\/[\w.~-]+)*$/.test(prefix)) {
    return { what: `PREFIX is “${prefix}”`, cure: "Write it as in “/site-search”." };
  }
  // As browsers write it, or it would never match.
  const stranger = originsOf(env)?.find((origin) => !/^https?:\/\/[a-z\d.:[\]-]+$/.test(origin));
  if (stranger === undefined) return undefined;
  return { what: `ORIGINS has “${stranger}”`, cure: "Write each as in “https://news.example”." };
}

/** Bounds of one search; both engines obey the same ones. */
export const SEARCH_BOUNDS: Bounds = {
  // A sentence of Chinese has some 40 characters, one of Thai 150; who pastes more is found by its beginning.
  maxGrams: 256,
  // The commonest character stands before some thousand others in the largest contents, mostly once.
  maxLongerGrams: 2048,
  // Of a long query every word can match …
  maxWords: 96,
  // … and the rarest of them decide the order: the rest cost time and change nothing that a reader sees.
  maxScoredWords: 24,
  minPrefixLetters: 1,
  // One letter begins thousands of words of a large content: the most frequent ones are what a reader is typing.
  maxPrefixWords: 128,
  // A misspelt word has few good readings; more of them is noise.
  maxTypoWords: 8,
  // Nobody mistypes more words of one query; a pasted text in another language has nothing but unknown words.
  maxMendedWords: 12,
  // A run of Chinese or Thai may be longer than any word; it is looked up as it stands.
  maxMendedLength: 64,
  // A name or phrase, and half a sentence before it.
  maxCompletedEnds: 24,
  // Each is one walk through the dictionary, at every key; who mistypes more does not look at a list.
  maxCompletedTypos: 4,
  // Halves that belong together stand together in some of the first paragraphs that hold both.
  maxSplitChecks: 20,
  // All of them: it takes some milliseconds.
  maxWeighed: Number.POSITIVE_INFINITY,
  maxCommonWeighed: Number.POSITIVE_INFINITY,
  // All of them: so little is read for it.
  maxCounted: Number.POSITIVE_INFINITY,
  // Near words are looked for in the best candidates only, for that is dear; in any order, so that a hit has one score.
  maxReranked: 32,
  maxRerankedInOrder: Number.POSITIVE_INFINITY,
  // Who writes more words beside a quoted phrase tells a story and does not filter.
  maxWordsBesidePhrases: 8,
  // A word or name of Chinese, Japanese or Thai.
  maxGramsTogether: 8,
  // A quoted phrase is looked for in this many paragraphs that hold all its words, best first.
  maxPhraseChecks: 1000,
  // What is not wanted must not slip through: a beginning stands for all its words, but for one letter of the largest.
  maxExcludedWords: 2048,
  // A person reads the first few; 96 words of them stay far below the bound on an answer.
  maxToldReadings: 8,
  // Who has more to choose from types what it is; a hundred tags are some 4 KB.
  maxFacetValues: 100,
  // Beyond this a total says nothing more to a reader.
  maxExactTotal: 10_000,
  // Three lines on a phone.
  snippetLength: 200,
};

/**
 * The same of contents above CONTENT_LIMITS.packed, whichever engine serves them. There postings and
 * texts are read from pages: each read costs time, and counts among what a request may ask of others.
 */
export const LARGE_BOUNDS: Bounds = {
  ...SEARCH_BOUNDS,
  // One or two letters begin tens of thousands of words: what is found by them says nothing yet.
  minPrefixLetters: 3,
  maxPrefixWords: 48,
  // Who asks for a beginning that stands everywhere finds as good a hit among so many, for “of the” alone among fewer.
  maxWeighed: 60_000,
  maxCommonWeighed: 20_000,
  // A beginning of three letters has some hundred thousand; that some are counted twice does not make it rarer.
  maxCounted: 20_000,
  // Each stands in a page of its own. Of 18 as many judged answers come first, and nDCG@10 gains 0.0006.
  maxReranked: 12,
  maxRerankedInOrder: 0,
  maxPhraseChecks: 16,
  maxSplitChecks: 8,
  maxExcludedWords: 64,
};

export const REQUEST_LIMITS = {
  /** Characters (UTF-16 code units) of `q`: longer than any question, far below the platform's 16 KB of URL. */
  queryLength: 1024,
  /** Characters of one word: edit distance is quadratic in it; the longest English dictionary word has 45. */
  wordLength: 64,
  limit: { min: 1, max: 50, default: 10 },
  offset: { min: 0, max: 1000, default: 0 },
  /** Filters of one search: more than any list of boxes to tick has, and each is compared with many articles. */
  filters: 32,
  /** Characters (UTF-16 code units) of a filter's value: longer than any name or tag. */
  filterLength: 256,
  /** Next best paragraphs that come with each article: those below are found by asking for the article alone. */
  more: { min: 0, max: 5, default: 0 },
  /** Paragraphs of one answer, those of `more` too: each is cut out and marked, which is most of a search's work. */
  shown: 100,
  /** Neighbours each way of `/v1/paragraphs/{id}?context=`. */
  context: { min: 0, max: 10, default: 0 },
  /** Bytes of one answer; beyond it the text of later hits is left out. */
  answerBytes: 256 * 1024,
  /** Wrong parameters that one answer lists: a URL has room for thousands. */
  reportedErrors: 20,
  /** UTF-16 code units of a caller's value that an error repeats: enough to recognise it. */
  quotedLength: 40,
} as const;

/** Pages of `/v1/articles`, of the paragraphs of `/v1/articles/{id}` and of `/v1/manifest`. */
export const LIST_LIMITS = {
  articles: { min: 1, max: 50, default: 10 },
  // Most articles come whole.
  paragraphs: { min: 1, max: 50, default: 50 },
  // A hundred bytes each: whoever compares two deployments reads all of it.
  manifest: { min: 1, max: 1000, default: 100 },
  // Unlike a search, a list costs the same wherever it begins.
  offset: { min: 0, max: 1_000_000, default: 0 },
} as const;

/** Pages of `/v1/suggest`. */
export const SUGGEST_LIMITS = {
  // A list below an input shows few.
  limit: { min: 1, max: 20, default: 8 },
  offset: { min: 0, max: 100, default: 0 },
} as const;

/** `Cache-Control` by kind of answer. Every answer names one: without it a cache in front keeps a 200 for two hours. */
export const CACHE_CONTROL = {
  // A minute of freshness absorbs a burst; a stale answer for ten more is better than a wait.
  answer: "public, max-age=60, stale-while-revalidate=600",
  // Holds the host that was asked, which is not part of the key of a cache in front: for the one who asked only.
  own: "private, max-age=60",
  // Its address holds a hash of what it is.
  forever: "public, max-age=31536000, immutable",
  // Other sites load it at every page; a fix reaches their readers within the hour.
  script: "public, max-age=3600, stale-while-revalidate=86400",
  never: "no-store",
} as const;

/** Calls of one batch: a page that asks for more at once asks wrongly, and each may search. */
export const BATCH_LIMIT = 20;

/** Seconds to wait after too many searches: the `period` of RATE_LIMITER, which a binding does not tell. */
export const RETRY_AFTER = 10;

/** How long a browser may remember a CORS preflight, in seconds (browsers cap it lower themselves). */
export const PREFLIGHT_MAX_AGE = 86_400;

/** Limits of content, at build time. */
export const CONTENT_LIMITS = {
  /** Bytes above which a file is an error: read as text it would not fit into one string of the runtime. */
  fileBytes: 400_000_000,
  /** The same of a file that is read piece by piece (XML, JSON Lines): the runtime reads no more at once. */
  streamedBytes: 2_000_000_000,
  /** UTF-16 code units of text in all of which no index is made: a build holds it, and the pages are 20,000 at most. */
  text: 400_000_000,
  /**
   * What is larger has an index that is not MiniSearch's own form but the same postings packed. Bytes of the artefact with
   * packed postings, the measure of any content (see Encoded). MiniSearch's own answers no faster at any size, and of 5 MB
   * it takes 90 ms of CPU to start and 20 MB, where packed it takes 56 and 10; of 30 MB 580 and 120, packed 245 and 55.
   */
  miniSearch: 5_000_000,
  /**
   * The same of an index in pages, read when they are asked for. Packed answers with less CPU at any size, but of 38 MB
   * it holds 67 MB after a thousand searches (97 where most words are strange), of 80 MB 114 of the 128 that a Worker
   * has, and takes 510 ms of CPU to start; in pages these are 34, 37 and 44 MB, and 80 ms (see ARCHITECTURE.md).
   */
  packed: 35_000_000,
  /** UTF-16 code units above which a paragraph is split at sentences: no reader lands well on a page-long block. */
  splitAbove: 5_000,
  /** Bytes above which a paragraph is an error: nobody wrote it, something was read wrongly. */
  paragraphBytes: 1_000_000,
  /** A repeated paragraph at least this long (UTF-16 code units) is shown once, with all its positions. */
  foldFrom: 40,
  /** UTF-16 code units of the site's name: a title that search engines and tabs still show. */
  nameLength: 60,
  /** UTF-16 code units of one article in Markdown: its parsed form needs over a hundred times as much memory. */
  markdownLength: 10_000_000,
  /** Elements of one item of an XML file (a feed, an export): above, it is no item but an attack on the memory. */
  xmlElements: 1_000_000,
  /** Articles that `/llms.txt` lists: what is read at once; the rest is in `/v1/articles`. */
  listed: 500,
  /** Characters that the parenthesis of a credit may hold. */
  creditLength: 80,
} as const;

/** What is chosen at build time to complete queries with. */
export const COMPLETION_LIMITS = {
  /** The best ones are kept: a longer list finds nothing better for who has typed two letters. */
  most: 20_000,
  /** UTF-16 code units: a line below an input on a phone holds half of it. */
  length: 80,
  /** Of a phrase, and of a name. */
  words: 5,
  nameWords: 6,
  /** Up to so many paragraphs a content is so small that a name counts that stands there once, a phrase twice. */
  few: 200,
} as const;

/** Limits of what a site adds by hand (synonyms and pins), at build time. */
export const RULE_LIMITS = {
  /** Words of one synonym: longer ones are sentences, which nobody types. A letter of Chinese or Thai counts as one. */
  synonymWords: 24,
  /** Synonyms on each side of one entry: a word of a query stands for all of them, and each costs time. */
  synonyms: 32,
  /** Paragraphs that one pin shows: a first page. */
  shown: 10,
  /** The greatest factor: enough to lift any score over any other of the same query. */
  factor: 100,
  /** Characters of an entry that a report repeats, in UTF-16 code units. */
  quotedLength: 60,
} as const;
