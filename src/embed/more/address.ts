import type { Box } from "../extension.ts";
import { type Place, whenSettled } from "./place.ts";

/** Milliseconds after which a query is one that the reader meant, and may want back. */
const REST = 1500;

/**
 * Keeps the query in the page's address, under `name`. What is typed replaces what was typed before it; a query that
 * the reader rested on stays in the history, so that Back leads to it. Where the page began without a query, there is no
 * entry of the empty field to come back to:
 *
 *     (page) → la → lamp … → lamp f → fog …      history: [lamp] [fog]
 */
export function keepAddress(box: Box, place: Place, name: string): void {
  const { host, view, signal } = box;
  const { input } = view;
  const written = () => new URLSearchParams(location.search).get(name)?.trim() ?? "";
  let now = written();
  let rested = false;
  let timer = 0;
  rest();

  if (now !== "") {
    fill();
    if (place.entrance !== input) place.show();
  }
  host.addEventListener("pilcrow-search", ({ detail }) => note(detail.query), { signal });
  input.addEventListener("input", () => input.value.trim() === "" && note(""), { signal });
  place.left = () => note("");
  whenSettled(box, rest);
  addEventListener("popstate", back, { signal });

  /** As a text that is still being composed: the page's field has it too, and nothing is searched for yet. */
  function fill(): void {
    input.value = now;
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
  }

  function rest(): void {
    rested = now !== "";
  }

  function note(query: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
    if (query === now) return;
    const url = new URL(location.href);
    if (query === "") url.searchParams.delete(name);
    else url.searchParams.set(name, query);
    // What a router of the page keeps there is not ours to drop.
    history[rested ? "pushState" : "replaceState"](history.state, "", url);
    now = query;
    rested = false;
  }

  function back(): void {
    const query = written();
    if (query === now) return;
    now = query;
    rest();
    fill();
    // Where the address has a fragment, the browser takes the focus there with the next frame.
    const follow = query === "" ? place.close : place.show;
    requestAnimationFrame(() => setTimeout(follow));
  }
}
