import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Polish: the endings of cases, then those of verbs. Folding has already made l of ł and o of ó. */
export const polish: Language = {
  tag: "pl",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      ja ty on ona ono my wy oni one mnie mi mna ciebie cie ci jego go jemu mu nim jej niej nia nas nam nami was wam ich im
      nimi sie siebie sobie soba moj moja moje twoj twoja swoj swoja swoje swego swojej swoich nasz nasza nasze wasz
      ten ta to te tego tej temu tym tych tymi tamten tamta taki taka takie takich
      kto kogo komu kim co czego czemu czym jaki jaka jakie jakich jakim ktory ktora ktore ktorego ktorej ktorych ktorym
      czyj gdzie dokad skad kiedy dlaczego po jak ile
      byc byl byla bylo byli byly jest sa bedzie beda zostal zostala zostalo zostaly moze moga mozna mogl powinien trzeba ma
      maja mial miec
      i a ale oraz lub albo czy ze zeby aby jesli jezeli gdy gdyby choc chociaz poniewaz bo wiec zatem takze tez nie ani juz
      jeszcze tylko nawet tak tam tu tutaj bardzo bardziej mniej wiecej najbardziej niz
      w we na z do od dla o przy przez przed pod nad za bez miedzy podczas wedlug oprocz wobec u ku
      inny inna inne innych kazdy kazda kazde wszystko wszystkie wszystkich wszyscy caly sam sama samo jeden jedna jedno
    `),
  ),
  clitics: new Set(words("a em u owi y ie iem")),
};

const stem = stemmer("a-z", [
  endings({
    3: `ego iego emu iemu ej iej ych ich ym im ymi imi a e i o u y ia ie iu em iem om iom owi iowi ow iow ami iami mi
      ach iach owie
      ac ic yc ec al ala alo ali aly il ila ilo ili ily yl yla ylo yli yly ial iala ialo ieli ialy
      asz amy acie aja isz imy icie esz emy ecie aniem anie ania eniem enie enia aniu eniu
      uje ujesz ujemy uja ujacy owac owal owala owali owalo owaly owany owana owane owanie owania
      any ana ane ani anych anym anego anej ony ona one eni onych onym onego onej
      acy aca ace acych acym acego acej sce>sk wce>wk tce>tk`,
  }),
  endings({ 4: "osc ostk owa owan" }),
  endings({ 3: "i" }),
  endings({ 2: "rz>r dz>d" }),
]);
