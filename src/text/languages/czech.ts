import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Czech: the endings of cases, then those of possession, of verbs and of comparison. */
export const czech: Language = {
  tag: "cs",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      ja ty on ona ono my vy oni ony me mne mi mnou tebe te ti jeho ho jemu mu nej nem nim ji ni jej nas nam nami vas vam je
      jim nich nimi se si sebe sobe sebou muj moje tvuj svuj sva sve sveho svou svych svym nase nasi vase jejich
      ten ta to toho tomu tom tim tech tem tento tato toto tito tyto teto techto takovy takova takove
      kdo koho komu kym co ceho cemu cem cim jaky jaka jake jakych ktery ktera ktere ktereho kterou kterych kterym jenz
      ci kde kam odkud kdy proc jak kolik
      byt byl byla bylo byli byly jsem jsi jsme jste jsou neni bude budou by aby muze mohou mohl lze musi mel ma maji
      a i ale nebo ani vsak protoze ze jestlize pokud kdyz kdyby ackoli proto tedy tak take jeste uz jiz jen pouze ne ano zda
      az nez pak tam tu zde velmi vice mene nejvice
      v ve na z do od ode pro o u k ke ku s po pod nad pri pred za bez mezi behem podle krome proti pres skrze vuci
      jiny jina jine jinych kazdy kazda kazde vsechno vsechny vsech vsichni cely sam sama samo jeden jedna jedno
    `),
  ),
  clitics: new Set(),
};

const stem = stemmer("a-z", [
  endings({
    3: `a e i o u y em ech ich ach am um ami emi im ym ou ovi ove iho eho imu emu ymi imi ych ete eti aty ata atum
      at et it ut al ala alo ali aly il ila ilo ili ily ul ula ulo uly
      ame aji ime eji uje uji ujeme ujete ujici ovat oval ovala ovali ovalo ovaly ovani
      ani eni an ana ano ani any en ena eno eni eny anych anym aneho enych enym eneho ane ene`,
    4: "ejsi ejsich ejsiho ejsim ejsimi ejsiho",
  }),
  endings({ 3: "ov", 4: "ost ovan" }),
  endings({ 3: "i e" }),
]);
