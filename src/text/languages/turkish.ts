import type { Language } from "../language.ts";
import { endings, stemmer, words } from "./endings.ts";

/**
 * Turkish. Endings follow each other in a fixed order: stem, plural, whose, case (ev-ler-imiz-den); they are taken from
 * the end. Folding has made i of ı and u of ü, so each stands for both vowels that harmony puts there.
 */
export const turkish: Language = {
  tag: "tr",
  stem: (word) => stem(word),
  common: new Set(
    words(`
      bir bu su o bunlar sunlar onlar bunun onun bunu onu buna ona bunda onda bundan ondan
      ben sen biz siz beni seni bizi sizi bana sana bize size benim senin bizim sizin onlarin kendi kendisi
      kim kime kimin ne neden nicin niye nasil nerede nereye nereden hangi hangisi kac
      ve veya ya da de ki ile icin gibi kadar gore ancak ama fakat cunku eger hem ise bile yine daha en cok az pek
      mi mu degil var yok olan olarak oldu oldugu olmak olur olmus olup idi imis iken dir
      uzere once sonra beri karsi ragmen arasinda icinde uzerinde tarafindan
      her hic baska diger butun tum bazi birkac ayni boyle soyle oyle sey
      etti eden etmek edilen ediyor etmis
    `),
  ),
  clitics: new Set(
    words(`
      i u yi yu ni nu si su in un nin nun a e ya ye na ne da de ta te nda nde dan den tan ten ndan nden la le yla yle
      ca ce lar ler lari leri larin lerin dir dur tir tur daki deki taki teki ki im um si sinda sinde sindan sinden
      li lu lik luk
    `),
  ),
};

/** Endings with A for a or e, I for i or u, D for d or t and K for k or g, as harmony with the word chooses. */
function harmonised(list: string): string {
  const all = words(list)
    .flatMap((ending) => ["a", "e"].map((vowel) => ending.replaceAll("A", vowel)))
    .flatMap((ending) => ["i", "u"].map((vowel) => ending.replaceAll("I", vowel)))
    .flatMap((ending) => ["d", "t"].map((consonant) => ending.replaceAll("D", consonant)))
    .flatMap((ending) => ["k", "g"].map((consonant) => ending.replaceAll("K", consonant)));
  return [...new Set(all)].join(" ");
}

const inflection = endings({
  2: harmonised(`
    lAr lArI lArIn lArA lArDA lArDAn lArlA lArInI lArInA lArIndA lArIndAn lArInIn DA DAn ndA ndAn DAki ndAki nIn yI yA ylA
    sI sInI sInA sIndA sIndAn sInIn ImIz ImIzI ImIzA ImIzDA ImIzDAn ImIzIn InIz
  `),
  3: harmonised(`
    DI DIK DIlAr mIs mIsDI mIsDIr Iyor yor IyorDI IyorlAr yorlAr yorDI yorum Iyorum AcAK yAcAK AcAKI AcAKInI ArAK
    yArAK Ip yIp mA mAK mAKDA mAKDAdIr mAsI mAsInI mAsInA mAdAn mAyA mAsIn yAn AnlAr yAnlAr DIKI DIKInI DIKIndA DIKIm
    sAydI mAlI mAlIdIr AbilIr AbilAcAK IncA yIncA ArkAn IrkAn DIr mAz mAdI mAyAn
  `),
});
/** Endings of one or two letters, which many words have of their own: taken from every word alike, and last. */
const weak = endings({ 3: harmonised("I A In Im InI InA IndA IndAn ImI ImA ImdA"), 4: harmonised("lA") });

const stem = stemmer("a-z", [inflection, inflection, inflection, weak, weak, endings({ 2: "b>p d>t g>k" })]);
