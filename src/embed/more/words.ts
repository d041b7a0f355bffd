import type { Strings } from "../strings.ts";

/** What this module says of itself; the strings of a language may hold it too. */
export interface Words {
  /** Name of the button that closes the dialog. */
  readonly close: string;
  /** Name of the recent searches. */
  readonly recent: string;
  /** Removes them all. */
  readonly forget: string;
  /** What readers call the fields that they filter by. */
  readonly fields: Readonly<Record<string, string>>;
}

const ENGLISH: Words = {
  close: "Close",
  recent: "Recent searches",
  forget: "Forget recent searches",
  fields: { section: "Section", tag: "Topic", author: "Author", lang: "Language", kind: "Kind" },
};

export function wordsOf(strings: Strings & Partial<Words>): Words {
  return { ...ENGLISH, ...strings };
}
