import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Spanish, by the endings of nouns, adjectives and verbs and a few of derivation, as Snowball's has them. */
export const spanish: Language = {
  tag: "es",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      el la los las lo un una unos unas este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos
      yo tu ella ello ellos ellas nosotros vosotros usted ustedes me te se le les nos os mi mis tus su sus nuestro nuestra
      nuestros nuestras suyo suya
      quien quienes que cual cuales cuando cuanto cuanta cuantos cuantas donde adonde como porque cuyo cuya cuyos
      es son soy eres somos era eran fue fueron ser sido siendo sea sean estan estaba estaban estar
      ha han he hemos habia habian haber haya hay hubo tiene tienen tenia tener puede pueden podia poder debe deben hace
      y e o u ni pero sino si aunque mientras pues tambien tampoco no muy mas menos ya aun asi solo tan tanto
      de del a al en con por para sin sobre entre desde hasta hacia segun contra durante ante bajo tras
      otro otra otros otras todo toda todos todas cada algun alguno alguna algunos algunas ningun ninguno ninguna mismo misma
    `),
  ),
  clitics: new Set(),
};

/** Pronouns written onto infinitives and gerunds: verlo, dándoselas. */
const pronouns = words("ar er ir ando iendo yendo")
  .flatMap((verb) =>
    words("me te se le les lo los la las selo sela selos selas").map((last) => `${verb}${last}>${verb}`),
  )
  .join(" ");

const stem = stemmer("a-z", [
  endings({ 1: pronouns }),
  endings({ 3: "ces>z eses> s/aeo es/dlnrsyxj" }),
  endings({ 4: "mente acion icion ador adora edor idor amiento imiento" }),
  endings({
    3: `ar aba aban ando ado ada aran arian aron aste ase asen
      er ir ia ian iendo ido ida eran erian irian iran ieron iste io iera ieran iese iesen yendo yeron yo a e o an en i`,
    4: "ara ira are ere ire ano ana esa eses esas",
  }),
  endings({ 3: "i" }),
  endings({ 2: "qu>c gu>g z>c uy>u" }),
]);
