/**
 * The module that a page loads to land on the words of a link (`#anchor:~:text=…`) where its reader's browser does not:
 * one that knows no text fragments, a page that fills in its text late, a router that changes pages without loading
 * them. Where the browser has found the words it does nothing. It changes nothing in the document and keeps nothing.
 */

import { find } from "./find.ts";
import { show } from "./show.ts";

let timer = 0;
const stop = () => clearTimeout(timer);

/**
 * Sees to it that the words of a link are on the screen, once they are in the page that it leads to.
 * @param looks at the page, one each 200 ms, for words that come late or are moved by what comes above them: 6 seconds,
 *   since whoever has read that long is not to be moved
 */
function arrive(link: string, looks = 30): void {
  stop();
  if (looks) timer = setTimeout(arrive, 200, link, looks - 1);
  // A text fragment (WICG scroll-to-text-fragment) as far as Pilcrow's links have it: of several texts the first.
  const [page, id = "", directive = ""] = link.split(/#|:~:text=/);
  if (page !== location.href.split("#")[0]) return;
  try {
    const anchor = document.getElementById(decodeURIComponent(id));
    // A browser that looks for words itself points at what it found; at the anchor, when it found none.
    const target = document.fragmentDirective && document.querySelector(":target");
    if (target && target !== anchor) return;
    const [, ...terms] = /(?:([^,]*)-,)?([^,&]*),?([^,&-]*)/.exec(directive)!;
    const words = directive && find(...terms);
    if (words) show(words);
    else if (!target) anchor?.scrollIntoView();
  } catch {
    // A lone “%” of someone else's.
  }
}

// A link that is followed may lead to another page of a router, which no browser looks through.
addEventListener(
  "click",
  ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>("[href*=':~:']");
    if (link) arrive(link.href);
  },
  true,
);
addEventListener("pilcrow-select", (event) => arrive((event as CustomEvent<{ link: string }>).detail.link));

// Who scrolls or types is reading already.
for (const sign of ["wheel", "pointerdown", "keydown"]) addEventListener(sign, stop, true);

// Browsers that know text fragments hide them from `location`; Chromium tells how the page was asked for. A page that
// comes back has the place where its reader left it.
const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
if (arrival?.type === "navigate") {
  timer = setTimeout(arrive, 200, document.fragmentDirective ? arrival.name : location.href);
}
