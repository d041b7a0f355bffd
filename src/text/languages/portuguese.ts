import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Portuguese, European and Brazilian; tildes and cedillas were folded away, which makes ção read “cao”. */
export const portuguese: Language = {
  tag: "pt",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      o a os as um uma uns umas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas
      eu tu ele ela eles elas nos vos voce voces me te se lhe lhes lo la los las meu minha meus minhas teu tua seu sua seus
      suas nosso nossa nossos nossas dele dela deles delas
      quem que qual quais quando quanto quanta quantos quantas onde aonde como porque cujo cuja cujos cujas
      e sao sou es somos era eram foi foram ser sido sendo seja sejam estao estava estavam estar
      tem tinha tinham ter tido ha havia haver houve pode podem podia poder deve devem faz fazem vai vao
      ou nem mas embora enquanto pois tambem nao sim muito mais menos ja ainda assim so tao tanto
      de do da dos das em no na nas num numa ao aos com por pelo pela pelos pelas para pra sem sobre entre desde ate
      contra durante ante apos sob
      outro outra outros outras todo toda todos todas cada algum alguma alguns algumas nenhum nenhuma mesmo mesma
    `),
  ),
  clitics: new Set(),
};

const stem = stemmer("a-z", [
  endings({ 3: "oes>ao aes>ao ais>al eis>el ois>ol res>r zes>z eses> ns>m s/aeou" }),
  endings({ 4: "mente" }),
  endings({ 4: "acao icao ador adora edor idor amento imento" }),
  endings({
    3: `ar ava avam ando ado ada ariam aram arao asse assem ei ou amo arem
      er ir ia iam endo indo ido ida eriam iriam eram iram erao irao esse essem isse issem eu iu erem irem
      a e o am em`,
    4: "ara era ano ana esa eses esas eira eiro",
  }),
  endings({ 3: "i" }),
  endings({ 2: "qu>c gu>g" }),
]);
