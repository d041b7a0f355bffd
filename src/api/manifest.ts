/** `GET /v1/manifest`: what a deploy compares itself with. All of it was computed when the index was built. */

import type { Context } from "hono";
import { LIST_LIMITS } from "../config.ts";
import type { ArticleStamp, Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { indexFields } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { setHeader } from "./answer/respond.ts";
import { givenIn, queryOf } from "./request/given.ts";

import { readParameters } from "./request/parameters.ts";
import type { ManifestAnswer } from "./schema/answers.ts";
import { ManifestParameters } from "./schema/parameters.ts";

/** The whole of it, as index/manifest.ts makes it, or of a large content what is not in its index. */
export interface Manifest {
  /** In the order of the content; absent where the index itself holds them. */
  readonly items?: readonly ArticleStamp[];
  /** In the order of index/expectations.json. */
  readonly expectations: ManifestAnswer["expectations"]["items"];
}

const ENTRIES: Paged = { schema: ManifestParameters, furthest: LIST_LIMITS.offset.max };

/** @param text the whole manifest as JSON, read when it is first asked for */
export function manifestRoute({ summary, stamps }: Searcher, answers: string, text: string) {
  let whole: Manifest | undefined;
  return (c: Context): Promise<Response> => {
    const parameters = readParameters(ManifestParameters, givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "manifest", parameters), async (): Promise<ManifestAnswer> => {
      whole ??= JSON.parse(text) as Manifest;
      const { items, expectations } = whole;
      const { limit, offset } = parameters;
      const total = items?.length ?? summary.articles;
      // Both lists go on together, so that one Link leads through all of it.
      setHeader(c, "Link", pageLinks(ENTRIES, parameters, Math.max(total, expectations.length)));
      const end = offset + limit;
      return {
        items: items?.slice(offset, end) ?? (await stamps!(offset, Math.min(end, total))),
        expectations: { items: expectations.slice(offset, end), total: expectations.length },
        total,
        limit,
        offset,
        index: indexFields(summary),
        answers,
      };
    });
  };
}
