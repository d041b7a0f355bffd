import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Romanian: articles hang on the end of their words (orașul, orașului, orașelor), then plurals and verbs. */
export const romanian: Language = {
  tag: "ro",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      un o unui unei unor niste cel cea cei cele celui celei celor acest acesta aceasta acestea acestia acestei acestui
      acestor acel acea acei acele acelui acelei acelor
      eu tu el ea noi voi ei ele ma te se ne va il i le imi iti isi mi ti si lui lor meu mea mei mele tau ta sau sa sai sale
      nostru noastra vostru
      cine ce care cui carui carei caror cand cat cata cati cate unde cum incotro
      este e sunt esti suntem era erau fi fost fiind fie a au am ai are aveau avea avut ar vor
      poate pot putea trebuie face fac
      dar insa ci ca daca desi pentru deoarece fiindca nici iar deci nu da foarte doar tot inca deja asa
      de la din in intr dintr printr pe cu fara prin peste sub spre despre pana dupa intre langa contra catre
      alt alta alti alte altul toata toti toate fiecare unii unele nicio niciun oricare insusi
    `),
  ),
  clitics: new Set(words("ul ului uri urile")),
};

const stem = stemmer("a-z", [
  endings({
    2: "ul ului",
    3: `ului ul lui urilor urile uri elor ele ilor ile ei>e iei>ie iilor>ie iile>ie ii>ie ia>ie iua>i aua>a
      area>are arii>are arilor>are arile>are erea>ere erii>ere irea>ire irii>ire itatea>itate itatii>itate itati>itate`,
  }),
  endings({ 4: "atie ator atori atoare atoarea itor itori itoare itate abil ibil" }),
  endings({
    3: `are ere ire eaza eze ezi ez ind and andu at ata ati ate it ita iti ite ut uta uti ute au am
      esc este esti ieste easca eau iau ai ea ia ie a e i u`,
  }),
  endings({ 3: "i e a" }),
  (word) => word.replace(/oa/g, "o"),
]);
