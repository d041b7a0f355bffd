import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Norwegian, Bokmål and Nynorsk alike: articles and plurals hang on the end of their words. */
export const norwegian: Language = {
  tag: "no",
  aliases: ["nb", "nn"],
  stem: (word) => stem(word),
  common: new Set(
    words(`
      en et ei ein eit den det de dem dei denne dette disse desse
      jeg eg du han hun ho vi me dere dykk meg deg ham henne oss seg man min mitt mine din ditt dine sin sitt sine hans
      hennes hennar dens dets deres deira var vart vare
      hvem kven hva kva hvilken hvilket hvilke nar hvordan korleis hvorfor kvifor hvor kor
      er vaere vaert blir bli ble blitt vorte har ha hadde hatt kan kunne skal skulle vil ville ma matte
      fikk gjor
      og eller men for at a som om da mens medan fordi selv sjolv sa ikke ikkje ogsa bare berre allerede na no svaert
      mer meir mest enn verken her der
      i pa av til fra med uten utan under over mot mellom gjennom hos ved etter rundt blant ifolge per samt ut inn innen
      siden sidan
      annen annet andre anna alle alt all hver kvar noen noko nokon nokre ingen intet inkje samme same slik slike
    `),
  ),
  clitics: new Set(words("s")),
};

const stem = stemmer("a-z", [
  endings({ 3: "s/abcdfghjlmnoprvyzetk" }),
  endings({
    2: "e en ene er et a",
    3: `itet>itet iteten>itet iteter>itet itetet>itet iteterna>itet iteterne>itet itetene>itet
      a e en ene er ar ane et ete ede ende ande are erer arar arane aren eren erne  heter heten heta het
      est este ast aste asta`,
  }),
  endings({ 3: "t/gkslnrd d/gr te/kpst de/gnlvy" }),
  endings({ 3: "er" }),
  endings({ 3: "lig leg ig els" }),
  endings({ 2: "bb>b dd>d gg>g nn>n tt>t mm>m ll>l ss>s kk>k pp>p rr>r ff>f" }),
]);
