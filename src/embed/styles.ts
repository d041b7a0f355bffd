/** Constructed sheets, because a page's `style-src` has nothing to say about those. */

/** The minified text of styles.css; the bundler puts it here (index/embed.ts). */
declare const STYLES: string;

let looks: CSSStyleSheet | undefined;

/** The looks, one sheet for all boxes of a page. */
export function styleSheet(): CSSStyleSheet {
  looks ??= sheetOf(STYLES);
  return looks;
}

/** Keeps what is below the form where it is: the field is as high as the form was, but always easy to hit. */
export function heightSheet(height: number): CSSStyleSheet {
  return sheetOf(`[part=field]{min-height:clamp(44px,${height}px,80px)}`);
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
