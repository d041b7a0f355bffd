import { BASE, ORIGIN } from "../src/page/built.ts";
import { ICON } from "../src/page/document.ts";

/** What OpenSearch 1.1 allows for names, in characters. */
const SHORT = 16;
const LONG = 48;

/**
 * `/opensearch.xml` (OpenSearch 1.1): by it browsers search the site from the address bar, and programs find the answers
 * as JSON. Addresses in it are filled in when it is asked for (src/page/built.ts).
 *
 * @param name what the site is called
 */
export function describeSearch(name: string): string {
  const at = (path: string) => `template="${ORIGIN}${BASE}${path}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shorten(name, SHORT))}</ShortName>
  <LongName>${escapeXml(shorten(name, LONG))}</LongName>
  <Description>Search that lands on the paragraph.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(ICON)}</Image>
  <Url type="text/html" method="get" rel="results" ${at("/search?q={searchTerms}")}/>
  <Url type="application/json" rel="results" ${at("/v1/search?q={searchTerms}")}/>
  <Url type="application/x-suggestions+json" rel="suggestions" ${at("/opensearch/suggest?q={searchTerms}")}/>
  <Url type="application/opensearchdescription+xml" rel="self" ${at("/opensearch.xml")}/>
</OpenSearchDescription>
`;
}

/** At most so many UTF-16 code units, cut between what readers take for letters. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let short = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length >= most) break;
    short += segment;
  }
  return `${short.trim()}…`;
}

/** Text for elements and attributes. What XML 1.0 cannot hold at all (2.2) becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
