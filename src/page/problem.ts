/** A failure as a page, for people who followed a link. */

import { html } from "hono/html";
import { document, type Html, type Site, searchForm } from "./document.ts";

/** @param searchable whether there is a search to turn to */
export function problemPage(site: Site, base: string, title: string, detail: string, searchable: boolean): Html {
  const main = html`<h1>${title}</h1>
<p>${detail}</p>
${searchable ? searchForm(base, "") : ""}`;
  return document({ site, base, title, looks: "problem", main });
}
