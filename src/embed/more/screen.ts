/** What a modal dialog leaves to do: the page behind it stays where it is, and a phone's keyboard covers nothing. */

const still = new CSSStyleSheet();
document.adoptedStyleSheets.push(still);

/** The page does not scroll. Where its scroll bars take room, that room stays. */
export function holdPage(): void {
  const gutter = innerWidth > document.documentElement.clientWidth ? "scrollbar-gutter:stable" : "";
  still.replaceSync(`html{overflow:hidden!important;${gutter}}`);
}

export function releasePage(): void {
  still.replaceSync("");
}

/** `--top` and `--height` in `sizes` say which part of the window is seen. */
export function followScreen(sizes: CSSStyleSheet, signal: AbortSignal): void {
  const screen = visualViewport as VisualViewport;
  const measure = () => {
    // Who looks closer moves over the dialog, and does not squeeze it.
    if (screen.scale === 1) sizes.replaceSync(`:host{--top:${screen.offsetTop}px;--height:${screen.height}px}`);
  };
  measure();
  screen.addEventListener("resize", measure, { signal });
  screen.addEventListener("scroll", measure, { signal });
}
