import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/** Dutch. A vowel is doubled or not as the syllable is closed or open (boom, bomen; kat, katten): both are written once. */
export const dutch: Language = {
  tag: "nl",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      de het een t n deze dit die dat geen
      ik je jij u hij ze zij we wij jullie me mij hem haar ons hen hun men zich elkaar mijn jouw uw zijn onze
      wie wat waar wanneer waarom hoe welk welke waarmee waarin waarvan hoeveel
      is ben bent was waren wordt worden werd werden geworden geweest heeft heb hebben had hadden gehad
      kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten wil willen wilde mag mogen doet doen deed gaat
      en of maar want dus omdat doordat als dan toen terwijl hoewel indien mits zodat noch ook niet wel nog al er daar hier
      zo zeer heel meer meest minder slechts alleen
      van in op te ter ten aan bij voor met door om uit naar over onder tegen tot tussen na sinds zonder tijdens volgens
      via af toe vanaf binnen buiten
      ander andere alle alles elk elke ieder iedere iets iemand niets niemand veel weinig sommige enkele zelf
    `),
  ),
  clitics: new Set(words("s")),
};

/** The ge and te of participles and infinitives go: gekocht, opgebeld, op te bellen. */
const separable =
  /^(aan|achter|af|bij|binnen|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)(?:ge|te)(?=.{4})/;

const stem = stemmer("a-z", [
  beginnings({ 4: "ge" }),
  (word) => word.replace(separable, "$1"),
  endings({ 2: "heden>heid", 3: "etje tje pje kje/n je en ende end e etjes tjes pjes jes" }),
  endings({ 4: "s/bcdfghklmnpqrtvw" }),
  endings({ 3: "t/bcdfghjklmnpqrsvwxz d/bghjlmrvwz" }),
  // A vowel and a consonant are doubled or not, and s and f become z and v, as the syllable is closed or open.
  (word) =>
    word
      .replace(/(.)\1$/, "$1")
      .replace(/([aeou])\1(?=[^aeiou]+$)/, "$1")
      .replace(/v$/, "f")
      .replace(/z$/, "s"),
]);
