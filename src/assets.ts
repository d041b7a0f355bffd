/** The pages of a large index, as static assets of the Worker. They are its own: no route leads to them. */

import { assetsOf } from "./config.ts";
import type { PageSource } from "./search/store/paged/pages.ts";

/** @param version folder of the index; a page of another one is never taken for one of this */
export function assetPages(env: unknown, version: string): PageSource {
  const read = async (name: string): Promise<ArrayBuffer | null> => {
    // The host is of no account.
    const response = await assetsOf(env)!.fetch(`https://assets.local/${version}/${name}`);
    if (response.status === 404) return null;
    if (response.status !== 200) throw new Error(`${response.status}`);
    return response.arrayBuffer();
  };
  // What failed on its way comes at the second try.
  return { read: (name) => read(name).catch(() => read(name)) };
}
