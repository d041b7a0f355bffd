/** `<pilcrow-search>` in templates of Svelte 5. */

import type { HTMLAttributes } from "svelte/elements";
import type { PilcrowSearchElement, PilcrowSearchEventMap, PilcrowSearchOptions, PilcrowStrings } from "./box.js";

type Listeners = {
  [Name in keyof PilcrowSearchEventMap as `on${Name}`]?: (event: PilcrowSearchEventMap[Name]) => void;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "pilcrow-search": HTMLAttributes<PilcrowSearchElement> &
      Partial<PilcrowSearchOptions> &
      Listeners & { strings?: Partial<PilcrowStrings> };
  }
}
