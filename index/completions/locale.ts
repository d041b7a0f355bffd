/** The primary language of a BCP 47 tag, which content may give in any spelling; `und` where it is none. */
export function localeOf(lang: string): string {
  return /^[a-z]{2,3}(?![a-z])/.exec(lang.toLowerCase())?.[0] ?? "und";
}
