import { lazily } from "./lazily.ts";

/**
 * Where the sentences of a text begin, but for the first: places in `(from, to]`, ascending. A rule of our own, the same
 * in every runtime:
 *
 *     He met Dr. Rao of the U.S. embassy. “Why now?” he asked. 3.5 percent … “Yes.” Then 一。二？三
 *                                         ^                    ^             ^      ^      ^ ^
 *
 * A full stop, `!`, `?` or an ellipsis ends a sentence with the quotes, brackets and numbers of footnotes behind it,
 * where white space follows and then no small letter. The marks of scripts that need no white space end one anywhere. A
 * full stop ends none behind an initial, an acronym, an abbreviation or a number of up to two digits (an ordinal in many
 * languages): an end that is missed costs less than one where none is. Thai has no marks: its text is one sentence.
 * The time grows with `to - from` only.
 */
export function sentenceStarts(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const stretch = text.slice(from, to + LOOK_AHEAD);
  for (const end of stretch.matchAll(END)) {
    const start = from + end.index + end[0].length;
    if (start > to || start >= text.length) break;
    const [, marks = "", space = ""] = end;
    const strong = STRONG.includes(marks.slice(-1));
    if (!strong && space === "") continue;
    if (strong ? AFTER_QUOTE.test(text.charAt(start)) : goesOn(text, start)) continue;
    if (marks === "." && isAbbreviated(text, from + end.index, text.charAt(start))) continue;
    starts.push(start);
  }
  return starts;
}

/** So far behind `to` is looked for what follows an end. */
const LOOK_AHEAD = 32;
/** Before a full stop a longer word is no abbreviation; in UTF-16 code units. */
const LOOK_BACK = 16;

/** Chinese and Japanese; Arabic and Urdu; Devanagari and its neighbours; Ethiopic; Burmese; Khmer; Tibetan; Armenian. */
const STRONG = "。！？｡؟۔।॥።፧။។៕།༎։";
/** Quotes and brackets that close; and those that do so in some languages, where white space follows (German „Ja.“). */
const CLOSING = `"'”’»›)\\]}」』）】》〉］｝＂＇`;
const MAY_CLOSE = "“‘«‹";
/** Marks; what closes behind them, and the numbers of footnotes; white space. */
const END = new RegExp(
  `([.!?…‽⁇⁈⁉${STRONG}]+)(?:(?<=[${STRONG}])[${CLOSING}]*|(?<![${STRONG}])[${CLOSING}${MAY_CLOSE}]*)` +
    String.raw`(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹])*(\s*)`,
  "gu",
);
const LAST_WORD = lazily(String.raw`[\p{L}\p{M}\p{N}.]*$`);
/** What begins small, or is a dash. */
const BEGINS_SMALL = lazily(String.raw`^[\p{Ll}–—-]`);
const ARE_INITIALS = lazily(String.raw`^[\p{Lu}\p{Ll}]\p{M}*(?:\.[\p{Lu}\p{Ll}]\p{M}*)*$`);
/** What goes on with a sentence whose mark stands within quotes: 「はい。」と. */
const AFTER_QUOTE = /[、，,；：とっ]/u;
const OPENING = /["'“‘«‹„‚([{¿¡「『（【《〈]/u;

/** Whether a small letter is next, behind quotes and brackets, or a dash. */
function goesOn(text: string, at: number): boolean {
  let next = at;
  while (next < at + LOOK_AHEAD && OPENING.test(text.charAt(next))) next++;
  return BEGINS_SMALL().test(text.slice(next, next + 2));
}

/** Whether the full stop at `at` belongs to the word before it. */
function isAbbreviated(text: string, at: number, next: string): boolean {
  const word = LAST_WORD().exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[0] ?? "";
  // “J.”, “U.S.”, “z.B.”; of a script without capitals a single letter with its marks is a word.
  if (!/^[a-z]{2,}$/i.test(word) && ARE_INITIALS().test(word)) return true;
  if (/^\d{1,2}$/.test(word)) return true;
  const small = word.toLowerCase();
  return ABBREVIATIONS.has(small) || (BEFORE_NUMBERS.has(small) && /\d/.test(next));
}

const wordsOf = (lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(" ")));

/** Those that something follows: titles and the like. What may as well end a sentence (etc., Inc.) is not among them. */
const ABBREVIATIONS = wordsOf([
  // English
  "adm al approx asst bldg brig bros ca capt cf cmdr col cpl dept dr eds fig ft gen gov govt hon lt maj messrs mr mrs",
  "ms mt ph pres prof pvt rep reps rev rt sen sens sgt sr st supt viz vs",
  // German
  "abb abg abs bd bes bspw bzw dipl evtl exkl gegr ggf hr ing inkl insb kath mrd sog str univ urspr vgl zzgl",
  // Spanish, Portuguese, French, Italian
  "av avda depto dra exmo lic núm pág págs sra srta ud uds chap éd mgr mlle mme mmes avv dott pag sig sigg spett",
  // Dutch and Nordic; Turkish; Polish and Czech
  "bijv dhr mevr doç öğr sn yrd np tzw św tzv např",
  // Russian
  "акад гг гл гр доц др обл пер пл проф ред см св ср стр тыс ул",
]);

/** Those that something follows only if it is a number. */
const BEFORE_NUMBERS = wordsOf([
  "art arts ch eq eqs figs no nos nr p para pp pt sec sect tab ver vol vols v",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
]);
