import { REQUEST_LIMITS } from "../config.ts";
import type { SearchParameters } from "./schema.ts";

/**
 * The `Link` header (RFC 8288) of a page of hits: its neighbours, relative to the request's own address so that it
 * holds behind any host and path prefix. Undefined where there is neither.
 */
export function pageLinks(parameters: SearchParameters, total: number): string | undefined {
  const { limit, offset } = parameters;
  const links: string[] = [];
  const next = offset + limit;
  if (next < total && next <= REQUEST_LIMITS.offset.max) links.push(`<?${page(parameters, next)}>; rel="next"`);
  // From beyond the end, back to the last page there is.
  const previous = Math.max(0, Math.min(offset, total) - limit);
  if (offset > 0) links.push(`<?${page(parameters, previous)}>; rel="prev"`);
  return links.length === 0 ? undefined : links.join(", ");
}

/** The same search at another offset, written in one way only: defaults left out, the schema's order. */
function page(parameters: SearchParameters, offset: number): URLSearchParams {
  const { q, limit, typos, highlight } = parameters;
  const query = new URLSearchParams({ q });
  if (limit !== REQUEST_LIMITS.limit.default) query.set("limit", String(limit));
  if (offset !== REQUEST_LIMITS.offset.default) query.set("offset", String(offset));
  if (typos !== "on") query.set("typos", typos);
  if (highlight !== "ranges") query.set("highlight", highlight);
  return query;
}
