/**
 * `<pilcrow-search>` in JSX of React 19, which sets attributes and listens to events of elements by itself. `strings` is
 * set through a ref: until the script is there, React would write it as an attribute.
 */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PilcrowSearchElement, PilcrowSearchEventMap, PilcrowSearchOptions } from "./box.js";

type Listeners = {
  [Name in keyof PilcrowSearchEventMap as `on${Name}`]?: (event: PilcrowSearchEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "pilcrow-search": DetailedHTMLProps<HTMLAttributes<PilcrowSearchElement>, PilcrowSearchElement> &
        Partial<PilcrowSearchOptions> &
        Listeners;
    }
  }
}
