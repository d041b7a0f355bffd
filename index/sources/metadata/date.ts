/**
 * A date as ISO 8601: `2026-01-31`, or `2026-01-31T09:00:00` with `Z` or `+02:00` where a zone is known. The day stays the
 * one that was written: a zone is kept, not converted.
 *
 * Read are ISO 8601 and RFC 3339 (also with a space, with slashes, without leading zeros, with zones as `+0200` or `+2`:
 * YAML's timestamps, Jekyll, Hugo, Hexo), RFC 822 and 2822 (feeds), English dates (“January 31, 2026”), `Date`, and
 * milliseconds since 1970. A time without a day, and a day that no calendar has, give undefined.
 */
export function dateOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : readText(value.toISOString());
  if (typeof value === "number") return ofMilliseconds(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return /^\d{12,14}$/.test(text) ? ofMilliseconds(Number(text)) : readText(text);
}

/** Before 1973 and after 5138 a number is hardly meant as milliseconds, but as a year, a day or seconds. */
function ofMilliseconds(value: number): string | undefined {
  if (!(value >= 1e11 && value < 1e14)) return undefined;
  return `${new Date(value).toISOString().slice(0, 19)}Z`;
}

const TIME = String.raw`(?:[T\s,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([a-z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})${TIME}$`, "i");
const WEEKDAY = String.raw`(?:[a-z]{3,9}\.?,?\s+)?`;
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:\s+|-)([a-z]{3,9})\.?,?(?:\s+|-)(\d{4}|\d{2})${TIME}$`,
  "i",
);
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})${TIME}$`, "i");

function readText(text: string): string | undefined {
  // What follows a day in ISO 8601 is short; nothing longer than this is a date.
  if (text.length > 60) return undefined;
  const iso = YEAR_FIRST.exec(text);
  if (iso) return assemble(iso[1]!, Number(iso[3]), iso[4]!, iso.slice(5));
  const day = DAY_FIRST.exec(text);
  if (day) return assemble(fullYear(day[3]!), monthOf(day[2]!), day[1]!, day.slice(4));
  const month = MONTH_FIRST.exec(text);
  if (month) return assemble(month[3]!, monthOf(month[1]!), month[2]!, month.slice(4));
  return undefined;
}

function assemble(year: string, month: number, day: string, time: (string | undefined)[]): string | undefined {
  const date = `${year}-${two(month)}-${two(Number(day))}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  // Parsing takes 30 February for 2 March.
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date)) return undefined;
  const [hour, minute, second = "00", zone] = time;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone === undefined ? "" : offsetOf(zone);
  return offset === undefined ? undefined : `${date}T${two(Number(hour))}:${minute}:${second}${offset}`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const FULL_MONTHS = "january february march april may june july august september october november december sept".split(
  " ",
);

/** Counted from 1; 0 for what is no month. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  if (!MONTHS.includes(lower) && !FULL_MONTHS.includes(lower)) return 0;
  return MONTHS.indexOf(lower.slice(0, 3)) + 1;
}

/** Two digits as RFC 2822 (4.3) reads them. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 50 ? "20" : "19"}${year}`;
}

/** Hours behind Greenwich of the zones that RFC 822 names. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  ...{ EDT: 4, EST: 5, CDT: 5, CST: 6, MDT: 6, MST: 7, PDT: 7, PST: 8 },
};

function offsetOf(zone: string): string | undefined {
  const upper = zone.toUpperCase();
  if (/^(Z|UT|UTC|GMT)$/.test(upper)) return "Z";
  const behind = NAMED_ZONES[upper];
  if (behind !== undefined) return `-${two(behind)}:00`;
  const [, sign, hours = "", minutes = "00"] = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(upper) ?? [];
  // A zone by a name that means something else elsewhere (“IST”): the time stands as the place's own.
  if (sign === undefined) return /^[A-Z]+$/.test(upper) && !/^[AP]M$/.test(upper) ? "" : undefined;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const offset = `${sign}${two(Number(hours))}:${minutes}`;
  return /^[+-]00:00$/.test(offset) ? "Z" : offset;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
