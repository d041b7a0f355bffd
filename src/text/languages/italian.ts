import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/** Italian. What an apostrophe cuts short (l’anno, dell’arte, un’ora) is a word of its own, and a common one. */
export const italian: Language = {
  tag: "it",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      il lo la i gli le l un uno una questo questa questi queste quest quello quella quelli quelle quell quel quei
      io tu lui lei egli ella esso essa essi esse noi voi loro mi ti si ci vi ne me te se gliene
      mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra
      chi che cosa cui quale quali qual quando quanto quanta quanti quante dove dov come com perche
      e sono sei siamo era erano fu furono essere stata state sia siano sara saranno
      ha hanno ho abbia aveva avevano avere avuto puo possono poteva potere deve devono fa fanno viene vengono
      ed od o ma pero anche benche mentre poiche quindi pure non piu meno gia ancora molto cosi solo tanto c
      di d da in a ad con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all
      dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull
      col coi senza sotto sopra verso dopo durante contro fino
      altro altra altri altre tutto tutta tutti tutte ogni alcuni alcune qualche nessuno nessuna stesso stessa
    `),
  ),
  clitics: new Set(),
};

/** Pronouns written onto infinitives and gerunds: vederlo, dandosene. */
const pronouns = words("ar er ir ando endo")
  .flatMap((verb) => words("mi ti si ci vi lo la li le ne gli sene selo").map((last) => `${verb}${last}>${verb}`))
  .join(" ");

const stem = stemmer("a-z", [
  endings({ 2: pronouns }),
  endings({
    3: "mente ersita>ersit",
    4: "azione azioni izione izioni atore atori atrice atrici itore itori amento amenti imento imenti abile abili ibile ibili",
  }),
  endings({
    3: `are ere ire ar er ir ato ata ati ate ito ita iti ite uto uta uti ute ando endo
      ava avano eva evano ivano iamo ano ono arono erono irono isce isco isca iscono iscano
      era eranno erebbe erebbero ira iranno irebbe asse assero esse essero isse issero
      a e i o`,
    4: "iano iana iani iane ante anti ente enti iere ieri issimo issima issimi issime",
  }),
  endings({ 3: "i" }),
  endings({ 2: "ch>c gh>g" }),
]);
