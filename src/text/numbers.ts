import { COMMA, DOT, isDigit, NO_BREAK_SPACE } from "./characters.ts";

/** The text with the decimal digits of every script as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    // The digits of a script stand in order, zero first, ten in a run: the value is the distance from the run's start.
    let before = digit.codePointAt(0) as number;
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(--before))) value++;
    return String(value % 10);
  });
}

/**
 * The end of a number with thousands set off that begins at `at` of a folded text, such as “1,000”, “1,00,000”
 * (lakh) or “1 000” with a space that does not break; -1 if none begins there.
 * Groups after the first are of three digits, or of two before the last one where commas separate them.
 */
export function endOfGrouped(text: string, at: number): number {
  let end = endOfDigits(text, at);
  if (end === at || end > at + 3) return -1;
  const separator = text.charCodeAt(end);
  if (separator !== COMMA && separator !== NO_BREAK_SPACE) return -1;
  let last = 0;
  for (let group = 0; text.charCodeAt(end) === separator && isDigit(text, end + 1); group++) {
    // No real number has more groups; without a bound a long list of numbers would be read again from each of them.
    if (group === MAX_GROUPS) return -1;
    if (group > 0 && last !== 3 && separator !== COMMA) return -1;
    const start = end + 1;
    end = endOfDigits(text, start);
    last = end - start;
    if (last < 2 || last > 3) return -1;
  }
  return last === 3 ? end : -1;
}

const MAX_GROUPS = 9;

/** Whether two or more groups, each led by a dot, stand at `at`: a date (12.05.2020), a version, an address. */
export function isDotted(text: string, at: number): boolean {
  if (!isFraction(text, at)) return false;
  return isFraction(text, endOfDigits(text, at + 1));
}

/** Whether a dot and a digit stand at `at`. */
export const isFraction = (text: string, at: number): boolean => text.charCodeAt(at) === DOT && isDigit(text, at + 1);

/**
 * The year that the second part of a range such as 2011-15 means (“2015”), or null if the two are no such range.
 * Only 99 to 00 steps into the next century: 1998-02 is a month.
 */
export function yearOfRange(first: string, second: string): string | null {
  if (!/^[12][0-9]{3}$/.test(first) || !/^[0-9]{2}$/.test(second)) return null;
  const from = Number(first);
  const inCentury = Number(second);
  if (inCentury > from % 100) return String(from - (from % 100) + inCentury);
  return inCentury === 0 && from % 100 === 99 ? String(from + 1) : null;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}
