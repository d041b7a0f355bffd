import { expect, test } from "vitest";
import { type Reader, visit } from "./reader.ts";

interface Node {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The accessibility tree as a screen reader gets it, without what is ignored. */
async function treeOf({ page, context }: Reader): Promise<Node[]> {
  const devtools = await context.newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const related = (value: { relatedNodes?: { idref?: string }[]; value?: unknown }) =>
    value.relatedNodes?.map(({ idref }) => idref).join(" ") ?? value.value;
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ""),
      description: String(description?.value ?? ""),
      properties: Object.fromEntries(properties.map(({ name, value }) => [name, related(value)])),
    }));
}

test("a screen reader meets one combobox in a search landmark, and hears each hit", async () => {
  const reader = await visit();
  const { field, typed, active } = reader;
  await field.focus();
  const closed = await treeOf(reader);
  expect(closed.filter(({ properties }) => properties.focused).at(-1)).toMatchObject({
    role: "combobox",
    name: "Search the site",
    properties: { expanded: false, autocomplete: "list", hasPopup: "listbox" },
  });
  expect(
    closed.filter(({ role }) => ["search", "searchbox", "textbox"].includes(role)).map(({ role }) => role),
  ).toEqual(["search"]);
  expect(closed.filter(({ role }) => role === "listbox" || role === "option")).toEqual([]);
  expect(closed.filter(({ role }) => role === "status")).toMatchObject([{ properties: { live: "polite" } }]);

  await typed('"make in india"', 2);
  await field.press("ArrowDown");
  expect(await active()).toBe(0);
  const open = await treeOf(reader);
  expect(open.filter(({ properties }) => properties.focused).at(-1)).toMatchObject({
    role: "combobox",
    name: "Search the site",
    properties: { expanded: true, controls: "list", activedescendant: "option-0" },
  });
  expect(open.filter(({ role }) => role === "listbox")).toMatchObject([{ name: "Results" }]);
  const options = open.filter(({ role }) => role === "option");
  expect(options.map(({ properties }) => properties.selected)).toEqual([true, undefined]);
  for (const { name } of options) expect(name).toMatch(/^….*Make in India/);
  // For the eye the title stands above both; the ear is told with the group, and after each.
  const title = "India and Russia discuss military cooperation";
  expect(open.filter(({ role, name }) => role === "group" && name !== "").map(({ name }) => name)).toEqual([title]);
  expect(options.map(({ description }) => description)).toEqual([title, title]);
  expect(options[0]?.name).toContain("Russian Foreign Ministry");
});
