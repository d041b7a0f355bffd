/** A failure as a page, for people who followed a link. */

import { html } from "hono/html";
import { document, type Html, searchForm } from "./document.ts";

/** @param searchable whether there is a search to turn to */
export function problemPage(title: string, detail: string, searchable: boolean): Html {
  const main = html`<h1>${title}</h1>
<p>${detail}</p>
${searchable ? searchForm("") : ""}`;
  return document({ title, looks: "problem", main });
}
