import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/**
 * Hungarian. A word carries its plural, whose it is and its case (ház-ai-nk-ban), taken from the end. As folding takes
 * the accents, the stem's vowel that becomes long before an ending (alma, almát) stays itself.
 */
export const hungarian: Language = {
  tag: "hu",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      a az egy ez ezt ezek ezen ennek ebben ezzel erre azt azok azon annak abban azzal arra olyan ilyen
      en te o mi ti ok engem teged ot minket oket neki nekik vele velem rola hozza magat maga
      ki kit kinek kik mit minek mely melyik milyen mennyi hany hol hova honnan mikor hogyan miert
      aki akik akit amely amelyek amelyet amelynek ami amit amikor ahol ahogy
      van vannak volt voltak lesz lett lenne legyen vagyok nincs nincsenek lehet kell tud szokott valo
      es vagy de hanem ha hogy mert mint mivel ezert tehat azonban nem ne se is csak meg mar majd most itt ott igy ugy
      nagyon tobb legtobb kevesebb
      ala alatt altal utan elott mellett kozott fole folott ellen szerint miatt nelkul soran reszere iranti keresztul fel
      mas masik minden mindenki mindegyik nehany valami valaki senki semmi ugyanaz sajat
    `),
  ),
  clitics: new Set(
    words("ban ben nak nek val vel bol rol tol hoz hez ra re ba be nal nel on en n t ot et at es as os"),
  ),
};

const stem = stemmer("a-z", [
  beginnings({ 5: "leg" }),
  // The v of val and vel becomes the consonant before it: vízzel.
  endings({
    2: `bbal>b ccal>c ddal>d ffal>f ggal>g kkal>k llal>l mmal>m nnal>n ppal>p rral>r ssal>s ttal>t zzal>z
      bbel>b ccel>c ddel>d ffel>f ggel>g kkel>k llel>l mmel>m nnel>n ppel>p rrel>r ssel>s ttel>t zzel>z`,
    3: `ban ben nak nek bol rol tol hoz hez ert kent ig ra re ba be nal nel on en an n kor kepp va ve val vel
      t ul stul ni`,
    4: "at et ot lag leg nunk niuk",
  }),
  endings({
    3: `jai jei ai ei jaik jeik aik eik jaink jeink aink eink jaim im jaid
      juk uk unk ja je i`,
  }),
  endings({ 3: "ok ek ak k" }),
  endings({ 3: "abb ebb bb obb" }),
  endings({ 3: "a e i o u" }),
  endings({ 4: "t" }),
]);
