/** Values as some generator, feed or export wrote them, by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Finds values by name, however the name is written; dots lead into maps (`cover.image`). */
export type Lookup = (name: string) => unknown;

/** Maps in which Hugo (`params`) and Zola (`extra`, `taxonomies`) keep what is not theirs. */
const LIFTED = ["params", "extra", "taxonomies"];

/**
 * `publishDate`, `publish_date`, `publish-date` and `PublishDate` are one name: Hugo's are told apart by nothing else, and
 * every generator has a way of its own. What is null or an empty text is not there.
 */
export function lookupIn(values: Values): Lookup {
  const top = keyed(values);
  for (const name of LIFTED) {
    for (const [inner, value] of keyed(top.get(name))) if (!top.has(inner)) top.set(inner, value);
  }
  return (name) => {
    const [first = "", ...rest] = name.split(".");
    return rest.reduce<unknown>((value, part) => keyed(value).get(plain(part)), top.get(plain(first)));
  };
}

function keyed(value: unknown): Map<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map();
  const said = Object.entries(value).filter(([, each]) => each !== null && each !== undefined && each !== "");
  return new Map(said.map(([name, each]) => [plain(name), each]));
}

function plain(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}
