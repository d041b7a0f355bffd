import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Danish: the article and the plural hang on the end of their words (bilen, biler, bilerne, bilernes). */
export const danish: Language = {
  tag: "da",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      en et den det de dem denne dette disse
      jeg du han hun vi i mig dig ham hende os jer sig man min mit mine din dit dine sin sit sine hans hendes dens dets deres
      vores jeres
      hvem hvis hvad hvilken hvilket hvilke hvornar hvordan hvorfor hvor hvorfra hvorhen
      er var vaere vaeret blive bliver blev blevet har have havde haft kan kunne skal skulle vil ville ma matte fik
      gor
      og eller men for at som om nar da mens fordi selvom sa ikke ej ogsa kun allerede nu meget mere mest end hverken
      her der
      pa af til fra med uden under over mod mellem gennem hos ved efter omkring blandt ifolge per samt ud ind inden siden
      anden andet andre alle alt al hver nogen noget nogle ingen intet samme selv sadan sadanne
    `),
  ),
  clitics: new Set(words("s en et er erne")),
};

const stem = stemmer("a-z", [
  endings({ 3: "s/abcdfghjklmnoprtvyze" }),
  endings({
    2: "e en ene er et",
    3: `itet>itet iteten>itet iteter>itet itetet>itet iteterne>itet
      e en ene er eren erer erne et ede ende endes erer hed heden heder
      est este ets `,
  }),
  endings({ 3: "t/gkslnr d/gr" }),
  endings({ 3: "er" }),
  endings({ 3: "lig ig els elsen>" }),
  endings({ 2: "bb>b dd>d gg>g nn>n tt>t mm>m ll>l ss>s kk>k pp>p rr>r ff>f" }),
]);
