import type { Article, Paragraph } from "../src/search/document.ts";
import type { Language } from "../src/text/language.ts";
import { arabic } from "../src/text/languages/arabic.ts";
import { bulgarian } from "../src/text/languages/bulgarian.ts";
import { catalan } from "../src/text/languages/catalan.ts";
import { chinese } from "../src/text/languages/chinese.ts";
import { czech } from "../src/text/languages/czech.ts";
import { danish } from "../src/text/languages/danish.ts";
import { dutch } from "../src/text/languages/dutch.ts";
import { english } from "../src/text/languages/english.ts";
import { finnish } from "../src/text/languages/finnish.ts";
import { french } from "../src/text/languages/french.ts";
import { german } from "../src/text/languages/german.ts";
import { greek } from "../src/text/languages/greek.ts";
import { hebrew } from "../src/text/languages/hebrew.ts";
import { hindi } from "../src/text/languages/hindi.ts";
import { hungarian } from "../src/text/languages/hungarian.ts";
import { indonesian } from "../src/text/languages/indonesian.ts";
import { italian } from "../src/text/languages/italian.ts";
import { japanese } from "../src/text/languages/japanese.ts";
import { korean } from "../src/text/languages/korean.ts";
import { lithuanian } from "../src/text/languages/lithuanian.ts";
import { norwegian } from "../src/text/languages/norwegian.ts";
import { persian } from "../src/text/languages/persian.ts";
import { plain } from "../src/text/languages/plain.ts";
import { polish } from "../src/text/languages/polish.ts";
import { portuguese } from "../src/text/languages/portuguese.ts";
import { romanian } from "../src/text/languages/romanian.ts";
import { russian } from "../src/text/languages/russian.ts";
import { serboCroatian } from "../src/text/languages/serbo-croatian.ts";
import { slovak } from "../src/text/languages/slovak.ts";
import { spanish } from "../src/text/languages/spanish.ts";
import { swedish } from "../src/text/languages/swedish.ts";
import { thai } from "../src/text/languages/thai.ts";
import { turkish } from "../src/text/languages/turkish.ts";
import { ukrainian } from "../src/text/languages/ukrainian.ts";
import { vietnamese } from "../src/text/languages/vietnamese.ts";

interface Carried {
  readonly language: Language;
  /** How the Worker imports it: the module below src/text, and its export. */
  readonly module: string;
  readonly name: string;
}

/**
 * What the analysis of these articles needs, the language of the most articles first; those of parts alone come last.
 *
 * @param parts their paragraphs, some of which may be in languages of their own
 */
export function languagesOf(
  articles: readonly Pick<Article, "lang">[],
  parts: readonly Pick<Paragraph, "lang">[] = [],
): Carried[] {
  const counts = new Map<Carried, number>();
  for (const { lang } of articles) counts.set(carriedFor(lang), (counts.get(carriedFor(lang)) ?? 0) + 1);
  for (const lang of new Set(parts.map((part) => part.lang))) {
    if (lang !== undefined && !counts.has(carriedFor(lang))) counts.set(carriedFor(lang), 0);
  }
  const inOrder = LANGUAGES.filter((carried) => counts.has(carried)).sort((a, b) => counts.get(b)! - counts.get(a)!);
  return counts.has(PLAIN) ? [...inOrder, PLAIN] : inOrder;
}

function carriedFor(lang: string): Carried {
  const tag = lang.toLowerCase().split(/[-_]/)[0]!;
  return LANGUAGES.find(({ language }) => language.tag === tag || language.aliases?.includes(tag)) ?? PLAIN;
}

/** The languages that an artefact names, in its order. */
export function languagesByTag(tags: readonly string[]): Language[] {
  const all = [...LANGUAGES, PLAIN].map(({ language }) => language);
  return tags.flatMap((tag) => all.find((language) => language.tag === tag) ?? []);
}

/** Others are searched by their words as written; it must stand last. */
const PLAIN: Carried = { language: plain, module: "languages/plain.ts", name: "plain" };

/** Languages with an analysis of their own. */
const LANGUAGES: readonly Carried[] = [
  { language: arabic, module: "languages/arabic.ts", name: "arabic" },
  { language: bulgarian, module: "languages/bulgarian.ts", name: "bulgarian" },
  { language: catalan, module: "languages/catalan.ts", name: "catalan" },
  { language: czech, module: "languages/czech.ts", name: "czech" },
  { language: danish, module: "languages/danish.ts", name: "danish" },
  { language: german, module: "languages/german.ts", name: "german" },
  { language: greek, module: "languages/greek.ts", name: "greek" },
  { language: english, module: "languages/english.ts", name: "english" },
  { language: spanish, module: "languages/spanish.ts", name: "spanish" },
  { language: persian, module: "languages/persian.ts", name: "persian" },
  { language: finnish, module: "languages/finnish.ts", name: "finnish" },
  { language: french, module: "languages/french.ts", name: "french" },
  { language: hebrew, module: "languages/hebrew.ts", name: "hebrew" },
  { language: hindi, module: "languages/hindi.ts", name: "hindi" },
  { language: hungarian, module: "languages/hungarian.ts", name: "hungarian" },
  { language: indonesian, module: "languages/indonesian.ts", name: "indonesian" },
  { language: italian, module: "languages/italian.ts", name: "italian" },
  { language: japanese, module: "languages/japanese.ts", name: "japanese" },
  { language: korean, module: "languages/korean.ts", name: "korean" },
  { language: lithuanian, module: "languages/lithuanian.ts", name: "lithuanian" },
  { language: dutch, module: "languages/dutch.ts", name: "dutch" },
  { language: norwegian, module: "languages/norwegian.ts", name: "norwegian" },
  { language: polish, module: "languages/polish.ts", name: "polish" },
  { language: portuguese, module: "languages/portuguese.ts", name: "portuguese" },
  { language: romanian, module: "languages/romanian.ts", name: "romanian" },
  { language: russian, module: "languages/russian.ts", name: "russian" },
  { language: serboCroatian, module: "languages/serbo-croatian.ts", name: "serboCroatian" },
  { language: slovak, module: "languages/slovak.ts", name: "slovak" },
  { language: swedish, module: "languages/swedish.ts", name: "swedish" },
  { language: thai, module: "languages/thai.ts", name: "thai" },
  { language: turkish, module: "languages/turkish.ts", name: "turkish" },
  { language: ukrainian, module: "languages/ukrainian.ts", name: "ukrainian" },
  { language: vietnamese, module: "languages/vietnamese.ts", name: "vietnamese" },
  { language: chinese, module: "languages/chinese.ts", name: "chinese" },
];
