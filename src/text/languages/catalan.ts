import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Catalan. What an apostrophe cuts short (l’aigua, d’una, s’ha) is a word of its own, and a common one. */
export const catalan: Language = {
  tag: "ca",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      el la l els les lo un una uns unes d n s m t aquest aquesta aixo aquests aquestes aquell aquella allo aquells aquelles
      jo tu ell ella nosaltres vosaltres ells elles voste em et es ens us ho hi en me te se li los ne
      meu meva teu teva seu seva seus seves nostre nostra vostre vostra mon ma son sa llur
      qui que qu quin quina quins quines qual quals quan quant quanta quants quantes on com perque
      soc era eren fou foren ser sigut sent sigui siguin esta estan estava estaven
      ha han he hem havia havien haver tenen tenia tenir pot poden podia poder deu deuen fa fan va van
      i o ni pero sino si encara mentre tot doncs tambe tampoc no molt menys ja aixi nomes tan tant
      de del dels a al als amb per pel pels sense sobre entre des fins cap segons contra durant abans despres davant sota
      altre altra altres tota tots totes cada algun alguna alguns algunes mateix mateixa
    `),
  ),
  clitics: new Set(words("hi ho n ne en l la li lo ls los me m te t se s us")),
};

const stem = stemmer("a-z", [
  endings({ 3: "ques>c gues>g ces>c jes>j ons>o ens>e ins>i ans>a s/abcdefghijklmnopqrtuvwxyz" }),
  endings({ 4: "ment acio icio ador adora edor edora idor idora able ible itat" }),
  endings({
    3: `ar ava aven ant at ada ade are ara aran aren aria arien essin
      er ir ia ien ent int ut uda ude it ida ide eren iren ire ira iran iria irien era eran eria erien eix eixen isc i
      a e en o u`,
    4: "esa",
  }),
  endings({ 3: "i e" }),
  endings({ 2: "qu>c gu>g j>g ll>l" }),
]);
