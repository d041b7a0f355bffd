import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import { enter, type Place, whenSettled } from "./place.ts";
import { fitScreen, releasePage } from "./screen.ts";
import type { Words } from "./words.ts";

/**
 * Moves the box into a modal dialog, and puts a button in its place that is as large as the field was.
 *
 * ```
 * slot=open ─ field ─ opener    or what the page puts there
 * dialog ┬ bar ┬ field
 *        │     └ close
 *        ├ popup                fills the rest
 *        └ status               outside a modal dialog nothing is said
 * slot                          the page's form keeps its room
 * ```
 * The platform keeps the focus inside and gives it back.
 */
export function createDialog(box: Box, words: Words): Place {
  const { view, signal } = box;
  const { field, input, popup, status } = view;
  const busy = input.matches(":focus");
  const { selectionStart, selectionEnd } = input;
  const opener = element("button", "opener", { ariaHasPopup: "dialog" }, input.placeholder);
  const slot = Object.assign(document.createElement("slot"), { name: "open" });
  slot.append(element("div", "field", {}, opener));
  const closer = element("button", "close", {}, words.close);
  const dialog = element("dialog", "dialog", { ariaLabel: input.ariaLabel });
  popup.popover = null;
  field.replaceWith(slot, dialog);
  dialog.append(element("div", "bar", {}, field, closer), popup, status);

  const place: Place = { entrance: opener, show, close: () => dialog.close(), isModal: () => dialog.open };
  let settled = false;
  slot.addEventListener("click", show, { signal });
  closer.addEventListener("click", place.close, { signal });
  dialog.addEventListener("keydown", keepWords, { capture: true, signal });
  dialog.addEventListener("mousedown", leave, { signal });
  dialog.addEventListener("close", closed, { signal });
  whenSettled(box, settle);
  signal.addEventListener("abort", releasePage);
  for (const type of ["resize", "scroll"]) {
    visualViewport?.addEventListener(type, () => dialog.open && fitScreen(), { signal });
  }
  if (busy) {
    // Who was typing already goes on.
    show();
    input.setSelectionRange(selectionStart, selectionEnd);
  }
  return place;

  function show(): void {
    if (!dialog.open) dialog.showModal();
    settled = false;
    fitScreen();
    enter(box);
  }

  /** A press on the backdrop, which would take the focus away. One that began inside, as when text is marked, is none. */
  function leave(event: MouseEvent): void {
    if (event.target !== dialog) return;
    event.preventDefault();
    dialog.close();
  }

  function closed(): void {
    releasePage();
    box.close();
    if (!settled) place.left?.();
  }

  /** Who opens hits in tabs may want several. */
  function settle(event: Event): void {
    settled = !(event as CustomEvent<{ newTab: boolean } | null>).detail?.newTab;
    if (settled) dialog.close();
  }

  /** With nothing open in it, Escape is the dialog's: the words stay for the next time. */
  function keepWords(event: KeyboardEvent): void {
    if (event.key === "Escape" && popup.hidden) event.stopPropagation();
  }
}
