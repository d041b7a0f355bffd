import { html } from "hono/html";
import { BASE } from "../../src/page/built.ts";
import { document, type Html, type Site } from "../../src/page/document.ts";
import type { OpenApi } from "../openapi/document.ts";
import { GROUPS, type Group, OPERATIONS } from "../openapi/operations.ts";
import { renderErrors, renderKept, renderLimits } from "./around.ts";
import { renderRoute } from "./route.ts";
import { renderFields } from "./schema.ts";
import { paragraphs, prose } from "./text.ts";

/** Groups whose routes are told one by one; the others are a list. */
const TOLD: readonly Group[] = ["Search", "Content"];
const LISTED: readonly Group[] = ["Pages", "Descriptions"];

/** `/docs`: the document for programs as a page for people. Addresses in it are filled in when it is asked for (src/page/built.ts). */
export async function renderDocs(api: OpenApi, site: Site): Promise<string> {
  const main = html`<h1>Ask from a program</h1>
${paragraphs(api.info.description)}
<p>For programs, all of this is <a href="${BASE}/openapi.json">openapi.json</a> (OpenAPI ${api.openapi}), of Pilcrow ${api.info.version}.</p>
<nav aria-label="On this page">
${TOLD.map(contents)}<ul>
<li><a href="#pages">Pages and descriptions</a></li>
<li><a href="#fields">What answers hold</a></li>
<li><a href="#errors">Errors</a></li>
<li><a href="#caching">Caching</a></li>
<li><a href="#limits">Limits</a></li>
</ul>
</nav>
${TOLD.map(
  (group) => html`<section>
<h2>${group}</h2>
<p>${GROUPS[group]}</p>
${of(group).map((route) => renderRoute(api, route.path))}</section>
`,
)}<section>
<h2 id="pages">Pages and descriptions</h2>
${LISTED.map(list)}</section>
<section>
<h2 id="fields">What answers hold</h2>
<p>New fields may be added: pass over what you do not know.</p>
${renderFields(api.components.schemas)}</section>
${renderErrors(api.components.responses)}
${renderKept(api.paths)}
${renderLimits()}`;
  const about = html`<meta name="description" content="${api.info.summary} The HTTP API: routes, parameters, answers, errors, caching.">
`;
  return String(
    await document({ base: BASE, site, title: "The API – Pilcrow", looks: "docs", head: about, query: "", main }),
  );
}

const of = (group: Group) => OPERATIONS.filter((route) => route.group === group);

function contents(group: Group): Html {
  const routes = of(group).map(
    ({ id, path, summary }) => html`<li><a href="#${id}"><code>${path}</code></a> ${summary}</li>
`,
  );
  return html`<ul>
${routes}</ul>
`;
}

function list(group: Group): Html {
  const routes = of(group).map(
    ({
      path,
      summary,
      about,
    }) => html`<tr><th scope="row"><code>${path}</code></th><td>${summary}. ${prose(about)}</td></tr>
`,
  );
  return html`<table>
<thead><tr><th scope="col">${group}</th><th scope="col">What</th></tr></thead>
<tbody>
${routes}</tbody>
</table>
`;
}
