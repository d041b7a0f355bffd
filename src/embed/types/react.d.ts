/** `<pilcrow-search>` in JSX of React 19, which sets properties and listens to events of elements by itself. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { PilcrowSearchElement, PilcrowSearchEventMap, PilcrowSearchOptions, PilcrowStrings } from "./box.js";

type Listeners = {
  [Name in keyof PilcrowSearchEventMap as `on${Name}`]?: (event: PilcrowSearchEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "pilcrow-search": DetailedHTMLProps<HTMLAttributes<PilcrowSearchElement>, PilcrowSearchElement> &
        Partial<PilcrowSearchOptions> &
        Listeners & { strings?: Partial<PilcrowStrings> };
    }
  }
}
