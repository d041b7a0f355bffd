import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import type { Place } from "./place.ts";

/** Where keys belong to whoever types there. */
const TYPING = "input,textarea,select,[role=textbox]";

/**
 * Keys that lead to the search from wherever nobody is typing; with Ctrl, Cmd or Alt also back from it. Whoever handled
 * a key before keeps it. The first one is shown, all are told.
 * @param written such as `/`, `ctrl+k` (or Cmd), `alt+shift+s`; a sign is written as itself, however it is typed
 */
export function listenForHotkeys({ host, view, signal }: Box, place: Place, written: readonly string[]): void {
  const [first] = written;
  if (first === undefined) return;
  const hotkeys = new Set(written.map(inOrder));
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !hotkeys.has(pressed(event))) return;
    const field = event.composedPath().find(isTyping);
    const leadsBack = field === view.input && (event.altKey || withCommand(event));
    if (field !== undefined && !leadsBack) return;
    // Where a site has one box for each width of the window, the one that is seen answers.
    if (!host.checkVisibility()) return;
    event.preventDefault();
    // A key held down is pressed once.
    if (event.repeat) return;
    if (place.isModal()) place.close();
    else place.show();
  };
  // The window hears of a key last.
  addEventListener("keydown", onKey, { signal });

  const command = /mac|iphone|ipad/i.test(navigator.platform) ? "Meta" : "Control";
  const told = (hotkey: string) => hotkey.replace(/ctrl/i, command).replace(/\b\w/g, (letter) => letter.toUpperCase());
  place.entrance.setAttribute("aria-keyshortcuts", written.map(told).join(" "));
  const shown = told(first).replace("Control", "Ctrl").replace("Meta+", "⌘");
  place.entrance.after(element("kbd", "hint", { ariaHidden: "true" }, shown));
}

/** One spelling of a hotkey; `ctrl++` is Ctrl and the plus. */
const inOrder = (hotkey: string) =>
  hotkey
    .toLowerCase()
    .split(/\+(?!$)/)
    .sort()
    .join();

/** Ctrl, or Cmd. */
export const withCommand = ({ ctrlKey, metaKey }: KeyboardEvent | MouseEvent) => ctrlKey || metaKey;

/** Browsers that fill in forms send keys without a name. */
function pressed(event: KeyboardEvent): string {
  const { key = "", code, altKey, shiftKey } = event;
  const command = withCommand(event);
  // Where the layout's letters are beyond ASCII, a Latin one is told by its place.
  const name = (command || altKey) && key > "~" ? code.replace("Key", "") : key;
  // Which signs need Shift depends on the layout; what has a case does not.
  const shift = shiftKey && key.toLowerCase() !== key.toUpperCase();
  return inOrder(`${command ? "ctrl+" : ""}${altKey ? "alt+" : ""}${shift ? "shift+" : ""}${name}`);
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPING));
}
