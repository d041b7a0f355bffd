import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Lithuanian: the reflexive, then the endings of cases and persons. */
export const lithuanian: Language = {
  tag: "lt",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      as tu jis ji mes jus jie jos mane man manes manyje tave tau jo jam juo jame ja jai joje musu mums mus jusu jums
      juos jiems jas joms ju save sau saves savo mano tavo
      sis si sie sios sio siai sia siame sioje siu siems tas ta tie tos to tam tuo toje tiems toks tokia tokie tokios
      kas ko kam ka kuo kame koks kokia kokie kokios kuris kuri kurie kurios kurio kuriam kuria kuriame kurioje kuriu
      kuriuos kuriems kieno kur kada kodel kaip kiek
      yra buvo bus busiu buti esu esi esame nera nebuvo butu tapo gali galima galejo turi turejo reikia
      ir o bet ar arba nei kad jei jeigu nors nes todel taip pat taciau dar jau tik net ne cia ten labai daugiau maziau
      negu
      i is su be iki nuo prie pries po per uz ant apie del pagal tarp virs zemiau salia vietoj
      kitas kita kiti kitos kitu visas visa visi visos visu kiekvienas kiekviena pats pati vienas viena keletas
    `),
  ),
  clitics: new Set(),
};

const stem = stemmer("a-z", [
  endings({ 4: "si" }),
  endings({
    5: "ta tas tos tu tuose tai tais tams te to",
    3: `as a o os u us ai ais ams ama am e es es ei is i io iu ius iui iai iais iams ia ios iose ioje iomis yje yse ys y
      uje uose ui umi uosius osios uju aji iji ieji uoju uosiuose ioji oji ami omis oms ose oje emis ems ese eje imis ims yse ies ie iuje iu uo mi
      ti
      au ei ame ate ome ote eme ete iame iate sime site siu si s t davo davau davome
      ant antis antys ancio anciu anti ent int iant iantis iantys ianciu`,
  }),
  endings({ 3: "i j y o a e uo au av esn iaus" }),
  endings({ 2: "ci>t c>t dz>d" }),
]);
