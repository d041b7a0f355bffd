import type { SearchAnswer } from "../api/schema/answers.ts";
import type { Strings } from "./strings.ts";
import type { View } from "./view.ts";

/**
 * What the lazily loaded module (src/embed/more) is given of a box, and may change in it. An option of its own that has
 * no `data-link` is told with an event `accept` that it was chosen.
 */
export interface Box {
  /** `<pilcrow-search>`. */
  readonly host: HTMLElement;
  /** The elements in the shadow root. */
  readonly view: View;
  readonly strings: Strings;
  /** The connection's end. */
  readonly signal: AbortSignal;
  /** Puts words in the field and searches at once. */
  search(query: string): void;
  /** Options to offer while the field is empty; [] for none. */
  empty: () => readonly HTMLElement[];
  /** More parameters of every search. */
  parameters: () => readonly (readonly [name: string, value: string])[];
  /** Has the listener told of every outcome that is shown; the answer is null where the search failed. */
  shown(listener: (query: string, answer: SearchAnswer | null) => void): void;
  /** Opens the popup for what stands in the field. */
  open(): void;
  close(): void;
}
