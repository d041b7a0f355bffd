const highlights = CSS.highlights;

if (highlights) {
  const sheet = new CSSStyleSheet();
  // In a layer, so that a page's own `::highlight(pilcrow)` goes before it.
  sheet.replaceSync("@layer{::highlight(pilcrow){background:Mark;color:MarkText}}");
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Marks words and brings them on the screen. A browser that knows no highlights (before Chromium 105, Firefox 140,
 * Safari 17.2) selects them. It scrolls at once, as browsers do, so that nothing moves for those who bear no movement,
 * and to a third of the screen, clear of a header that stays.
 */
export function show(words: Range): void {
  if (highlights) highlights.set("pilcrow", new Highlight(words));
  else getSelection()!.addRange(words);
  const away = () => words.getBoundingClientRect().top - innerHeight / 3;
  if (Math.abs(away()) < innerHeight / 3) return;
  words.startContainer.parentElement!.scrollIntoView({ behavior: "instant" });
  scrollBy({ behavior: "instant", top: away() });
}
