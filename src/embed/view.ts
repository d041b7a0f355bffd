import type { Parts } from "./combobox.ts";
import { element } from "./dom.ts";
import type { Strings } from "./strings.ts";

/** The box's elements, in the shadow root. */
export interface View extends Parts {
  /** Form around input and buttons: what submits a form by itself submits this one too. */
  readonly field: HTMLFormElement;
  /** Empties the input. */
  readonly clear: HTMLButtonElement;
  readonly message: HTMLElement;
  readonly status: HTMLElement;
}

/**
 * Makes the box and shows it in the place of the page's form, with all that its field had: text, focus, caret.
 *
 * ```
 * field ┬ input     role=combobox
 *       ├ clear     for those without a key for it
 *       └ button    as the page's, if there is one
 * popup ┬ message   what the status says, for the eye
 *       └ list      role=listbox, of options and groups of options
 * status            live region, for the ear
 * slot              the page's form, unseen: it keeps its room, so that nothing around it moves
 * ```
 */
export function createView(
  host: HTMLElement,
  slot: HTMLSlotElement,
  form: HTMLFormElement,
  pageField: HTMLInputElement,
): View {
  const input = createInput(pageField);
  const clear = element("button", "clear", { type: "button", tabIndex: -1 }, "×");
  const field = element("form", "field", {}, input, clear);
  const button = submitButton(form);
  if (button) field.append(element("button", "button", {}, button.textContent));

  const list = element("div", "list", { id: "list", role: "listbox" });
  const message = element("div", "message", { dir: "auto" });
  // In the top layer no ancestor clips it; where it cannot be tied to the field there, it stays below the field.
  const popover = CSS.supports("position-area: end") ? "manual" : null;
  const popup = element("div", "popup", { hidden: true, popover }, message, list);
  const status = element("div", "status", { role: "status" });

  const focused = host.matches(":focus-within");
  host.shadowRoot?.replaceChildren(field, popup, status, slot);
  if (focused) {
    input.focus();
    input.setSelectionRange(pageField.selectionStart, pageField.selectionEnd);
  }
  return { field, input, clear, popup, list, message, status };
}

/** Names everything, in the page's own words where it has some. */
export function nameView(view: View, pageField: HTMLInputElement, strings: Strings): void {
  const { input, clear, popup, list, status } = view;
  input.ariaLabel = nameOf(pageField) || strings.label;
  // A label that the eye saw is gone with the form.
  input.placeholder = pageField.placeholder || input.ariaLabel;
  clear.ariaLabel = strings.clear;
  list.ariaLabel = strings.list;
  popup.lang = status.lang = strings.lang;
}

/** The button that sends the page's form. */
export function submitButton(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>("button:default");
}

function createInput(pageField: HTMLInputElement): HTMLInputElement {
  const input = element("input", "input", {
    // Of type text, not search, which has its own idea of Escape.
    value: pageField.value,
    required: pageField.required,
    dir: "auto",
    autocomplete: "off",
    enterKeyHint: "search",
    role: "combobox",
    ariaAutoComplete: "list",
    ariaExpanded: "false",
  });
  input.setAttribute("aria-controls", "list");
  return input;
}

/** The field's accessible name, as text: ids end at a shadow root. */
function nameOf({ ariaLabelledByElements, ariaLabel, labels, placeholder }: HTMLInputElement): string {
  const text = Array.from(ariaLabelledByElements ?? labels ?? [], ({ textContent }) => textContent);
  return text.join(" ") || ariaLabel || placeholder;
}
