import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import { whenSettled } from "./place.ts";
import type { Words } from "./words.ts";

/**
 * Offers what was searched for while the field is empty. A query is kept in this browser when a hit of it is chosen or
 * its page asked for. Delete removes the active one, the last option all of them. Where the browser keeps nothing, or
 * does not let us, nothing is offered.
 */
export function offerRecent(box: Box, words: Words, most: number): void {
  const { host, view, signal } = box;
  const { input } = view;
  // What was looked for elsewhere is not to be found here.
  const store = createStore(`pilcrow-recent ${host.querySelector("form")?.action}`);

  box.empty = () => {
    const kept = store.read();
    if (kept.length === 0) return [];
    const forget = option("forget", words.forget, () => {
      store.write([]);
      box.close();
    });
    return [...kept.slice(0, most).map((query) => option("recent", query, () => box.search(query))), forget];
  };
  const keep = () => {
    const query = input.value.trim();
    if (query !== "") store.write([query, ...store.read().filter((one) => one !== query)].slice(0, most));
  };
  whenSettled(box, keep);
  view.field.addEventListener("keydown", remove, { capture: true, signal });

  function remove(event: KeyboardEvent): void {
    const query = view.list.querySelector("[aria-selected]")?.querySelector("[part=recent]")?.textContent;
    if (event.key !== "Delete" || query == null) return;
    event.preventDefault();
    store.write(store.read().filter((one) => one !== query));
    box.close();
    box.open();
  }
}

function option(part: string, text: string, accept: () => void): HTMLElement {
  const made = element("div", "option", { role: "option" }, element("div", part, { dir: "auto" }, text));
  made.addEventListener("accept", accept);
  return made;
}

/** A query a line, the last one first: a field has no line ends. */
function createStore(key: string) {
  return {
    read: (): string[] => {
      try {
        return localStorage.getItem(key)?.split("\n") ?? [];
      } catch {
        return [];
      }
    },
    write: (queries: readonly string[]): void => {
      try {
        if (queries.length > 0) localStorage.setItem(key, queries.join("\n"));
        else localStorage.removeItem(key);
      } catch {
        // Blocked or full: then nothing is kept.
      }
    },
  };
}
