import type { Box } from "../extension.ts";
import { withCommand } from "./hotkeys.ts";
import type { Place } from "./place.ts";

/**
 * Any element of the page with `data-pilcrow-open` leads to the search, whenever it came there. The value is the id of
 * the box; empty, it is the first box that hears of it. On a link to the page of results it works without the script,
 * and opens tabs as links do.
 */
export function listenForOpeners({ host, signal }: Box, place: Place): void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.shiftKey || withCommand(event)) return;
    const asked = event.composedPath().map((each) => (each as HTMLElement).dataset?.pilcrowOpen);
    const id = asked.find((each) => each !== undefined);
    if (id !== "" && id !== host.id) return;
    event.preventDefault();
    place.show();
  };
  addEventListener("click", onClick, { signal });
}
