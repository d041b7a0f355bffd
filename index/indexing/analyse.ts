import type { Article, Paragraph } from "../../src/search/document.ts";
import { sequenceEntry } from "../../src/search/store/sequences.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import type { Token } from "../../src/text/token.ts";
import { unitFlags } from "../completions/text-words.ts";
import { unitsOf } from "../completions/units.ts";
import type { AnalysedArticle } from "./analysed.ts";
import { Numbering, NumberList } from "./numbers.ts";

/** Texts of an article's analysis: the title, then so many of each paragraph. */
export const TEXTS_OF_PARAGRAPH = 3;

/** Above the number of any word of an article. */
const OTHER = 2 ** 30;

/** Analyses all texts of an article: the only step of indexing that looks at letters. */
export function analyseArticle(
  { title, lang }: Pick<Article, "title" | "lang">,
  paragraphs: readonly Pick<Paragraph, "text" | "credit" | "headings" | "kind" | "lang">[],
  analyser: Analyser,
): AnalysedArticle {
  const words = new Numbering();
  const keys = new Numbering();
  /** By its terms, the first word that has them. */
  const wordWith = new Map<string, number>();
  let entries = 0;
  const starts = NumberList.ofUint32();
  const tokens = NumberList.ofUint32();
  const apart = NumberList.ofBytes();
  const unitStarts = NumberList.ofUint32();
  const units = NumberList.ofUint32();
  const flags = NumberList.ofBytes();

  const analyse = (text: string, its = lang) => analyser.tokens(text, its);
  const put = (all: readonly Token[]): void => {
    starts.push(tokens.length);
    let end = 0;
    let wordEnd = -1;
    for (const token of all) {
      const { word, exact = "", terms, width, part } = token;
      const number = words.of([word, exact, ...terms].join("\t"));
      if (number === entries) {
        entries++;
        const kind = terms.join(" ");
        if (!wordWith.has(kind)) wordWith.set(kind, number);
      }
      tokens.push(sequenceEntry(number, part ? 0 : width, token.start > end));
      end = Math.max(end, token.end);
      apart.push(token.start > wordEnd ? 1 : 0);
      if (width === 1 && !part) wordEnd = token.end;
    }
  };
  const putUnits = (text: string, all: readonly Token[], its: string): void => {
    unitStarts.push(flags.length);
    for (const unit of unitsOf(text, all, its, analyser)) {
      const known = wordWith.get(unit.key);
      units.push(known ?? OTHER + keys.of(unit.key));
      units.push(unit.from);
      units.push(unit.to);
      flags.push(unitFlags(unit));
    }
  };

  put(analyse(title));
  for (const { text, credit = "", headings, kind, lang: its = lang } of paragraphs) {
    const ofText = analyse(text, its);
    const ofCredit = analyse(credit, its);
    put(ofText);
    put(ofCredit);
    put(headings.flatMap((heading) => analyse(heading)));
    // What recurs in code is its syntax.
    putUnits(kind === "code" ? "" : text, kind === "code" ? [] : ofText, its);
    putUnits(kind === "code" ? "" : credit, kind === "code" ? [] : ofCredit, its);
  }
  starts.push(tokens.length);
  unitStarts.push(flags.length);
  const placed = units.all();
  for (let i = 0; i < placed.length; i += 3) if (placed[i]! >= OTHER) placed[i]! += words.size - OTHER;
  return {
    ...{ words: words.texts, keys: keys.texts },
    ...{ starts: starts.all(), tokens: tokens.all(), apart: apart.all() },
    ...{ unitStarts: unitStarts.all(), units: placed, flags: flags.all() },
  };
}
