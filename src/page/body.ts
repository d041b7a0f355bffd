/** The paragraphs of an article as a page shows them. */

import { html, raw } from "hono/html";
import type { Paragraph } from "../search/document.ts";
import type { Html } from "./document.ts";
import { inLanguage } from "./language.ts";
import { type Place, placesOf } from "./text.ts";

/** Every position in order; neighbouring items of a list stand in one. */
export function articleBody(paragraphs: readonly Paragraph[]): Html[] {
  const body: Html[] = [];
  let items: Html[] = [];
  const endList = () => {
    if (items.length > 0) body.push(html`<ul>${items}</ul>\n`);
    items = [];
  };
  for (const place of placesOf(paragraphs)) {
    if (place.paragraph.kind === "list") {
      items.push(html`<li${attributes(place)}>${content(place)}</li>`);
    } else {
      endList();
      body.push(html`${block(place)}\n`);
    }
  }
  endList();
  return body;
}

function block(place: Place): Html {
  const { kind, headings, credit } = place.paragraph;
  const id = attributes(place);
  const inside = content(place);
  switch (kind) {
    case "heading": {
      // The title is the first level.
      const level = Math.min(headings.length + 2, 6);
      return html`${raw(`<h${level}`)}${id}>${inside}${raw(`</h${level}>`)}`;
    }
    case "caption":
      return html`<figure><figcaption><p${id}>${inside}</p>${credit === undefined ? "" : html`<p class="credit">${credit}</p>`}</figcaption></figure>`;
    case "quote":
      return html`<blockquote><p${id}>${inside}</p></blockquote>`;
    case "code":
      return html`<pre${id}>${inside}</pre>`;
    case "table":
      return html`<p class="row"${id}>${inside}</p>`;
    default:
      return html`<p${id}>${inside}</p>`;
  }
}

/** A text that stands in several places has its id at the first: an id names one place. */
function attributes({ paragraph: { id, lang }, first }: Place): Html {
  return html`${first ? html` id="${id}"` : ""}${lang === undefined ? "" : inLanguage(lang)}`;
}

/**
 * The text, and a link to it. The link's sign is drawn by the style sheet: were it text, it would stand between one
 * paragraph and the next for browsers that look for a text fragment.
 */
function content({ paragraph, position, first }: Place): Html {
  const { id, kind, text } = paragraph;
  const shown = kind === "code" ? html`<code>${text}</code>` : text;
  if (!first) return html`${shown}`;
  return html`${shown}<a class="here" href="#${encodeURIComponent(id)}" aria-label="Link to paragraph ${position}" lang="en"></a>`;
}
