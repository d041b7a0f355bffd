import { NAME } from "../src/page/text.ts";
import type { IndexForm } from "./form.ts";
import type { HtmlSettings } from "./sources/source.ts";

/** Words that mean the same (see ContentConfig.synonyms). Each is a text of one or several words. */
export type SynonymEntry =
  | readonly string[]
  | { readonly from: string | readonly string[]; readonly to: string | readonly string[] };

/** What is done with the answer to one query (see ContentConfig.pins); at least one of `show`, `hide`, `boost`. */
export interface PinEntry {
  /**
   * The whole query, or several. It is met by the same words in the same order; capitals, accents, signs and endings
   * make no difference. A query that asks for more than words is never met.
   */
  readonly query: string | readonly string[];
  /** Put first, in this order, whether they match or not; of an article its first paragraph. At most 10. */
  readonly show?: readonly string[];
  /** Left out; of an article all paragraphs that are not shown. */
  readonly hide?: readonly string[];
  /** Factors on the scores of those that match, over 0 and at most 100; a paragraph's own before its article's. */
  readonly boost?: Readonly<Record<string, number>>;
}

/** What is indexed and how. Every field has a default, so an empty object is a working configuration. */
export interface ContentConfig {
  /**
   * What the site is called: in the title of the home page, by browsers that offer to search it, in `/llms.txt`. At most
   * 60 UTF-16 code units on one line. Default: `"Pilcrow"`.
   */
  readonly name?: string;
  /**
   * Folders and files with articles, relative to the project or absolute. Folders are read with everything below them;
   * names that begin with a dot and `node_modules` are passed over, links that lead out of the folders not followed.
   * Default: `["index/articles"]`.
   */
  readonly sources?: readonly string[];
  /**
   * What is not read, as patterns of paths within the sources: `drafts` (a file or folder of that name, wherever it
   * is), `*.old.html`, `en/archive/**`. Default: none.
   */
  readonly exclude?: readonly string[];
  /**
   * Articles and paragraphs that must not be shown, whatever the sources say: by id, by address, or by path within its
   * source. The build fails unless their text is gone from all that it makes. Default: none.
   */
  readonly takedown?: readonly string[];
  /**
   * What becomes of a paragraph that stands at the same kind of place on many pages of a source, such as a call to
   * subscribe or a licence: `"drop"` leaves it out (the report names it), `"keep"` keeps it. Default: `"drop"`.
   */
  readonly repeated?: "drop" | "keep";
  /**
   * Address of the site that the articles are published on, such as `https://example.com/news`. An article without an
   * `url` of its own then gets this address + `/` + its path without extension. Default: none; articles without an
   * address are shown by Pilcrow itself.
   */
  readonly site?: string;
  /** Language (BCP 47) of articles that do not say their own. Default: `"en"`. */
  readonly language?: string;
  /**
   * What marks the parenthesis at the end of a plain-text paragraph as a picture credit, and so the paragraph as a
   * caption: a string it holds or a pattern it matches. Default: `[" via ", "Handout", "Photo:", "File photo", "©"]`.
   */
  readonly creditPatterns?: readonly (string | RegExp)[];
  /**
   * How HTML pages are read, by CSS selectors: `main` is what the article is (where nothing matches, it is found as
   * without), `ignore` what is left out of it. Default: the main content is found by itself.
   */
  readonly html?: HtmlSettings;
  /**
   * How the index is served: `"minisearch"`, MiniSearch's own index; `"packed"`, the same in a fifth of the memory;
   * `"paged"`, the same in pages that are read when they are asked for. Default: by its size, see CONTENT_LIMITS.
   */
  readonly engine?: IndexForm;
  /**
   * Words that mean the same. A list goes every way: `["nyc", "new york city"]`; an object one way:
   * `{ from: "laptop", to: ["notebook", "macbook"] }` also finds notebooks for who asks for a laptop. A synonym of a
   * synonym is none. Default: none.
   */
  readonly synonyms?: readonly SynonymEntry[];
  /**
   * Answers to single queries, changed by hand: `{ query: "returns", show: ["how-to-return"] }`. Paragraphs and articles
   * are named by their ids. Default: none.
   */
  readonly pins?: readonly PinEntry[];
}

export const DEFAULTS = {
  name: NAME,
  sources: ["index/articles"],
  exclude: [],
  takedown: [],
  repeated: "drop",
  language: "en",
  creditPatterns: [" via ", "Handout", "Photo:", "File photo", "©"],
} as const satisfies ContentConfig;

export const config: ContentConfig = {};
