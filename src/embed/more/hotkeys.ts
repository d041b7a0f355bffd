import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import type { Place } from "./place.ts";

/** As written: `/`, `ctrl+k`, `alt+shift+s`. */
interface Hotkey {
  /** As in KeyboardEvent.key, in lower case. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Where keys belong to whoever types there. */
const TYPING = "input,textarea,select,[role=textbox]";

/**
 * Keys that lead to the search, from wherever nobody is typing; with Ctrl or Cmd also back from it. Whoever handled the
 * key before keeps it. The first one is shown, all are told.
 */
export function listenForHotkeys({ view, signal }: Box, place: Place, written: readonly string[]): void {
  const hotkeys = written.map(parse);
  const { input } = view;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const pressed = hotkeys.find((hotkey) => fits(hotkey, event));
    if (pressed === undefined) return;
    const path = event.composedPath();
    if (path.some(isTyped) && !(path.includes(input) && (pressed.ctrl || pressed.alt))) return;
    event.preventDefault();
    if (place.isModal()) place.close();
    else place.show();
  };
  // The window hears of a key last.
  addEventListener("keydown", onKey, { signal });

  const isApple = /mac|iphone|ipad/i.test(navigator.platform);
  place.entrance.setAttribute(
    "aria-keyshortcuts",
    hotkeys.map((hotkey) => names(hotkey, isApple ? TOLD_APPLE : TOLD).join("+")).join(" "),
  );
  const [first] = hotkeys;
  if (first === undefined) return;
  const hint = element(
    "kbd",
    "hint",
    { ariaHidden: "true" },
    names(first, isApple ? SHOWN_APPLE : SHOWN).join(isApple ? "" : " "),
  );
  if (place.entrance === input) input.after(hint);
  else place.entrance.append(hint);
}

/** `ctrl++` is Ctrl and the plus. */
function parse(written: string): Hotkey {
  const parts = written.toLowerCase().split(/\+(?!$)/);
  const [ctrl = false, alt = false, shift = false] = ["ctrl", "alt", "shift"].map((name) => parts.includes(name));
  return { key: parts.at(-1) ?? "", ctrl, alt, shift };
}

function fits({ key, ctrl, alt, shift }: Hotkey, event: KeyboardEvent): boolean {
  // Some layouts have a sign on a third level, which browsers may report as Ctrl and Alt.
  const third = event.getModifierState("AltGraph");
  const command = event.metaKey || (event.ctrlKey && !third);
  if (command !== ctrl || (event.altKey && !third) !== alt) return false;
  // What a sign needs Shift for depends on the layout; letters are there without.
  const isSign = /^[^\p{L}]$/u.test(key);
  if (event.shiftKey !== shift && (shift || !isSign)) return false;
  // Browsers fill in forms with keys that have no name.
  const pressed = event.key?.toLowerCase();
  // A letter of another script stands where the layout has none of these.
  const other = (ctrl || alt) && /[^\0-\x7f]/.test(pressed);
  return pressed === key || (other && event.code === `Key${key.toUpperCase()}`);
}

function isTyped(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPING));
}

const SHOWN = ["Ctrl", "Alt", "Shift"];
const SHOWN_APPLE = ["⌘", "⌥", "⇧"];
const TOLD = ["Control", "Alt", "Shift"];
const TOLD_APPLE = ["Meta", "Alt", "Shift"];

function names({ key, ctrl, alt, shift }: Hotkey, modifiers: readonly string[]): string[] {
  return [...modifiers.filter((_, i) => [ctrl, alt, shift][i]), key.length > 1 ? key : key.toUpperCase()];
}
