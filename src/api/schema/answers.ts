/** The answers of every route. Keys keep their names and types; keys may be added. */

import * as v from "valibot";
import { PARAGRAPH_KINDS } from "../../search/document.ts";
import { PROPERTIES } from "../../search/query/names.ts";
import { COMPLETION_KINDS } from "../../search/store/completions.ts";
import { ExplanationFields } from "./explanation.ts";
import { Interpreted } from "./interpreted.ts";
import { count, list } from "./values.ts";

/** `[start, end)` in UTF-16 code units. */
const ranges = list(v.pipe(v.tuple([count, count]), v.readonly()));

const indexFields = {
  /** First 12 hexadecimal digits of the artefact's SHA-256. */
  version: v.string(),
  articles: count,
  paragraphs: count,
};

/** What is sent of a paragraph wherever its article is known. */
const passageFields = {
  id: v.string(),
  /** The address that lands nearest to the paragraph. */
  link: v.string(),
  /** The first of `positions`. */
  position: count,
  positions: list(count),
  kind: v.picklist(PARAGRAPH_KINDS),
  headings: list(v.string()),
  /** Where the paragraph is in another language than its article. */
  lang: v.exactOptional(v.string()),
  /** Absent where the answer would have grown too large; `truncated` then says so. */
  text: v.exactOptional(v.string()),
  /** Captions only, where someone is credited. */
  credit: v.exactOptional(v.string()),
};
export const PassageFields = v.strictObject(passageFields);
export type PassageFields = v.InferOutput<typeof PassageFields>;

const paragraphFields = {
  ...passageFields,
  /** The article's address: its own, or the path of its page here. */
  url: v.string(),
  article: v.strictObject({ id: v.string(), title: v.string(), url: v.string(), lang: v.string() }),
};
export const ParagraphFields = v.strictObject(paragraphFields);
export type ParagraphFields = v.InferOutput<typeof ParagraphFields>;

const hitFields = {
  ...paragraphFields,
  /** Comparable within one answer only. */
  score: v.number(),
  /** Present where the site changed the place by hand for this query: put it first, or multiplied its score. */
  pinned: v.exactOptional(v.picklist(["shown", "boosted"])),
  /** Present with `explain=1`. */
  explanation: v.exactOptional(ExplanationFields),
  /** With `highlight=ranges`; its `text` is absent together with the paragraph's. */
  highlights: v.exactOptional(v.strictObject({ text: v.exactOptional(ranges), credit: ranges })),
  /** With `highlight=html`: the same, escaped, and what matched in `<mark>`; absent where the field is. */
  html: v.exactOptional(v.strictObject({ text: v.exactOptional(v.string()), credit: v.exactOptional(v.string()) })),
  snippet: v.strictObject({
    text: v.string(),
    highlights: v.exactOptional(ranges),
    html: v.exactOptional(v.string()),
  }),
};

export const FurtherHitFields = v.strictObject(hitFields);

export const HitFields = v.strictObject({
  ...hitFields,
  /** With `group=article`: how many other paragraphs of the article are found, and the next best of them. */
  more: v.exactOptional(v.strictObject({ total: count, hits: list(FurtherHitFields) })),
});
export type HitFields = v.InferOutput<typeof HitFields>;

export const ProjectedFurtherHit = v.strictObject({ ...v.partial(FurtherHitFields).entries, id: v.string() });

/** A hit of which only some fields were asked for; `id` is always there. */
export const ProjectedHit = v.strictObject({
  ...v.partial(HitFields).entries,
  id: v.string(),
  more: v.exactOptional(v.strictObject({ total: count, hits: list(ProjectedFurtherHit) })),
});
export type ProjectedHit = v.InferOutput<typeof ProjectedHit>;

export const FacetFields = v.strictObject({
  /** The most frequent first. */
  values: list(v.strictObject({ value: v.string(), count })),
  /** How many values there are in all. */
  total: count,
});
export type FacetFields = v.InferOutput<typeof FacetFields>;

