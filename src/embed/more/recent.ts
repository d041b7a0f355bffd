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
  // A query a line, the last one first; what was looked for in another index is not to be found here.
  const key = `pilcrow-recent ${host.querySelector("form")?.action}`;

  box.empty = () => {
    const kept = read();
    if (kept.length === 0) return [];
    const queries = kept.slice(0, most).map((query) => {
      const option = element("div", "option", { role: "option" }, element("div", "query", { dir: "auto" }, query));
      option.dataset.query = query;
      option.addEventListener("click", () => box.search(query));
      return option;
    });
    const forget = element("div", "forget", { role: "option" }, words.forget);
    forget.addEventListener("click", () => {
      write([]);
      box.close();
    });
    const title = element("div", "title", { ariaHidden: "true" }, words.recent);
    return [element("div", "group", { role: "group", ariaLabel: words.recent }, title, ...queries, forget)];
  };
  whenSettled(box, keep);
  view.field.addEventListener("keydown", remove, { capture: true, signal });

  function keep(): void {
    const query = view.input.value.trim();
    if (query !== "") write([query, ...read().filter((one) => one !== query)].slice(0, most));
  }

  function remove(event: KeyboardEvent): void {
    const { query } = view.list.querySelector<HTMLElement>("[aria-selected]")?.dataset ?? {};
    if (event.key !== "Delete" || query === undefined) return;
    event.preventDefault();
    write(read().filter((one) => one !== query));
    box.close();
    box.open();
  }

  function read(): string[] {
    try {
      return localStorage.getItem(key)?.split("\n") ?? [];
    } catch {
      return [];
    }
  }

  function write(queries: readonly string[]): void {
    try {
      if (queries.length > 0) localStorage.setItem(key, queries.join("\n"));
      else localStorage.removeItem(key);
    } catch {
      // Blocked or full: then nothing is kept.
    }
  }
}
