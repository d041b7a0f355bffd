/** All that the box says of itself. `{…}` is filled in; a language may move it. */
export interface Strings {
  /** BCP 47: the language of what follows, and of the numbers in it. */
  readonly lang: string;
  /** Name of the field, where the page gives it none. */
  readonly label: string;
  /** Name of the list of hits. */
  readonly list: string;
  /** How many were found, by plural category of the language (CLDR: one, few, many, other, …). `{count}` */
  readonly results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & Record<"other", string>>;
  /** Follows the number, where there are more than the list shows. */
  readonly more: string;
  /** `{query}` */
  readonly none: string;
  /** Follows the number, or `none`, where the content has a better word. `{meant}` */
  readonly meant: string;
  readonly searching: string;
  /** `{time}`, such as “30 seconds”. */
  readonly busy: string;
  readonly offline: string;
  /** `{host}` */
  readonly unreachable: string;
  /** The service is there, its index is not. */
  readonly unreadable: string;
  readonly failed: string;
}

export const ENGLISH: Strings = {
  lang: "en",
  label: "Search",
  list: "Results",
  results: { one: "{count} result", other: "{count} results" },
  more: "Enter shows all",
  none: "Nothing found for “{query}”",
  meant: "Did you mean “{meant}”?",
  searching: "Searching…",
  busy: "Too many searches at once. Try again in {time}.",
  offline: "You are offline.",
  unreachable: "The search at {host} does not answer. Try again in a moment.",
  unreadable: "The search is out of order. Please tell the site.",
  failed: "The search failed. Try again in a moment.",
};
