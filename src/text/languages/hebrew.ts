import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/** Hebrew: the conjunctions, prepositions and the article written onto a word, then its number and gender. */
export const hebrew: Language = {
  tag: "he",
  aliases: ["iw"],
  stem: (word) => stem(word.replace(/[ךםןףץ]/g, (letter) => finals.get(letter) ?? letter)),
  common: new Set(
    words(`
      אני אתה את אתם אתן הוא היא הם הן אנחנו אנו לי לך לו לה לנו לכם להם אותי אותך אותו אותה אותנו אותם אותן שלי שלך שלו שלה
      שלנו שלהם בו בה בהם ממנו ממנה מהם עליו עליה עליהם אליו אליה
      זה זו זאת אלה אלו ההוא ההיא
      מי מה מתי איפה היכן לאן מאין למה מדוע איך כיצד כמה איזה איזו אילו
      היה היתה הייתה היו יהיה תהיה יהיו להיות יש אין הינו הינה ניתן יכול יכולה יכולים צריך
      של ו או גם אבל אולם אך אם כי אשר ש כאשר כש לכן כדי למרות מפני לא בלי רק אף עוד כבר עדיין מאוד יותר פחות ביותר
      על אל עם בין לפני אחרי תחת מעל ליד נגד בגלל לפי בעד עבור במשך מאז עד מן ב ל מ כ ה
      כל אחר אחרת אחרים עצמו עצמה כמו פה כאן
    `),
  ),
  clitics: new Set(),
};

/** Letters that have a form of their own at a word's end. */
const finals = new Map([
  ["ך", "כ"],
  ["ם", "מ"],
  ["ן", "נ"],
  ["ף", "פ"],
  ["ץ", "צ"],
]);

const stem = stemmer("א-ת", [
  beginnings({ 3: "ו וה וב ול וש וכ ה ב ל ש כ בה לה מה שה שב של שמ כש מש ושה כשה" }),
  endings({ 3: "ימ ות יות יו יהמ ו נו המ ה ת י ית יה" }),
]);
