import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** French. What an apostrophe cuts short (l’eau, qu’il, aujourd’hui) is a word of its own, and a common one. */
export const french: Language = {
  tag: "fr",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      le la les l un une des du de d au aux ce cet cette ces c cela ceci ca celui celle ceux celles
      je j tu il elle on nous vous ils elles me m te t se s moi toi soi lui leur leurs eux y en
      mon ma mes ton ta tes son sa ses notre nos votre vos
      qui que qu quoi quel quelle quels quelles quand combien comment pourquoi ou dont lequel laquelle lesquels
      est sont suis es sommes etes etait etaient etre etant soit soient sera seront serait fut furent
      a ont ai as avons avez avait avaient avoir eu ayant ait aura auront peut peuvent pouvait pouvoir doit doivent fait font
      et mais donc ni car si comme lorsque lorsqu puisque puisqu jusque jusqu quoique parce alors aussi
      ne n pas plus moins tres deja encore bien peu trop tout toute tous toutes meme memes ainsi
      dans par pour avec sans sous sur vers chez entre contre depuis pendant avant apres selon hors lors
      autre autres chaque quelque quelques aucun aucune plusieurs certains certaines tel telle
    `),
  ),
  clitics: new Set(),
};

const irregular = new Map([
  ["gros", "grosse"],
  ["gris", "grise"],
  ["eaux", "eau"],
  ["yeux", "oeil"],
]);

const stem = stemmer("a-z", [
  (word) => irregular.get(word) ?? word,
  endings({ 1: "eux>eu", 2: "eaux>eau aux>al oux>ou s/abcdefghijklmnopqrtuvwxyz" }),
  endings({
    3: "amment>ant emment>ent issement ement",
    4: "ation ateur atrice ition iteur euse>eu ance ence able ible isme iste",
  }),
  endings({
    3: `er ez e ee ere ai a ait aient ant ante ent era erai erez eront erait eraient erent
      ir i ie it issant issante issent issait issaient iss ira iront irait irent u ue aise oi oise`,
    4: "ente ien ienne",
  }),
  endings({ 3: "e i" }),
  endings({ 2: "ll>l nn>n tt>t ss>s y>i qu>c gu>g iqu>ic anch>anc if>iv" }),
]);
