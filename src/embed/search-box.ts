/**
 * The module that a page loads: defines `<pilcrow-search>`, once however often it is loaded. A browser that lacks what
 * the box is made of (older than Chromium 123, Firefox 124, Safari 17.5) keeps the plain form, which works by itself.
 */

import { PilcrowSearch } from "./element.ts";

const NAME = "pilcrow-search";

const define = () => customElements.get(NAME) ?? customElements.define(NAME, PilcrowSearch);

if (CSS.supports("color", "light-dark(red,red)")) {
  // Until the parser is done, an element may be there and its form not yet.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", define);
  else define();
}
