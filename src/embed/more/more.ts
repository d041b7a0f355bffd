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
import { rootOf, stayInPlace } from "./place.ts";
import { offerRecent } from "./recent.ts";
import { wordsOf } from "./words.ts";

/** The minified text of styles.css; the bundler puts it here (index/embed.ts). */
declare const STYLES: string;

const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

/** How many recent searches are kept where the attribute does not say. */
const RECENT = 5;

export function extend(box: Box): void {
  const { host } = box;
  const asked = (name: string) => host.getAttribute(name)?.trim();
  const words = wordsOf(box.strings);
  rootOf(box).adoptedStyleSheets.push(styles);

  const filters = asked("filters");
  if (filters) offerFilters(box, words, filters.split(/[\s,]+/));
  const recent = asked("recent");
  if (recent !== undefined) offerRecent(box, words, Math.trunc(Number(recent)) || RECENT);

  const place = asked("dialog") === undefined ? stayInPlace(box) : createDialog(box, words);
  Object.assign(host, { show: place.show, close: place.close });
  listenForOpeners(box, place);
  const hotkeys = asked("hotkey");
  if (hotkeys) listenForHotkeys(box, place, hotkeys.split(/\s+/));
  const parameter = asked("url");
  if (parameter) keepAddress(box, place, parameter);
}
