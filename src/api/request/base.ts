/** A path prefix: `/site-search/v1/search` of an existing domain is `/v1/search` here (PREFIX in wrangler.toml). */

import type { Context } from "hono";
import { getPath } from "hono/utils/url";
import { prefixOf } from "../../config.ts";

/** The path that routes know: without the prefix. */
export function routePath(request: Request, options?: { env?: unknown }): string {
  const path = getPath(request);
  return path.slice(prefixAt(path, options?.env).length) || "/";
}

/** What stands before every address of ours in this answer: the prefix if the request came with it, else nothing. */
export function baseOf(c: Context): string {
  return prefixAt(getPath(c.req.raw), c.env);
}

function prefixAt(path: string, env: unknown): string {
  const prefix = prefixOf(env);
  return `${path}/`.startsWith(`${prefix}/`) ? prefix : "";
}
