import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Slovak: the endings of cases, then those of possession, of verbs and of comparison. */
export const slovak: Language = {
  tag: "sk",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      ja ty on ona ono my vy oni ony mna mne mi mnou teba tebe ti tebou jeho ho jemu mu nemu nej nim jej nou nas nam nami
      vas vam vami ich im nich nimi sa si seba sebe sebou moj moja moje tvoj tvoja tvoje svoj svoja svoje svojho svojej
      svojich nasa nase vasa vase
      ten ta to tie toho tej tomu tom tych tym tymi tu tento tato toto tieto tejto tohto tomto tychto taky taka take takyto
      kto koho komu kym co coho comu com aky aka ake akych ktory ktora ktore ktori ktoreho ktorej ktoru ktorych ktorym
      ci kde kam odkial kedy preco ako kolko
      byt bol bola bolo boli som je sme ste su nie bude budu by aby moze mozu mohol mozno musi ma maju mal mala mat
      a aj i ale alebo ani vsak pretoze lebo keby ked ze hoci preto teda tak tiez este uz len iba ano nez potom tam
      velmi viac menej najviac
      v vo na z zo do od k ku o u s so po pod nad pri pred za bez medzi pocas podla okrem proti cez voci
      iny ina ine inych kazdy kazda kazde vsetko vsetky vsetci vsetkych cely sam sama samo jeden jedna jedno
    `),
  ),
  clitics: new Set(),
};

const stem = stemmer("a-z", [
  endings({
    3: `a e i o u y om em och iach ach ov ou am iam ami iami mi ej eho ieho emu iemu ym im ych ich ymi imi ovi ovia ia ie iu
      iou at et it ut iet al ala alo ali il ila ilo ili ol ola olo oli iel iela ieli
      am as ame aju ajuc is ime ia em es eme ete u uje uju ujem ujeme ujuci ujuca ujuce ovat oval ovala ovali ovalo
      ovany ovana ovane ovani anie ania aniu anim enie enia eniu enim an ana ane ani any en ena ene eni eny
      anych anym aneho anej enych enym eneho enej`,
    4: "ejsi ejsia ejsie ejsich ejsieho ejsim ejsej",
  }),
  endings({ 3: "ov", 4: "ost ovan" }),
  endings({ 3: "i e" }),
]);
