import { likeliest } from "../../src/api/request/likeliest.ts";
import { RULE_LIMITS } from "../../src/config.ts";

/** Says what is wrong with an entry, by its number, counted from 1, or with the list itself (null), and how to mend it. */
export type Report = (entry: number | null, what: string, cure: string) => void;

/** The same for one entry. */
export type Wrong = (what: string, cure: string) => void;

/** The entries of a list of the configuration; none where it is absent. */
export function listOf(value: unknown, report: Report): readonly unknown[] {
  if (value === undefined) return [];
  // A comma too many leaves a hole, which reading has to meet.
  if (Array.isArray(value)) return [...value];
  report(null, "is not a list", "Put its entries into brackets, `[` and `]`.");
  return [];
}

/** Reads every entry; those that something is said to be wrong with are left out. */
export function readEntries<Rule>(
  entries: readonly unknown[],
  report: Report,
  read: (entry: unknown, number: number, wrong: Wrong) => Rule | null,
): Rule[] {
  return entries.flatMap((entry, i) => {
    let sound = true;
    const rule = read(entry, i + 1, (what, cure) => {
      sound = false;
      report(i + 1, what, cure);
    });
    return sound && rule !== null ? [rule] : [];
  });
}

/** The fields of an entry, or null where it is no object; fields with other names are reported. */
export function fieldsOf<Name extends string>(
  entry: unknown,
  names: readonly Name[],
  wrong: Wrong,
): Partial<Record<Name, unknown>> | null {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return null;
  for (const field of Object.keys(entry)) {
    if (names.some((name) => name === field)) continue;
    const meant = likeliest(field, names);
    const others = names.map((name) => `\`${name}\``).join(", ");
    wrong(
      `there is no field ${quoted(field)}`,
      meant ? `Write \`${meant}\`, if that is meant.` : `There are ${others}.`,
    );
  }
  return entry;
}

/** One text, or a list of them with at least one, as a list; null where it is neither. */
export function textsOf(value: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? [...value] : [value];
  return list.length > 0 && list.every((text) => typeof text === "string") ? list : null;
}

/** A value of the configuration as a report repeats it. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const { quotedLength } = RULE_LIMITS;
  return text.length > quotedLength ? `“${text.slice(0, quotedLength).toWellFormed()}…”` : `“${text}”`;
}
