/** The elements of a combobox; popup and list are in the same tree as the input, because ids end at a shadow root. */
export interface Parts {
  readonly input: HTMLInputElement;
  readonly popup: HTMLElement;
  readonly list: HTMLElement;
}

/** What a combobox asks of the one who knows what the options are. */
export interface Owner {
  /** Opens the popup, if there is something to show for what stands in the input. */
  readonly open: () => Promise<void>;
  readonly clear: () => void;
  /** Whether the link that an option is may be followed. */
  readonly accept: (option: HTMLAnchorElement, newTab: boolean) => boolean;
  /** Closes the popup; what is under way for it is not wanted any more. */
  readonly close: () => void;
}

export interface Combobox {
  /** Other options, or groups of such. */
  readonly replace: (content: readonly HTMLElement[]) => void;
  readonly toggle: (open: boolean) => void;
  /** Gives visual focus to an option by its number, or back to the input: -1. */
  readonly activate: (option: number) => void;
}

/**
 * Keyboard, pointer and ARIA of an editable combobox with a listbox (APG: list autocomplete, manual selection). Focus
 * never leaves the input; `aria-activedescendant` names the active option. To choose an option is to click it: if it is
 * a link, it is followed.
 *
 * | key | does |
 * |---|---|
 * | Down, Up | first or last option, then the next or previous one, round and round |
 * | Alt+Down, Alt+Up | opens without moving, closes |
 * | Enter | chooses the active option (with Ctrl or Cmd in a new tab); without one the form is submitted |
 * | Escape | closes; when closed, clears |
 * | Left, Right, Home, End | back to the input, where they do what they always do |
 *
 * Everything else belongs to the platform, and so does every key while a text is being composed.
 */
export function createCombobox({ input, popup, list }: Parts, owner: Owner): Combobox {
  let options: readonly HTMLElement[] = [];
  let active = -1;

  // Of all these, false says that the platform does nothing of its own.
  input.onkeydown = onKey;
  input.onclick = () => popup.hidden && owner.open();
  // When another window or tab took the focus, it will give it back.
  input.onblur = () => input.matches(":focus") || owner.close();
  // The input keeps the focus, whatever is pressed in the popup.
  popup.onmousedown = () => false;
  list.onclick = list.onauxclick = onClick;
  return { replace, toggle, activate };

  function onKey(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    // Safari ends a composition before it tells of the key that ended it: 229 is then all that says so.
    if (event.isComposing || event.keyCode === 229) return true;
    const command = ctrlKey || metaKey;
    const option = options[active];
    if (/Arrow(Up|Down)/.test(key) && !command && !shiftKey) {
      arrow(key === "ArrowDown" ? 1 : -1, altKey);
    } else if (key === "Enter" && option) {
      option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: command }));
    } else if (key === "Escape" && !popup.hidden) {
      owner.close();
    } else if (key === "Escape" && input.value !== "") {
      owner.clear();
    } else {
      if (/Arrow(Left|Right)|Home|End/.test(key)) activate(-1);
      return true;
    }
    return false;
  }

  async function arrow(step: 1 | -1, alt: boolean): Promise<void> {
    if (alt && step < 0) return owner.close();
    if (popup.hidden) await owner.open();
    if (popup.hidden || alt || options.length === 0) return;
    // From the input, Down leads to the first option and Up to the last.
    const from = active < 0 && step < 0 ? 0 : active;
    activate((from + step + options.length) % options.length);
  }

  function onClick({ target, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
    const link = (target as Element).closest("a");
    // The buttons up to the middle one: a menu of the page or the platform is none of ours.
    if (link === null || button > 1) return true;
    const newTab = button > 0 || ctrlKey || metaKey || shiftKey;
    // Systems differ in what a modifier does, and most in what it does to a click that nobody made.
    link.target = newTab ? "_blank" : "";
    // Who opens hits in tabs may want several.
    if (!newTab) owner.close();
    return owner.accept(link, newTab);
  }

  function replace(content: readonly HTMLElement[]): void {
    activate(-1);
    list.replaceChildren(...content);
    options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
    for (const [i, option] of options.entries()) option.id = `option-${i}`;
  }

  function toggle(open: boolean): void {
    if (!open) activate(-1);
    popup.hidden = !open;
    if (popup.popover) popup.togglePopover(open);
    input.ariaExpanded = String(open && options.length > 0);
  }

  function activate(option: number): void {
    options[active]?.removeAttribute("aria-selected");
    active = option;
    const now = options[active];
    // An empty id names none.
    input.setAttribute("aria-activedescendant", now?.id ?? "");
    if (now === undefined) return;
    now.ariaSelected = "true";
    now.scrollIntoView({ block: "nearest" });
  }
}
