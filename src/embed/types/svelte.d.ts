/**
 * `<pilcrow-search>` in templates of Svelte 5. `strings` is set on the element (`bind:this`): in a template it may become
 * an attribute.
 */

import type { HTMLAttributes } from "svelte/elements";
import type { PilcrowSearchElement, PilcrowSearchEventMap, PilcrowSearchOptions } from "./box.js";

type Listeners = {
  [Name in keyof PilcrowSearchEventMap as `on${Name}`]?: (event: PilcrowSearchEventMap[Name]) => void;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "pilcrow-search": HTMLAttributes<PilcrowSearchElement> & Partial<PilcrowSearchOptions> & Listeners;
  }
}
