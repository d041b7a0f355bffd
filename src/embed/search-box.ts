/**
 * The module that a page loads: defines `<pilcrow-search>`, once however often it is loaded. A browser that lacks what
 * the box is made of (older than Chromium 123, Firefox 124, Safari 17.5) keeps the plain form, which works by itself.
 */

import { PilcrowSearch } from "./element.ts";

const NAME = "pilcrow-search";

// A module runs when the page is parsed, so that every element has its form.
if (CSS.supports("color: light-dark(red, red)") && !customElements.get(NAME))
  customElements.define(NAME, PilcrowSearch);
