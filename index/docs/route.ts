import { html } from "hono/html";
import { BASE, ORIGIN } from "../../src/page/built.ts";
import type { Html } from "../../src/page/document.ts";
import type { Answer, OpenApi, Parameter } from "../openapi/document.ts";
import { kind, schemaLink } from "./schema.ts";
import { paragraphs, pretty, prose } from "./text.ts";

/** A route: what it takes, what it gives, and calls to copy with what they answer. */
export function renderRoute(api: OpenApi, path: string): Html {
  const { get, parameters = [] } = api.paths[path] ?? {};
  if (get === undefined) throw new Error(`${path} is not in the document.`);
  const good = get.responses[200];
  const { content = {}, headers = {} } = (good ?? {}) as Answer;
  const [media] = Object.values(content);
  const references = (media?.schema.anyOf ?? [media?.schema]).flatMap((schema) => schema?.$ref ?? []).slice(0, 1);
  const errors = Object.keys(get.responses).filter((status) => Number(status) >= 400);
  return html`<h3 id="${get.operationId}"><code>GET ${path}</code></h3>
${paragraphs(get.description)}
${parameters.length === 0 ? "" : renderParameters(parameters)}<p>Answers: ${references.map(schemaLink)}; <a href="#errors">errors</a> ${errors.join(", ")}. ${"Link" in headers ? prose("`Link` leads to the pages before and after. ") : ""}${prose(`\`Cache-Control: ${headers["Cache-Control"]?.example}\`.`)}</p>
${Object.values(media?.examples ?? {}).map(({ summary, description, value }) => renderExample(summary, asked(description), value))}`;
}

function renderParameters(parameters: readonly Parameter[]): Html {
  const rows = parameters.map(
    (
      parameter,
    ) => html`<tr><th scope="row"><code>${parameter.name}</code> <small>${range(parameter)}</small></th><td>${prose(parameter.description)}</td></tr>
`,
  );
  return html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function range({ schema, required, explode }: Parameter): Html {
  const { type, items, default: ifAbsent } = schema;
  const values = type !== "array" ? kind(schema) : explode ? "text, several times" : html`list of ${kind(items ?? {})}`;
  const absent = required ? ", required" : ifAbsent === undefined ? "" : `; default ${ifAbsent}`;
  return html`${values}${absent}`;
}

/** What a description such as "`GET /v1/status`" asks for. */
const asked = (description = "") => /^`GET (.*)`$/.exec(description)?.[1] ?? "";

function renderExample(summary: string, path: string, value: unknown): Html {
  return html`<h4>${summary}</h4>
<pre><code>curl '${ORIGIN}${BASE}${path}'</code></pre>
${renderAnswer("Answer", value)}`;
}

/** An answer, folded away: it is long. */
export function renderAnswer(summary: string, value: unknown): Html {
  return html`<details><summary>${summary}</summary><pre><code>${pretty(value)}</code></pre></details>
`;
}
