import type { Parts } from "./combobox.ts";
import { element } from "./dom.ts";
import type { Strings } from "./strings.ts";
import { heightSheet, styleSheet } from "./styles.ts";

/** The box's elements, in the shadow root. */
export interface View extends Parts {
  /** Form around input and button: what submits a form by itself submits this one too. */
  readonly field: HTMLFormElement;
  readonly message: HTMLElement;
  readonly status: HTMLElement;
  /** Whether the reader was there already, and is here now. */
  readonly takenOver: boolean;
}

/**
 * Makes the box and shows it in the place of the page's form, with all that its field had: name, text, focus, caret.
 *
 * ```
 * field ┬ input     role=combobox
 *       └ button    as the page's, if there is one
 * popup ┬ list      role=listbox, of options
 *       └ message   what the status says, for the eye
 * status            live region, for the ear
 * ```
 */
export function createView(host: HTMLElement, pageField: HTMLInputElement, strings: Strings): View {
  const input = createInput(pageField, strings);
  const field = element("form", "field", {}, input);
  const button = submitButton(pageField);
  if (button !== undefined) field.append(element("button", "button", {}, button.textContent));

  const { lang } = strings;
  const list = element("div", "list", { id: "list", role: "listbox", ariaLabel: strings.list });
  const message = element("div", "message", { ariaHidden: "true", dir: "auto" });
  const popup = element("div", "popup", { lang, hidden: true }, list, message);
  const status = element("div", "status", { lang, role: "status" });
  // In the top layer no ancestor clips it; where it cannot be tied to the field there, it stays below the field.
  if (CSS.supports("position-area: end")) popup.popover = "manual";

  const height = (pageField.form?.offsetHeight ?? 0) || host.offsetHeight;
  const takenOver = host.matches(":focus-within");
  const { selectionStart, selectionEnd } = pageField;
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
  root.adoptedStyleSheets = [styleSheet(), heightSheet(height)];
  root.replaceChildren(field, popup, status);
  if (takenOver) {
    input.focus({ preventScroll: true });
    input.setSelectionRange(selectionStart, selectionEnd);
  }
  return { field, input, popup, list, message, status, takenOver };
}

/** The button that sends the page's form. */
export function submitButton({ form }: HTMLInputElement): HTMLButtonElement | undefined {
  return form?.querySelector<HTMLButtonElement>("button:not([type=button],[type=reset])") ?? undefined;
}

function createInput(pageField: HTMLInputElement, strings: Strings): HTMLInputElement {
  const name = nameOf(pageField) || strings.label;
  const input = element("input", "input", {
    // Not type=search, which has its own idea of Escape.
    type: "text",
    value: pageField.value,
    dir: "auto",
    autocomplete: "off",
    spellcheck: false,
    enterKeyHint: "search",
    role: "combobox",
    ariaLabel: name,
    // A label that the eye saw is gone with the form.
    placeholder: pageField.placeholder || name,
    ariaAutoComplete: "list",
    ariaExpanded: "false",
  });
  input.setAttribute("aria-controls", "list");
  for (const name of ["required", "maxlength", "lang"]) {
    const value = pageField.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  return input;
}

/** The field's accessible name, as text: ids end at a shadow root. */
function nameOf({ ariaLabelledByElements, ariaLabel, labels, placeholder }: HTMLInputElement): string {
  const text = (elements: Iterable<Element> | null | undefined) =>
    Array.from(elements ?? [], ({ textContent }) => textContent).join(" ");
  return text(ariaLabelledByElements) || ariaLabel || text(labels) || placeholder;
}
