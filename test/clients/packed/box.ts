/** A page of somebody else that uses the search box: what the types of `pilcrow/box` promise, and refuse. */

import type { PilcrowHit, PilcrowSearchElement } from "pilcrow/box";

export function follow(box: PilcrowSearchElement, keep: (hit: PilcrowHit) => void): void {
  box.limit = 5;
  // @ts-expect-error It is a number, or what stands in the attribute.
  box.limit = {};
  box.strings = { label: "Search the site", results: { one: "{count} hit", other: "{count} hits" } };
  // @ts-expect-error There is no such string.
  box.strings = { labell: "Search the site" };
  box.addEventListener("pilcrow-select", (event) => {
    if (event.detail.hit !== null && !event.detail.newTab) keep(event.detail.hit);
  });
  document.addEventListener("pilcrow-error", ({ detail }) => detail.status === 0 && box.close());
}

export const boxes = () => Array.from(document.querySelectorAll("pilcrow-search"), ({ filter }) => filter ?? "");
