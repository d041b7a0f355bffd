/** What a modal dialog leaves to do: the page behind it stays where it is, and a phone's keyboard covers nothing. */

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/**
 * While a dialog is open the page does not scroll, and `--pilcrow-top` and `--pilcrow-height` say which part of the
 * window is seen.
 */
export function fitScreen(): void {
  const { scale, offsetTop, height } = visualViewport as VisualViewport;
  // Where scroll bars take room, that room stays.
  const gutter = innerWidth > document.documentElement.clientWidth ? "stable" : "auto";
  // Who looks closer moves over the dialog, and does not squeeze it.
  const seen = scale === 1 ? `--pilcrow-top:${offsetTop}px;--pilcrow-height:${height}px` : "";
  sheet.replaceSync(`html{overflow:hidden!important;scrollbar-gutter:${gutter};${seen}}`);
}

export function releasePage(): void {
  sheet.replaceSync("");
}
