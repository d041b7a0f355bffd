import type { SearchAnswer } from "../../api/schema/answers.ts";
import { element } from "../dom.ts";
import type { Box } from "../extension.ts";
import type { Words } from "./words.ts";

/** Values of one field to choose from; what is rarer is found by words. */
const VALUES = 8;

type Field = keyof SearchAnswer["facets"];

/**
 * A row of buttons above the hits, one for each value of these fields in what was found; where some are pressed, only
 * such are found. What the element's own `filter` fixes is not offered. Tab leads to them, Escape back to the field.
 */
export function offerFilters(box: Box, words: Words, asked: readonly string[]): void {
  const { host, view, strings, parameters, signal } = box;
  const fixed = ` ${host.getAttribute("filter") ?? ""}`;
  const fields = asked.filter((field) => !fixed.includes(` ${field}:`)) as Field[];
  if (fields.length === 0) return;
  /** As a parameter says it: `section:World`. */
  const chosen = new Set<string>();
  const row = element("div", "filters", { hidden: true });
  view.popup.prepend(row);

  box.parameters = () => [
    ...parameters(),
    ...Array.from(chosen, (filter) => ["filter", filter] as const),
    ["facets", fields.join()],
  ];
  host.addEventListener("pilcrow-search", ({ detail }) => render((detail.answer as SearchAnswer).facets), { signal });
  row.addEventListener("keydown", leave, { signal });

  function render(facets: SearchAnswer["facets"]): void {
    const groups = fields.flatMap((field) => {
      const pressed = [...chosen].filter((filter) => filter.startsWith(`${field}:`));
      const counts = new Map(pressed.map((filter) => [filter, 0]));
      for (const { value, count } of facets[field]?.values.slice(0, VALUES) ?? [])
        counts.set(`${field}:${value}`, count);
      // One value alone is no choice.
      if (pressed.length === 0 && counts.size < 2) return [];
      const name = words.fields[field] ?? field;
      return [element("div", "facet", { role: "group", ariaLabel: name }, name, ...Array.from(counts, renderFilter))];
    });
    // The button that was pressed may be gone; and hits are in the field's hands.
    if (row.matches(":focus-within")) view.input.focus();
    row.replaceChildren(...groups);
    row.hidden = groups.length === 0;
  }

  function renderFilter([filter, count]: readonly [string, number]): HTMLElement {
    const { lang } = strings;
    const value = filter.slice(filter.indexOf(":") + 1);
    const label = filter.startsWith("lang:") ? new Intl.DisplayNames(lang, { type: "language" }).of(value) : value;
    const said = `${label} ${count.toLocaleString(lang)}`;
    const button = element("button", "filter", { dir: "auto", ariaPressed: String(chosen.has(filter)) }, said);
    button.addEventListener("click", () => toggle(filter));
    return button;
  }

  function leave(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    view.input.focus();
  }

  function toggle(filter: string): void {
    if (!chosen.delete(filter)) chosen.add(filter);
    box.search(view.input.value);
  }
}
