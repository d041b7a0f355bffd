import { API } from "./operations/api.ts";
import { PAGES } from "./operations/pages.ts";
import type { Asked } from "./parameters.ts";
import type { Sample } from "./sample.ts";

/** What is told of a route; all else is read off the schemas and off its own answers. */
export interface Route {
  /** As in OpenAPI: `/v1/paragraphs/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly group: Group;
  readonly summary: string;
  /** Paragraphs with blank lines between; code in backticks. */
  readonly about: string;
  readonly parameters?: Asked;
  /** What an address has besides belongs to others and is passed over; elsewhere it is an error. */
  readonly lenient?: true;
  /** Lenient, but what it does understand may still be wrong. */
  readonly refuses?: true;
  /** Whether different addresses may be kept for different times. */
  readonly keptVariously?: true;
  /** The answers by the names of their schemas; absent: text. */
  readonly answers?: readonly string[];
  /** Whether searches are counted, so that there can be too many. */
  readonly counted?: true;
  /** Asked for real when the documents are made; the first one tells the headers. */
  readonly examples: (sample: Sample) => readonly Asking[];
}

export interface Asking {
  /** A name, as of a variable. */
  readonly name: string;
  readonly summary: string;
  readonly path: string;
}

export const GROUPS = {
  Search: "Words in, paragraphs out.",
  Content: "What is indexed, and what answers.",
  Pages: "For people, with or without JavaScript.",
  Descriptions: "What there is, for programs and browsers.",
} as const;

export type Group = keyof typeof GROUPS;

/** Every route of the app (src/app.ts); a test holds the two together. */
export const OPERATIONS: readonly Route[] = [...API, ...PAGES];
