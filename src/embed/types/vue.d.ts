/** `<pilcrow-search>` in templates of Vue 3.3 and later; `isCustomElement` must know it (src/embed/README.md). */

import type { HTMLAttributes, PublicProps } from "vue";
import type { PilcrowSearchElement, PilcrowSearchEventMap, PilcrowSearchOptions, PilcrowStrings } from "./box.js";

type Listeners = {
  [Name in keyof PilcrowSearchEventMap as `on${Capitalize<Camel<Name>>}`]?: (
    event: PilcrowSearchEventMap[Name],
  ) => void;
};
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type PilcrowSearch = new () => PilcrowSearchElement & {
  $props: HTMLAttributes &
    PublicProps &
    Partial<PilcrowSearchOptions> &
    Listeners & { strings?: Partial<PilcrowStrings> };
};

declare module "vue" {
  interface GlobalComponents {
    "pilcrow-search": PilcrowSearch;
  }
}
