import type { Parameters } from "./fetch-hits.ts";
import type { Strings } from "./strings.ts";
import type { View } from "./view.ts";

/**
 * What the lazily loaded module (src/embed/more) is given of a box, and may change in it. What is found, and that
 * nothing is, the events of the element tell. To choose an option is to click it, whether by pointer or key: one that
 * is no link listens to `click`.
 */
export interface Box {
  /** `<pilcrow-search>`. */
  readonly host: HTMLElement;
  /** The elements in the shadow root. */
  readonly view: View;
  readonly strings: Strings;
  /** The connection's end. */
  readonly signal: AbortSignal;
  /** Puts words in the field and searches for them. */
  search(query: string): void;
  /** Options to offer while the field is empty; [] for none. */
  empty: () => readonly HTMLElement[];
  /** More parameters of every search. */
  parameters: () => Parameters;
  /** Opens the popup for what stands in the field. */
  open(): void;
  close(): void;
}
