/** Where pages and what belongs to them are found, below what baseOf says (src/api/request/base.ts). */

export const HOME = "/";
export const SEARCH = "/search";
export const STYLE = "/style.css";
export const SEARCH_BOX = "/search-box.js";
export const SEARCH_BOX_FILES = "/search-box/";
export const HIGHLIGHT = "/highlight.js";
export const OPEN_SEARCH = "/opensearch.xml";
export const DOCS = "/docs";
