/** All that the box says of itself. `{…}` is filled in; a language may move it. */
export interface Strings {
  /** BCP 47: the language of what follows, and of the numbers in it. */
  readonly lang: string;
  /** Name of the field, where the page gives it none. */
  readonly label: string;
  /** Name of the button that empties the field. */
  readonly clear: string;
  /** Name of the list of hits. */
  readonly list: string;
  /** How many were found, by plural category of the language (CLDR: one, few, many, other, …). `{count}` */
  readonly results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & Record<"other", string>>;
  /** Leads to the page of results, where there are more than the list shows. */
  readonly all: string;
  /** `{query}` */
  readonly none: string;
  /** Searches for it, where the content has a better word. `{meant}` */
  readonly meant: string;
  readonly searching: string;
  /** `{time}`, such as “30 sec”. */
  readonly busy: string;
  readonly offline: string;
  /** Any other failure. `{host}` */
  readonly unreachable: string;
}

export const ENGLISH: Strings = {
  lang: "en",
  label: "Search",
  clear: "Clear",
  list: "Results",
  results: { one: "{count} result", other: "{count} results" },
  all: "See all results",
  none: "Nothing found for “{query}”",
  meant: "Did you mean “{meant}”?",
  searching: "Searching…",
  busy: "Too many searches. Try again in {time}.",
  offline: "You are offline.",
  unreachable: "{host} does not answer. Try again in a moment.",
};
