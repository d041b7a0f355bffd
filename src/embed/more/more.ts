/**
 * What a page has to ask for, loaded by the box when its element has one of the attributes: a dialog (`dialog`), keys
 * that lead to the search (`hotkey`), recent searches (`recent`), the query in the page's address (`url`), filters to
 * choose from (`filters`). Everything it adds ends with the box's signal.
 */

import type { Box } from "../extension.ts";
import { keepAddress } from "./address.ts";
import { createDialog } from "./dialog.ts";
import { offerFilters } from "./filters.ts";
import { listenForHotkeys } from "./hotkeys.ts";
import { listenForOpeners } from "./openers.ts";
import { keepOpen, rootOf, stayInPlace } from "./place.ts";
import { offerRecent } from "./recent.ts";
import { wordsOf } from "./words.ts";

/** The minified text of styles.css; the bundler puts it here (index/embed.ts). */
declare const STYLES: string;

const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

export function extend(box: Box): void {
  const { host } = box;
  const asked = (name: string) => host.getAttribute(name)?.match(/\S+/g) ?? [];
  const words = wordsOf(box.strings);
  rootOf(box).adoptedStyleSheets.push(styles);

  offerFilters(box, words, asked("filters"));
  const recent = Number(host.getAttribute("recent"));
  if (recent > 0) offerRecent(box, words, recent);

  const place = host.hasAttribute("dialog") ? createDialog(box, words) : stayInPlace(box);
  keepOpen(box);
  Object.assign(host, { show: place.show, close: place.close });
  listenForOpeners(box, place);
  listenForHotkeys(box, place, asked("hotkey"));
  const [parameter] = asked("url");
  if (parameter !== undefined) keepAddress(box, place, parameter);
}
