/** Where pages and what belongs to them are found. */

export const HOME = "/";
export const SEARCH = "/search";
export const SEARCH_BOX = "/search-box.js";
