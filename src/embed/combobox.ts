/** The elements of a combobox; popup and list are in the same tree as the input, because ids end at a shadow root. */
export interface Parts {
  readonly input: HTMLInputElement;
  readonly popup: HTMLElement;
  readonly list: HTMLElement;
}

/** What a combobox asks of the one who knows what the options are. */
export interface Owner {
  /** Opens the popup for what stands in the input; resolves to false when it does not open, or something overtook it. */
  readonly open: () => Promise<boolean>;
  readonly clear: () => void;
  readonly accept: (option: HTMLElement, newTab: boolean) => void;
  /** The popup was left, or closed by the reader. */
  readonly leave: () => void;
}

export interface Combobox {
  /** Other options; one with the `data-link` of the active one becomes active in its place. */
  readonly replace: (options: readonly HTMLElement[]) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Gives visual focus back to the input. */
  readonly deactivate: () => void;
}

/**
 * Keyboard, pointer and ARIA of an editable combobox with a listbox (APG: list autocomplete, manual selection). Focus
 * never leaves the input; `aria-activedescendant` names the active option.
 *
 * | key | does |
 * |---|---|
 * | Down, Up | first or last option, then the next or previous one, round and round |
 * | Alt+Down, Alt+Up | opens without moving, closes |
 * | Enter | accepts the active option (with Ctrl or Cmd in a new tab); without one the form is submitted |
 * | Escape | closes; when closed, clears |
 * | Left, Right, Home, End | back to the input, where they do what they always do |
 *
 * Everything else belongs to the platform, and so does every key while a text is being composed.
 */
export function createCombobox({ input, popup, list }: Parts, owner: Owner, signal: AbortSignal): Combobox {
  let options: readonly HTMLElement[] = [];
  let active = -1;

  input.addEventListener("keydown", onKey, { signal });
  input.addEventListener("click", () => popup.hidden && owner.open(), { signal });
  input.addEventListener("blur", onBlur, { signal });
  // The input keeps the focus, whatever is pressed in the popup.
  popup.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  list.addEventListener("click", onClick, { signal });
  list.addEventListener("auxclick", onClick, { signal });

  return { replace, open: () => toggle(true), close: () => toggle(false), deactivate: () => activate(-1) };

  function onKey(event: KeyboardEvent): void {
    // Safari ends a composition before it tells of the key that ended it: 229 is then all that says so.
    if (event.isComposing || event.keyCode === 229) return;
    const { key, altKey, shiftKey } = event;
    const option = options[active];
    const command = event.ctrlKey || event.metaKey;
    if ((key === "ArrowDown" || key === "ArrowUp") && !command && !shiftKey) {
      event.preventDefault();
      arrow(key === "ArrowDown" ? 1 : -1, altKey);
    } else if (key === "Enter" && option !== undefined) {
      event.preventDefault();
      accept(option, command);
    } else if (key === "Escape" && (!popup.hidden || input.value !== "")) {
      event.preventDefault();
      if (popup.hidden) owner.clear();
      else dismiss();
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(key)) {
      activate(-1);
    }
  }

  async function arrow(step: 1 | -1, alt: boolean): Promise<void> {
    if (alt && step < 0) return dismiss();
    if (popup.hidden && !(await owner.open())) return;
    if (alt || options.length === 0) return;
    // From the input, Down leads to the first option and Up to the last.
    const from = active < 0 && step < 0 ? 0 : active;
    activate((from + step + options.length) % options.length);
  }

  function onClick(event: MouseEvent): void {
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    const newTab = event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey;
    // The buttons up to the middle one: a menu of the page or the platform is none of ours.
    if (option !== null && event.button < 2) accept(option, newTab);
  }

  function onBlur(): void {
    // Another window or tab took the focus, and will give it back.
    if (!input.matches(":focus")) dismiss();
  }

  /** Who opens hits in tabs may want several. */
  function accept(option: HTMLElement, newTab: boolean): void {
    if (!newTab) dismiss();
    owner.accept(option, newTab);
  }

  function dismiss(): void {
    owner.leave();
    toggle(false);
  }

  function replace(others: readonly HTMLElement[]): void {
    const before = options[active]?.dataset.link;
    activate(-1);
    options = others;
    for (const [i, option] of options.entries()) option.id = `option-${i}`;
    list.replaceChildren(...options);
    if (before !== undefined) activate(options.findIndex((option) => option.dataset.link === before));
  }

  function toggle(open: boolean): void {
    if (!open) activate(-1);
    popup.hidden = !open;
    if (popup.popover !== null) popup.togglePopover(open);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(open && options.length > 0));
  }

  function activate(option: number): void {
    options[active]?.removeAttribute("aria-selected");
    active = option;
    const now = options[active];
    input.removeAttribute("aria-activedescendant");
    if (now === undefined) return;
    input.setAttribute("aria-activedescendant", now.id);
    now.setAttribute("aria-selected", "true");
    now.scrollIntoView({ block: "nearest" });
  }
}
