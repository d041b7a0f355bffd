import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/**
 * Persian: the plural, whose it is, the ya of ezafe and comparison; of verbs the prefix mi and the persons. The letters
 * that it writes otherwise than Arabic (ی, ک) are one with those, and the zero-width non-joiner joins.
 */
export const persian: Language = {
  tag: "fa",
  aliases: ["prs"],
  stem: (word) => stem(oneForm(word)),
  common: new Set(
    words(`
      من تو او ما شما انها ايشان وي خود خويش اين ان اينها همين همان چنين چنان
      كه چه چي كي كدام كجا چرا چگونه چطور چند چقدر ايا
      است هست هستند هستم نيست نيستند بود بودند بوده باشد باشند شد شدند شده شود شوند ميشود ميشوند خواهد خواهند دارد دارند داشت
      داشته داشتند كرد كردند كرده كند كنند ميكند ميكنند بايد شايد ميتوان ميتواند ميتوانند توان گرديد
      و يا اما ولي اگر تا چون زيرا همچنين نيز هم نه نا فقط تنها بلكه هنوز ديگر پس گر بسيار خيلي بيش بيشتر كمتر
      در به از با براي بر را پيش بدون درباره طي ميان بين روي زير نزد سوي توسط علاوه طبق ضد هنگام
      هر همه هيچ چيزي يك يكي برخي بعضي چندين هاي ها اي تر ترين مي نمي
    `),
  ),
  clitics: new Set(),
};

/** Without vowel signs, tatweel and non-joiners, and with the letters of Arabic. */
const oneForm = (word: string): string =>
  word
    .replace(/[\u0640\u064b-\u0655\u0670\u200c]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
    .replace(/ة/g, "ه");

const stem = stemmer("ء-يپچژگ", [
  beginnings({ 3: "مي نمي" }),
  endings({
    2: "ها هاي",
    3: `ها هاي هايي هايش هايشان هايمان هايم هايت هاست
      ان ات ي يي اي شان مان تان ترين تر تري ام ايم ايد اند ند يم يد اش`,
  }),
  endings({ 3: "ه ي ان" }),
]);
