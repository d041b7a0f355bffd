import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Swedish: the article and the plural hang on the end of their words (bilen, bilar, bilarna, bilarnas). */
export const swedish: Language = {
  tag: "sv",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      en ett den det de dem denna detta dessa
      jag du han hon vi ni mig dig honom henne oss er sig man min mitt mina din ditt dina sin sitt sina hans hennes dess
      deras var vart vara ert era
      vem vems vad vilken vilket vilka nar hur varfor dar varifran
      ar varit blir bli blev blivit ha har hade haft kan kunde ska skall skulle maste vill ville fick gor
      och eller men for att som om da medan eftersom innan sa inte ej icke ocka ocksa bara redan an nu mycket mer mest
      dit hit
      i pa av till fran med utan under over mot mellan genom hos vid efter fore kring bland enligt per samt at ur inom utom
      annan annat andra alla allt all varje nagon nagot nagra ingen inget inga samma sjalv sadan sadana
    `),
  ),
  clitics: new Set(words("s n t")),
};

const stem = stemmer("a-z", [
  endings({ 3: "s/bcdfghklmnoprvyae", 5: "s/t" }),
  endings({
    2: "en et a ar",
    3: `itet>itet iteten>itet iteter>itet itetet>itet iteterna>itet iteterne>itet itetene>itet
      a e arna erna orna ar or er en n/el et ens ad ade aden ande anden andet ades are aren arne ast aste
      heten heter het ern an at it`,
    4: "in>i ligen>lig ningen ningar ningarna ning heterna",
  }),
  endings({ 4: "d/dlnr", 3: "t/dnrkl te/kpst de/gjlmnrv igt>ig iskt>isk igen>ig" }),
  endings({ 3: "lig ig els" }),
  endings({ 2: "dd>d gg>g nn>n tt>t mm>m ll>l ss>s kk>k pp>p" }),
]);
