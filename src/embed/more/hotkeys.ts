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
export function listenForHotkeys({ view, signal }: Box, place: Place, written: readonly string[]): void {
  const [first] = written;
  if (first === undefined) return;
  const { input } = view;
  const hotkeys = new Set(written.map((hotkey) => inOrder(partsOf(hotkey))));
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !hotkeys.has(pressed(event))) return;
    const path = event.composedPath();
    const typesHere = path.includes(input) && !event.altKey && !withCommand(event);
    if (typesHere || path.some((each) => each !== input && isTyping(each))) return;
    event.preventDefault();
    if (place.isModal()) place.close();
    else place.show();
  };
  // The window hears of a key last.
  addEventListener("keydown", onKey, { signal });

  const command = /mac|iphone|ipad/i.test(navigator.platform) ? "Meta" : "Control";
  const told = (hotkey: string) => partsOf(hotkey).map((part) => (part === "ctrl" ? command : capital(part)));
  place.entrance.setAttribute("aria-keyshortcuts", written.map((hotkey) => told(hotkey).join("+")).join(" "));
  const shown = told(first).join(" ").replace("Control", "Ctrl").replace("Meta", "⌘");
  place.entrance.after(element("kbd", "hint", { ariaHidden: "true" }, shown));
}

/** `ctrl++` is Ctrl and the plus. */
const partsOf = (hotkey: string) => hotkey.toLowerCase().split(/\+(?!$)/);

const inOrder = (parts: readonly string[]) => parts.toSorted().join();

const capital = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);

const withCommand = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;

/** Browsers that fill in forms send keys without a name. */
function pressed(event: KeyboardEvent): string {
  const { key = "", code, altKey, shiftKey } = event;
  const command = withCommand(event);
  // Where the layout's letters are no Latin ones, a Latin one is told by its place.
  const name = (command || altKey) && /[^\0-\x7f]/.test(key) ? code.replace("Key", "") : key;
  // What a sign needs Shift for depends on the layout; letters are there without.
  const shift = shiftKey && !/^[^\p{L}]$/u.test(key);
  const parts = [name.toLowerCase(), ...(command ? ["ctrl"] : []), ...(altKey ? ["alt"] : [])];
  return inOrder(shift ? [...parts, "shift"] : parts);
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPING));
}
