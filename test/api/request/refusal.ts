import type { Given } from "../../../src/api/request/parameters.ts";
import { readSearch } from "../../../src/api/search.ts";
import { Problem } from "../../../src/errors.ts";

/** What a search is refused for, by parameter; nothing where it is accepted. */
export function refusal(given: Given): Record<string, string> {
  try {
    readSearch(given);
    return {};
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return Object.fromEntries(thrown.errors.map(({ parameter, detail }) => [parameter, detail]));
  }
}

export const FIELDS = "Known: kind, article, tag, section, author, lang.";
