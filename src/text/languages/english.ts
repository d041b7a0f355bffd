import type { Language } from "../language.ts";
import { words } from "./endings.ts";
import { stemEnglish } from "./english-stemmer.ts";
import { oneSpelling } from "./spelling.ts";

/** English, British and American alike. */
export const english: Language = {
  tag: "en",
  stem: (word) => {
    if (!/^[a-z]{1,64}$/.test(word)) return PLURAL_NUMBER.exec(word)?.[1] ?? word;
    return stemEnglish(IRREGULAR.get(word) ?? oneSpelling(word));
  },
  // “us” is missing as it may be the country, “may” as it may be the month, “might” as armies have it.
  common: new Set(
    words(`
      a an the this that these those
      i me my myself you your yours yourself he him his himself she her hers herself it its itself
      we our ours ourselves they them their theirs themselves
      who whom whose which what when where why how
      am is are was were be been being do does did done have has had having
      can could will would shall should must
      dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant cannot couldnt wont wouldnt shouldnt
      of in on at by for with from to into onto upon about against between among amongst through during before after
      over under up down out off since until
      and or but nor if then than because as while whilst although though whether so
      not no too very also just there here again
      all any both each every either neither some such other another more most
    `),
  ),
  clitics: new Set(words("s ll re ve d m")),
};

/** “1990s”, “747s”: found as the number. */
const PLURAL_NUMBER = /^([0-9]{1,64})s$/;

/** Plurals that no rule gives, with their singulars. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...words(
    `feet:foot teeth:tooth geese:goose mice:mouse children:child oxen:ox
    wives:wife knives:knife midwives:midwife housewives:housewife wolves:wolf halves:half shelves:shelf thieves:thief
    loaves:loaf calves:calf hooves:hoof scarves:scarf
    criteria:criterion phenomena:phenomenon crises:crisis theses:thesis hypotheses:hypothesis parentheses:parenthesis
    syntheses:synthesis oases:oasis diagnoses:diagnosis
    mps:mp pms:pm mlas:mla ngos:ngo tvs:tv dvds:dvd cds:cd pcs:pc`,
  ).map((pair) => pair.split(":") as [string, string]),
  ...words(
    `_ wo airwo alder business chair clergy congress congresswo counter country crafts fire fisher foot free french frog
    gentle grounds gun hench horse infantry kins lay middle military mine noble noblewo police policewo post rifle sales
    saleswo seawo serviceswo service servicewo sports sportswo spokes spokeswo states tribes war work yachts`,
  ).map((start) => {
    const before = start === "_" ? "" : start;
    return [`${before}men`, `${before}man`] as const;
  }),
]);