export const SearchAnswer = v.strictObject({
  query: v.string(),
  total: count,
  totalIsExact: v.boolean(),
  limit: count,
  offset: count,
  suggestion: v.nullable(v.strictObject({ query: v.string(), reason: v.picklist(["typo", "phrase"]) })),
  /** Present when a bound cut the search short. */
  partial: v.exactOptional(v.literal(true)),
  /** Present with `explain=1`. */
  interpreted: v.exactOptional(Interpreted),
  hits: list(HitFields),
  /** Of the properties that were asked for; counted over all that `total` counts. */
  facets: v.record(v.picklist(PROPERTIES), FacetFields),
  index: v.strictObject(indexFields),
  /** Present when the text of later hits was left out to keep the answer small. */
  truncated: v.exactOptional(v.literal(true)),
});
export type SearchAnswer = v.InferOutput<typeof SearchAnswer>;

/** The answer where `fields` says which fields of hits are wanted. */
export const ProjectedAnswer = v.strictObject({ ...SearchAnswer.entries, hits: list(ProjectedHit) });
export type ProjectedAnswer = v.InferOutput<typeof ProjectedAnswer>;

export const ParagraphAnswer = v.strictObject({
  ...paragraphFields,
  /** Neighbours in reading order: the nearest is the last of `before` and the first of `after`. */
  before: list(ParagraphFields),
  after: list(ParagraphFields),
  index: v.strictObject(indexFields),
  truncated: v.exactOptional(v.literal(true)),
});
export type ParagraphAnswer = v.InferOutput<typeof ParagraphAnswer>;

const articleFields = {
  id: v.string(),
  title: v.string(),
  /** Its own address, or the path of its page here. */
  url: v.string(),
  /** BCP 47. */
  lang: v.string(),
  /** ISO 8601. */
  date: v.exactOptional(v.string()),
  authors: v.exactOptional(list(v.string())),
  section: v.exactOptional(v.string()),
  tags: v.exactOptional(list(v.string())),
  description: v.exactOptional(v.string()),
  image: v.exactOptional(v.string()),
};

export const ArticleFields = v.strictObject({
  ...articleFields,
  /** How many it has. */
  paragraphs: count,
});
export type ArticleFields = v.InferOutput<typeof ArticleFields>;

const pageFields = { total: count, limit: count, offset: count, index: v.strictObject(indexFields) };

export const ArticlesAnswer = v.strictObject({ items: list(ArticleFields), ...pageFields });
export type ArticlesAnswer = v.InferOutput<typeof ArticlesAnswer>;

export const ArticleAnswer = v.strictObject({
  ...articleFields,
  /** Its paragraphs in reading order. */
  items: list(PassageFields),
  ...pageFields,
  truncated: v.exactOptional(v.literal(true)),
});
export type ArticleAnswer = v.InferOutput<typeof ArticleAnswer>;

export const SuggestAnswer = v.strictObject({
  query: v.string(),
  items: list(
    v.strictObject({
      /** The whole query that it makes. */
      text: v.string(),
      kind: v.picklist(COMPLETION_KINDS),
      /** How many paragraphs hold it; of a title or heading: how many stand below it. */
      count,
      /** What of it was typed. */
      highlights: ranges,
    }),
  ),
  ...pageFields,
});
export type SuggestAnswer = v.InferOutput<typeof SuggestAnswer>;

export const StatusAnswer = v.strictObject({
  index: v.strictObject({ ...indexFields, terms: count }),
  /** Changes whenever the same request may be answered otherwise: another index, or other code. */
  answers: v.string(),
  engine: v.picklist(["resident", "paged"]),
});
export type StatusAnswer = v.InferOutput<typeof StatusAnswer>;

export const ManifestAnswer = v.strictObject({
  items: list(
    v.strictObject({
      id: v.string(),
      /** First 12 hexadecimal digits of the SHA-256 of all that is stored of the article and its paragraphs. */
      hash: v.string(),
      /** How many it has. */
      paragraphs: count,
    }),
  ),
  /** What searches answer first, as of the build; null where nothing is found. Paged as the articles are. */
  expectations: v.strictObject({
    items: list(v.strictObject({ query: v.string(), first: v.nullable(v.string()) })),
    total: count,
  }),
  ...pageFields,
  answers: v.string(),
});
export type ManifestAnswer = v.InferOutput<typeof ManifestAnswer>;

/** RFC 9457; `errors` is empty where no parameter is at fault. */
export const ProblemAnswer = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: count,
  detail: v.string(),
  errors: list(v.strictObject({ parameter: v.string(), detail: v.string() })),
});
export type ProblemAnswer = v.InferOutput<typeof ProblemAnswer>;
