import type { Box } from "../extension.ts";

/** Where the reader meets the field: on the page, or in a dialog. */
export interface Place {
  /** What leads there: the field itself, or a button. */
  readonly entrance: HTMLElement;
  readonly show: () => void;
  readonly close: () => void;
  readonly isModal: () => boolean;
  /** Called when the reader leaves a dialog without having chosen anything. */
  left?: () => void;
}

/** The tree that the box and all that is added to it live in. */
export const rootOf = ({ host }: Box) => host.shadowRoot as ShadowRoot;

/** On the page: showing the search is going to its field. */
export function stayInPlace(box: Box): Place {
  return { entrance: box.view.input, show: () => enter(box), close: () => box.close(), isModal: () => false };
}

/** Goes to the field; what is typed then replaces what stood there. */
export function enter({ view, open }: Box): void {
  view.input.focus();
  view.input.select();
  open();
}

/** Tells when a hit is chosen or the form is sent. */
export function whenSettled({ host, view, signal }: Box, listener: (event: Event) => void): void {
  host.addEventListener("pilcrow-select", listener, { signal });
  // Before the box itself hands the form over to the page.
  view.field.addEventListener("submit", listener, { capture: true, signal });
}

/**
 * The box closes its popup when its field loses the focus. It is not told where that is no leaving: on the way to the
 * filters, and in a dialog, as when a phone puts its keyboard away.
 */
export function keepOpen(box: Box): void {
  const { view, signal } = box;
  const root = rootOf(box);
  const stays = ({ relatedTarget }: FocusEvent) =>
    root.contains(relatedTarget as Node | null) || root.querySelector("dialog[open]") !== null;
  const onBlur = (event: FocusEvent) => stays(event) && event.stopPropagation();
  // Another window or tab may have the focus for a while.
  const onLeave = (event: Event) =>
    stays(event as FocusEvent) || (event.target as Element).matches(":focus") || box.close();
  view.field.addEventListener("blur", onBlur, { capture: true, signal });
  root.addEventListener("focusout", onLeave, { signal });
}
