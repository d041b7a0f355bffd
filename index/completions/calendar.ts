import { localeOf } from "./locale.ts";

/** Whether a word is a month or a day of the week, which everything is dated with. */
export function isCalendar(word: string, lang: string): boolean {
  const names = known.get(lang) ?? namesIn(lang);
  known.set(lang, names);
  return names.has(word.toLowerCase());
}

const known = new Map<string, ReadonlySet<string>>();

function namesIn(lang: string): ReadonlySet<string> {
  const names = new Set<string>();
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([localeOf(lang)]);
  // With a day as well: many languages decline a month then.
  const styles = [
    { month: "long" },
    { month: "short" },
    { month: "long", day: "numeric" },
    { weekday: "long" },
  ] as const;
  for (const style of locale === undefined ? [] : styles) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    for (let day = 0; day < 365; day += 26) {
      for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 1 + day))) {
        if (type === "month" || type === "weekday") names.add(value.toLowerCase());
      }
    }
  }
  return names;
}
