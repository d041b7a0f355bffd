import { html } from "hono/html";
import { REQUEST_LIMITS, RETRY_AFTER, SEARCH_BOUNDS } from "../../src/config.ts";
import type { Html } from "../../src/page/document.ts";
import type { Answer, OpenApi } from "../openapi/document.ts";
import { PROBLEMS } from "../openapi/problems.ts";
import { renderAnswer } from "./route.ts";
import { schemaLink } from "./schema.ts";
import { prose } from "./text.ts";

/** What goes wrong, by status. */
export function renderErrors(responses: Readonly<Record<string, Answer>>): Html {
  const rows = Object.entries(PROBLEMS).map(([status, { name }]) => {
    const { description = "", headers = {}, content = {} } = responses[name] ?? {};
    const own = Object.keys(headers).filter((header) => header !== "Cache-Control");
    const [example] = Object.values(Object.values(content)[0]?.examples ?? {});
    const told = own.map((header) => html` <code>${header}</code>: ${headers[header]?.description}`);
    return html`<tr><th scope="row">${status}</th><td>${prose(description)}${told}${example === undefined ? "" : renderAnswer("Example", example.value)}</td></tr>
`;
  });
  return html`<section>
<h2 id="errors">Errors</h2>
<p>${schemaLink("ProblemAnswer")}, as <code>application/problem+json</code> (RFC 9457). <code>type</code> is <code>urn:pilcrow:problem:</code> and the kind. Pages are answered with a page that says the same, where the browser asks for one.</p>
<table>
<thead><tr><th scope="col">Status</th><th scope="col">Kind and meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>`;
}

/** What may be kept for how long. */
export function renderKept(paths: OpenApi["paths"]): Html {
  const rows = Object.entries(paths).map(([path, { get }]) => {
    const good = get.responses[200];
    const { headers = {} } = (good ?? {}) as Answer;
    const tag = "ETag" in headers ? html`, <code>ETag</code>` : "";
    return html`<tr><th scope="row"><code>${path}</code></th><td><code>${headers["Cache-Control"]?.example}</code>${tag}</td></tr>
`;
  });
  return html`<section>
<h2 id="caching">Caching</h2>
<p>An answer depends on its address and on what is deployed, nothing else. Send <code>If-None-Match</code> with the <code>ETag</code> that you have, and you are told at once whether it is still right (304). Caches take addresses letter by letter: write parameters in the order of the tables, without those that have their default, and you share answers with others. Whatever is no good answer is <code>no-store</code>.</p>
<table>
<thead><tr><th scope="col">Route</th><th scope="col">Headers of a good answer</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>`;
}

export function renderLimits(): Html {
  const { queryLength, wordLength, answerBytes, reportedErrors } = REQUEST_LIMITS;
  const { maxWords, maxScoredWords, maxExactTotal, maxFacetValues } = SEARCH_BOUNDS;
  const n = (number: number) => number.toLocaleString("en");
  const limits = [
    `A query has at most ${n(queryLength)} characters, a word of it ${wordLength}; longer ones are refused.`,
    `Of a query the first ${maxWords} words are read, and the ${maxScoredWords} rarest decide the order; \`partial\` says when something was left out.`,
    `Totals are exact up to ${n(maxExactTotal)}. Beyond that they say ${maxExactTotal}, and \`totalIsExact\` is false.`,
    `A facet lists at most ${maxFacetValues} values.`,
    `An answer has at most ${answerBytes / 1024} KB: texts of later items are left out, and \`truncated\` says so.`,
    `An error names at most ${reportedErrors} parameters.`,
    `Who searches too often is answered 429; \`Retry-After\` says when to come back (${RETRY_AFTER} seconds).`,
  ];
  return html`<section>
<h2 id="limits">Limits</h2>
<ul>
${limits.map(
  (limit) => html`<li>${prose(limit)}</li>
`,
)}</ul>
</section>`;
}
