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
  const { view, strings, parameters, signal } = box;
  const fixed = ` ${box.host.getAttribute("filter") ?? ""}`;
  const fields = asked.filter((field) => !fixed.includes(` ${field}:`)) as Field[];
  if (fields.length === 0) return;
  /** As a parameter says it: `section:World`. */
  const chosen = new Set<string>();
  const row = element("div", "filters", { lang: strings.lang, hidden: true });
  view.popup.prepend(row);

  box.parameters = () => [
    ...parameters(),
    ...Array.from(chosen, (filter) => ["filter", filter] as const),
    ["facets", fields.join()],
  ];
  // A search that failed says nothing of what there is.
  box.shown((_, answer) => answer !== null && render(answer.facets));
  row.addEventListener("click", toggle, { signal });
  row.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      view.input.focus();
    },
    { signal },
  );

  function render(facets: SearchAnswer["facets"]): void {
    const focused = row.querySelector<HTMLElement>(":focus")?.dataset.filter;
    const groups = fields
      .map((field) => renderField(field, facets[field]?.values ?? []))
      .filter((group) => group !== undefined);
    row.replaceChildren(...groups);
    row.hidden = groups.length === 0;
    if (focused === undefined) return;
    // The button that was pressed may be gone with what it stood for.
    const again = [...row.querySelectorAll<HTMLElement>("button")].find(({ dataset }) => dataset.filter === focused);
    (again ?? view.input).focus();
  }

  /** Undefined where there is nothing to choose. */
  function renderField(field: Field, values: readonly { value: string; count: number }[]): HTMLElement | undefined {
    const own = [...chosen].filter((filter) => filter.startsWith(`${field}:`));
    const found = values.slice(0, VALUES).map(({ value, count }) => ({ filter: `${field}:${value}`, count }));
    const none = own
      .filter((filter) => !found.some((each) => each.filter === filter))
      .map((filter) => ({ filter, count: 0 }));
    if (own.length === 0 && found.length < 2) return undefined;
    const name = words.fields[field] ?? field;
    return element(
      "div",
      "facet",
      { role: "group", ariaLabel: name },
      element("span", "facet-name", { ariaHidden: "true" }, name),
      ...[...none, ...found].map(renderFilter),
    );
  }

  function renderFilter({ filter, count }: { filter: string; count: number }): HTMLElement {
    const [field, value = ""] = filter.split(/:(.*)/s);
    const label = field === "lang" ? nameOf(value) : value;
    const button = element("button", "filter", { type: "button", ariaPressed: String(chosen.has(filter)) });
    button.dataset.filter = filter;
    button.append(
      element("bdi", "value", {}, label),
      " ",
      element("span", "count", {}, new Intl.NumberFormat(strings.lang).format(count)),
    );
    return button;
  }

  function nameOf(language: string): string {
    return new Intl.DisplayNames(strings.lang, { type: "language" }).of(language) ?? language;
  }

  function toggle({ target }: MouseEvent): void {
    const { filter } = (target as Element).closest<HTMLElement>("[part=filter]")?.dataset ?? {};
    if (filter === undefined) return;
    if (!chosen.delete(filter)) chosen.add(filter);
    box.search(view.input.value);
  }
}
