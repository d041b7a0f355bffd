/** The minified text of styles.css; the bundler puts it here (index/embed.ts). */
declare const STYLES: string;

/** The looks, one sheet for all boxes of a page; constructed, because a page's `style-src` says nothing about those. */
export const looks = new CSSStyleSheet();

looks.replaceSync(STYLES);
