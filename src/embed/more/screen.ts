/** What a modal dialog leaves to do: the page behind it stays where it is, and a phone's keyboard covers nothing. */

const still = new CSSStyleSheet();

/** Until the signal, the page does not scroll, and `--height` and `--top` say which part of the window is seen. */
export function fillScreen(root: ShadowRoot, signal: AbortSignal): void {
  // Where scroll bars take room, that room stays.
  const gutter = innerWidth > document.documentElement.clientWidth ? "scrollbar-gutter:stable" : "";
  still.replaceSync(`html{overflow:hidden!important;${gutter}}`);
  const seen = new CSSStyleSheet();
  document.adoptedStyleSheets.push(still);
  root.adoptedStyleSheets.push(seen);

  const measure = () => {
    const { scale = 2, height, offsetTop } = visualViewport ?? {};
    // Who looks closer moves over the dialog, and does not squeeze it.
    seen.replaceSync(scale > 1.01 ? "" : `[part=dialog]{--height:${height}px;--top:${offsetTop}px}`);
  };
  measure();
  visualViewport?.addEventListener("resize", measure, { signal });
  visualViewport?.addEventListener("scroll", measure, { signal });
  signal.addEventListener("abort", () => {
    document.adoptedStyleSheets = without(document.adoptedStyleSheets, still);
    root.adoptedStyleSheets = without(root.adoptedStyleSheets, seen);
  });
}

const without = (sheets: readonly CSSStyleSheet[], one: CSSStyleSheet) => sheets.filter((sheet) => sheet !== one);
