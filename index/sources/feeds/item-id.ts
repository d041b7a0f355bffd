import { cleanId } from "../identity.ts";
import type { Item } from "./item.ts";

/**
 * The id of an item: the path of its address as that of a page below the site would be, else its first other name, else
 * its title. Empty where none of them has a letter or digit.
 */
export function itemId({ fields, names }: Pick<Item, "fields" | "names">, site: string | undefined): string {
  if (fields.id !== undefined) return fields.id;
  const candidates = [fields.url === undefined ? "" : ofAddress(fields.url, site), ...names.map(ofName), fields.title];
  return candidates.map((name) => cleanId(name ?? "")).find((id) => id !== "") ?? "";
}

/** Parameters and fragments that say from where a reader comes, not to which article. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|source)$/;

/** An address without what only counts from where its readers come. */
export function withoutTracking(address: string): string {
  const url = URL.parse(address);
  const counted = [...(url?.searchParams.keys() ?? [])].filter((name) =>
    /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/.test(name),
  );
  if (!url || counted.length === 0) return address;
  for (const name of counted) url.searchParams.delete(name);
  return url.href;
}

const NO_PLACE = /^(atom|rss|comments?|respond|more|utm_|[:!~])/;

function ofAddress(address: string, site: string | undefined): string {
  const url = URL.parse(address);
  if (!url) return "";
  const path = withoutPrefix(url, site)
    .replace(/\/+$/, "")
    .replace(/\/(index|default)\.\w{2,5}$/i, "")
    .replace(/\.(x?html?|php\d?|aspx?|jsp|md|txt)$/i, "");
  const asked = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).flat();
  const place = url.hash.slice(1);
  return [path, ...asked, ...(place === "" || NO_PLACE.test(place) ? [] : [place])].map(decoded).join("-");
}

/** The path below the site's own, so that an item is called as its page in the site's folder. */
function withoutPrefix({ origin, pathname }: URL, site: string | undefined): string {
  const own = site === undefined ? null : URL.parse(site);
  const prefix = own?.pathname.replace(/\/*$/, "/") ?? "/";
  return own?.origin === origin && pathname.startsWith(prefix) ? pathname.slice(prefix.length) : pathname;
}

/** Names may be addresses as well: of guids most are. */
function ofName(name: string): string {
  return /^https?:\/\//i.test(name) ? ofAddress(name, undefined) : name;
}

/** Without `%D0%B0`; what is no UTF-8 stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
