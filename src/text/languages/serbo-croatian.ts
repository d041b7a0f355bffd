import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/**
 * Serbian, Croatian, Bosnian and Montenegrin, written in either script: Cyrillic is read in Latin letters. The one
 * vowel that some write ije or je and others e is an e (mlijeko, mleko).
 */
export const serboCroatian: Language = {
  tag: "sh",
  aliases: ["sr", "hr", "bs", "cnr"],
  stem: (word) => stem(inLatin(word)),
  common: new Set(
    words(`
      ja ti on ona ono mi vi oni one mene me meni mnom tebe te tebi njega ga njemu mu njim nje je joj nju nas nam nama vas vam
      vama njih ih njima im sebe se sebi sobom moj moja moje tvoj svoj svoja svoje svog svojih nasa nase njegov njen
      njihov
      ovaj ova ovo ovi ove ovog ovoj ovom ovih ovim taj ta to tog toj tom tih tim onaj takav takva takvo
      ko tko koga kome kim sto sta cega cemu cime koji koja koje kojeg kojem kojoj kojih kojim kakav kakva ciji gde gdje kuda
      odakle kada kad zasto kako koliko
      sam si smo ste su biti bio bila bilo bili bile jest nije nisu bi bude budu ce cu hoce moze mogu treba mora ima imaju
      i a ali ili ni niti pa da li ako iako jer zato stoga dakle takode takoder ne samo cak tako tu tamo ovde ovdje vec jos
      vrlo veoma vise manje nego
      u na s sa iz od do za o po pod nad pri pred bez kroz medu izmedu posle poslije tokom tijekom prema protiv zbog osim
      drugi druga drugo svaki svaka sve svi svih svim ceo sav jedan jedna jedno neki neka neke
    `),
  ),
  clitics: new Set(),
};

const latin = new Map(
  words(`а:a б:b в:v г:g д:d ђ:d е:e ж:z з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:h ц:c
    ч:c џ:dz ш:s`).map((pair) => pair.split(":") as [string, string]),
);
const inLatin = (word: string): string =>
  /^[а-яђјљњћџ]{1,64}$/.test(word) ? [...word].map((letter) => latin.get(letter) ?? letter).join("") : word;

const stem = stemmer("a-z", [
  endings({
    3: `a e i o u om em oj og ega oga omu emu im ih ima ama iju ije ija iji ijom ijama ijima ovi ovima ove ova evi evima
      o ao ala alo ali ale io ila ilo ili ile eo ela elo eli ele
      at an ana ano ani ane anog anim anih anoj anom en ena eno eni ene enog enim enih enoj enom
      nici>nik nicima>nik ati iti uti amo imo emo ate ite aju uje uju ujemo ovati ovao ovala ovalo ovali
      uci uca uce ucih ucim anje anja anju anjem enje enja enju enjem`,
    4: "eg iji ijeg ijih ijim",
  }),
  endings({ 3: "ov ev", 4: "ost" }),
  endings({ 3: "ij i" }),
  // The vowel of mleko, mlijeko, and the a that comes and goes (sport, sporta; Beograd; dobar, dobra).
  (word) =>
    word
      .replace(/ije/g, "e")
      .replace(/(?<=[bdfmprtv])je/g, "e")
      .replace(/(?<=..[bdfghkmprstvz])a(?=[cklnr]$)/, ""),
]);
