/** What is indexed and how. Every field has a default, so an empty object is a working configuration. */
export interface ContentConfig {
  /**
   * Folders and files with articles, relative to the project. Folders are read with everything below them; names that
   * begin with a dot are passed over. Default: `["index/articles"]`.
   */
  readonly sources?: readonly string[];
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
}

export const DEFAULTS = {
  sources: ["index/articles"],
  language: "en",
  creditPatterns: [" via ", "Handout", "Photo:", "File photo", "©"],
} as const satisfies ContentConfig;

export const config: ContentConfig = {};
