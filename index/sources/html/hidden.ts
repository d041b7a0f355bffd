import type { Element } from "domhandler";

/** Why a reader does not see an element; undefined when it is seen. */
export function whyHidden({ attribs, name }: Element): string | undefined {
  // What is found by a browser's search, and what a click on a tab shows, is there for readers.
  if (attribs.hidden !== undefined && attribs.hidden !== "until-found" && attribs.role !== "tabpanel") {
    return "it is hidden";
  }
  if (attribs["aria-hidden"] === "true") return "it is decoration (`aria-hidden`)";
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return "its style hides it";
  if (name === "dialog" && attribs.open === undefined) return "it is a dialog that is closed";
  if (attribs.class !== undefined && isHiddenByClass(attribs.class)) return "its class hides it";
  return undefined;
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

const SHOWING_STYLE = /(?:^|[;\s])display\s*:\s*(block|flex|grid|table|list-item|flow-root|inline|contents)/i;

/** Whether a style says that an element is a block, or is none; undefined where it says nothing of it. */
export function blockByStyle({ attribs }: Element): boolean | undefined {
  const display = attribs.style === undefined ? undefined : SHOWING_STYLE.exec(attribs.style)?.[1]?.toLowerCase();
  return display === undefined ? undefined : display !== "inline" && display !== "contents";
}

/** Names by which the common frameworks hide, from everybody or from all but screen readers. */
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|(?:u|is|a11y|govuk|v)-(?:visually-)?hidden|(?:element-)?invisible|hidden-visually|screen-reader(?:-text|-only|s)?|assistive-text|d-none|hidden|hide|uk-hidden|show-for-sr|offscreen|sr-text)(?=\s|$)/i;

/** Shown again on wide screens (`hidden md:block`, `d-none d-lg-flex`): most readers see it. */
const SHOWN_AGAIN =
  /(?:^|\s)(?:(?:xs|sm|md|lg|xl|2xl):(?!hidden)[\w-]+|d-(?:sm|md|lg|xl|xxl)-(?!none)\w+|(?:sm|md|lg|xl):not-sr-only)(?=\s|$)/;

function isHiddenByClass(names: string): boolean {
  return HIDING_CLASS.test(names) && !SHOWN_AGAIN.test(names);
}
