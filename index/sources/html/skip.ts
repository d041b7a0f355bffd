import type { Values } from "../metadata/lookup.ts";
import type { Page } from "./page.ts";

/** Why a page is no content of its own; undefined when it is. */
export function whySkipped(page: Page, path: string, ld: Values | null): string | undefined {
  const robots = ["robots", "googlebot", "pilcrow"].flatMap((name) => page.meta(name)).join(",");
  if (/(?:^|[\s,])(?:noindex|none)(?=$|[\s,])/i.test(robots)) return "it asks not to be found (`noindex`)";
  for (const element of [page.html, "attribs" in page.body ? page.body : undefined]) {
    const attribs = element !== undefined && "attribs" in element ? (element.attribs as Record<string, string>) : {};
    if (attribs["data-pilcrow-ignore"] !== undefined) return "it asks not to be found (`data-pilcrow-ignore`)";
    if (attribs["data-pagefind-ignore"] !== undefined) return "it asks not to be found (`data-pagefind-ignore`)";
  }
  if (page.meta("refresh").some(leadsElsewhere)) return "it redirects elsewhere";
  if (/(?:^|\/)404(?:\.x?html?|\/index\.x?html?)$/i.test(path)) return "it is shown for what is not found";
  const isDraft = [page.meta("draft"), page.meta("pilcrow:draft"), ld?.creativeWorkStatus].flat();
  if (isDraft.some((value) => /^(?:true|draft)$/i.test(String(value)))) return "it is a draft";
  return whyVariant(page, path);
}

/** `5; url=https://…`; without an address a page only loads itself again. */
function leadsElsewhere(refresh: string): boolean {
  const [, seconds] = /^\s*(\d*)[.\d]*\s*[;,\s]\s*(?:url\s*=)?\s*\S/i.exec(refresh) ?? [];
  return seconds !== undefined && Number(seconds) <= 10;
}

const VARIANT = /(?:^|[/._-])(?:amp|print|printable|printer-friendly)(?=$|[/._-])/i;

/** The same article once more, to be printed or for AMP: its canonical address has no such word in it. */
function whyVariant(page: Page, path: string): string | undefined {
  const link = page.named("link").find(({ attribs }) => /(?:^|\s)canonical(?=\s|$)/i.test(attribs.rel ?? ""));
  const address = link?.attribs.href;
  if (address === undefined) return undefined;
  const attribs = page.html?.attribs ?? {};
  const isAmp = attribs.amp !== undefined || attribs["⚡"] !== undefined;
  const same = URL.parse(address, "https://site.invalid/");
  if (!same || (!isAmp && !VARIANT.test(path)) || VARIANT.test(same.pathname)) return undefined;
  // Sites that are AMP as a whole name each page's own address.
  const own = path.replace(/(?:\/?index)?\.x?html?$/i, "");
  const isOwn = decodeURI(same.pathname)
    .replace(/\.x?html?$|\/+$/gi, "")
    .endsWith(`/${own}`);
  return isOwn || (isAmp && own === "") ? undefined : `it is the article at ${address} once more`;
}
