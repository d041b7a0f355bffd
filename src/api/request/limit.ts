/** How often one visitor may search (RATE_LIMITER in wrangler.toml). */

import type { Context } from "hono";
import { limiterOf, RETRY_AFTER } from "../../config.ts";
import { logUnforeseen, Problem } from "../../errors.ts";
import { setHeader } from "../answer/respond.ts";

/**
 * Counts a search. To be called where work begins, so that what costs none, such as a 304, does not count. Who comes
 * without an address is another Worker, who comes from this machine develops; neither is counted.
 * @throws Problem `too-many-requests`
 */
export async function countSearch(c: Context): Promise<void> {
  const address = c.req.header("CF-Connecting-IP");
  if (address === undefined || /^(127\.|::1$)/.test(address) || (await mayAsk(c.env, networkOf(address)))) return;
  setHeader(c, "Retry-After", String(RETRY_AFTER));
  throw new Problem(
    "too-many-requests",
    `Too many searches came from your network. Try again in ${RETRY_AFTER} seconds.`,
  );
}

/** A counter that fails must not take the search with it. */
async function mayAsk(env: unknown, key: string): Promise<boolean> {
  try {
    return (await limiterOf(env)?.limit({ key }))?.success ?? true;
  } catch (thrown) {
    logUnforeseen(thrown);
    return true;
  }
}

/** Of IPv6 the first 64 bits: whoever has one address has them all. */
function networkOf(address: string): string {
  if (address.includes(".")) return address;
  const [start = [], end = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - start.length - end.length)).fill("0");
  return [...start, ...zeros, ...end].slice(0, 4).join(":");
}
