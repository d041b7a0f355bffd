import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/**
 * German. Umlauts were folded to their base letters, and as keyboards without them give ae, oe and ue, those meet the
 * same letters: München, Munchen, Muenchen. Endings go in the manner of CISTEM (Weißweiler and Fraser 2017).
 */
export const german: Language = {
  tag: "de",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
      dieser diese dieses diesen diesem jener jene jenes jenen jeder jede jedes jeden jedem
      ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man
      mein meine dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere euer eure
      wer wen wem wessen was wann wo warum wieso weshalb wie woher wohin wofur womit welche welcher welches welchen welchem
      ist sind bin bist war waren sei wird werden wurde wurden worden hat habe haben hatte hatten gewesen
      kann konnen konnte konnten soll sollen sollte muss mussen musste will wollen darf durfen mag mochte
      und oder aber sondern denn weil dass ob wenn als da damit also doch nicht nur auch noch schon sehr so dann hier dort
      in im ins an am ans auf aus bei beim bis durch fur fuer gegen mit nach ohne seit um unter uber ueber von vom vor zu
      zum zur zwischen wahrend wegen trotz
    `),
  ),
  clitics: new Set(words("s")),
};

/** ue stays after a vowel that it belongs to with the u alone (neue, Bauer), in Quelle and at the end of Statue. */
const withoutDigraphs = (word: string): string =>
  word
    .replace(/(?<![aeq])ue(?!n?$)/g, "u")
    .replace(/gruen$/, "grun")
    .replace(/([ao])e/g, "$1");

/** The ge and zu of participles and infinitives go: gekauft, eingekauft, einzukaufen. */
const separable =
  /^(ab|an|auf|aus|bei|durch|ein|fest|frei|her|hin|los|mit|nach|statt|teil|uber|um|unter|vor|weg|weiter|wieder|zu|zuruck|zusammen)(?:ge|zu)(?=.{4})/;
/** Of what the endings of cases leave: gemacht, gerichtet, laufend, and the superlative. */
const participle = endings({ 3: "t/bcdfghklmnprstxz", 4: "et st/bcdfghklmnprtz end" });

const stem = stemmer("a-z", [
  withoutDigraphs,
  beginnings({ 4: "ge" }),
  (word) => word.replace(separable, "$1"),
  endings({ 3: "e en em es n/lr s/bdfghklmntz innen>in", 5: "s/r" }),
  participle,
  endings({ 3: "er erer", 4: "erin", 5: "in" }),
  participle,
]);
