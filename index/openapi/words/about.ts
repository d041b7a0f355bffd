/** What is told of the API as a whole. */
export const ABOUT = {
  summary: "Search that lands on the paragraph.",
  description: [
    "Reads only (GET and HEAD), JSON in UTF-8, no key. The same parameters have the same answer, to the byte, until the next deploy: answers hold no time, date or random value.",
    "Keys of answers keep their name and type; new ones may be added, so pass over what you do not know. Under `/v1` a parameter that is unknown, repeated or out of range is an error that names it (400); parameters may stand in any order.",
    "`ETag` is known before anything is searched: `If-None-Match` is answered with 304 at once. `Link` leads to the pages before and after. Pages of any origin may read answers, unless the site names those that may.",
    "Errors are problem details (RFC 9457): `application/problem+json` with `type`, `title`, `status`, `detail`, and in `errors` every parameter that is at fault. Any address may answer 405 to another method, with `Allow`.",
  ].join("\n\n"),
} as const;
