import type { Box } from "../extension.ts";

/** Where the reader meets the field. */
export interface Place {
  /** What leads there: a button, or the field itself. Says which keys do the same. */
  readonly entrance: HTMLElement;
  readonly show: () => void;
  readonly close: () => void;
  readonly isModal: () => boolean;
  /** Told when the reader is done with the search without having chosen anything. */
  readonly left: (listener: () => void) => void;
}

/** The tree that the box and all that is added to it live in. */
export const rootOf = ({ host }: Box) => host.shadowRoot as ShadowRoot;

/** On the page: showing the search is going to its field. */
export function stayInPlace(box: Box): Place {
  const { view, open, close, signal } = box;
  const { input } = view;
  const inside = ({ relatedTarget }: FocusEvent) => rootOf(box).contains(relatedTarget as Node | null);
  // From the field to the filters and back, nothing closes.
  keepOpen(box, inside);
  rootOf(box).addEventListener("focusout", (event) => inside(event as FocusEvent) || close(), { signal });
  return {
    entrance: input,
    show: () => {
      input.focus();
      input.select();
      open();
    },
    close,
    isModal: () => false,
    left: () => {},
  };
}

/** The box closes its popup when the field loses the focus; where that is no leaving, it is not told. */
export function keepOpen({ view, signal }: Box, stays: (event: FocusEvent) => boolean): void {
  view.field.addEventListener("blur", (event) => stays(event) && event.stopPropagation(), { capture: true, signal });
}
