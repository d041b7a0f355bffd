import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import { keepOpen, type Place, rootOf } from "./place.ts";
import { fillScreen } from "./screen.ts";
import type { Words } from "./words.ts";

/**
 * Moves the box into a modal dialog, and puts a button in its place that is as large as the field was.
 *
 * ```
 * slot=open        what the page puts there, or the button
 * dialog ┬ bar ┬ field
 *        │     └ close
 *        ├ popup       fills the rest
 *        └ status      outside a modal dialog nothing is said
 * ```
 * The platform keeps the focus inside and gives it back.
 */
export function createDialog(box: Box, words: Words): Place {
  const { host, view, open, close, signal } = box;
  const { field, input, popup, status } = view;
  const root = rootOf(box);
  const busy = input.matches(":focus");
  const entrance = element("button", "opener", { type: "button", ariaHasPopup: "dialog" });
  entrance.append(element("span", "label", {}, input.placeholder));
  const slot = Object.assign(document.createElement("slot"), { name: "open" });
  slot.append(entrance);
  const closer = element("button", "close", { type: "button", ariaLabel: words.close }, "×");
  const dialog = element("dialog", "dialog", { ariaLabel: input.ariaLabel });

  const height = field.offsetHeight;
  popup.popover = null;
  dialog.append(element("div", "bar", {}, field, closer), popup, status);
  root.replaceChildren(slot, dialog);
  const size = new CSSStyleSheet();
  size.replaceSync(`[part=opener]{min-height:${height}px}`);
  root.adoptedStyleSheets.push(size);

  keepOpen(box, () => dialog.open);
  slot.addEventListener("click", show, { signal });
  closer.addEventListener("click", () => dialog.close(), { signal });
  // With nothing open in it, Escape is the dialog's: the words stay for the next time.
  const onEscape = (event: KeyboardEvent) => event.key === "Escape" && popup.hidden && event.stopPropagation();
  dialog.addEventListener("keydown", onEscape, { capture: true, signal });
  closeByBackdrop(dialog, signal);

  let listener = () => {};
  let chosen = false;
  let empty = new AbortController();
  dialog.addEventListener(
    "close",
    () => {
      empty.abort();
      close();
      if (!chosen) listener();
    },
    { signal },
  );
  host.addEventListener(
    "pilcrow-select",
    (event) => {
      if (event.detail.newTab) return;
      chosen = true;
      dialog.close();
    },
    { signal },
  );
  // Who was typing already goes on.
  if (busy) show();

  function show(): void {
    if (dialog.open || !host.isConnected) return;
    chosen = false;
    dialog.showModal();
    empty = new AbortController();
    fillScreen(root, AbortSignal.any([signal, empty.signal]));
    input.focus();
    input.select();
    open();
  }

  return {
    entrance,
    show,
    close: () => dialog.close(),
    isModal: () => dialog.open,
    left: (told) => {
      listener = told;
    },
  };
}

/** A press that begins inside, as when text is marked, may end anywhere. */
function closeByBackdrop(dialog: HTMLDialogElement, signal: AbortSignal): void {
  let outside = false;
  dialog.addEventListener(
    "pointerdown",
    ({ target }) => {
      outside = target === dialog;
    },
    { signal },
  );
  dialog.addEventListener("click", ({ target }) => outside && target === dialog && dialog.close(), { signal });
}
