/**
 * Names of people or things, as they stand: one text, a list, or objects with a `name` (`label`, `title`: Docusaurus' tags,
 * JSON-LD, JSON Feed). Trimmed; nothing empty, none twice.
 *
 * @param separated whether a comma in a text separates two names, as in keywords; in the name of a person it does not
 */
export function namesOf(value: unknown, separated = false): string[] {
  const names = new Set<string>();
  const add = (text: string) => {
    for (const part of separated ? text.split(/[,、،]/) : [text]) {
      const name = part.replace(/\s+/gu, " ").trim();
      if (name !== "") names.add(name);
    }
  };
  for (const item of Array.isArray(value) ? value.flat(2) : [value]) {
    const text = textOf(item) ?? textOf(first(item, ["name", "label", "title"]));
    if (text !== undefined) add(text);
  }
  return [...names];
}

/**
 * An absolute http(s) address: of a text, of the first in a list that is one, or of an object that holds one (`url`, `src`,
 * `path`, `href`).
 *
 * @param base what a relative address is relative to; without it, one says nothing
 */
export function addressOf(value: unknown, base?: string): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const address = addressOf(item, base);
      if (address !== undefined) return address;
    }
    return undefined;
  }
  const text = typeof value === "string" ? value : first(value, ["url", "src", "path", "href", "@id"]);
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const url = URL.parse(text.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A language as BCP 47: `en_US` and `en-us.UTF-8` are `en-US`; “English”, `und` and `x-default` say nothing. */
export function languageOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const tag = value
    .trim()
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-");
  // No registered language has more than three letters.
  if (!/^[a-z]{2,3}(-|$)/i.test(tag) || /^(und|mul|zxx|mis)\b/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A text or a number as text; undefined for everything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" ? value : undefined;
}

/** The first of these fields that an object has something in. */
function first(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  return names.map((name) => fields.get(name)).find((field) => field !== undefined && field !== null && field !== "");
}
