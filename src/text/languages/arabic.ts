import type { Language } from "../language.ts";
import { beginnings, endings, stemmer, words } from "./endings.ts";

/**
 * Arabic, in the manner of the light stemmers of Larkey, Ballesteros and Connell (2007): the article with the
 * conjunctions and prepositions written onto it, then the endings of number, gender and possession.
 */
export const arabic: Language = {
  tag: "ar",
  stem: (word) => stem(oneForm(word)),
  common: new Set(
    words(`
      انا نحن انت انتم هو هي هم هن هما له لها لهم لنا لي لك به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عليه عليها عليهم
      اليه اليها معه معها اياه
      هذا هذه هذان هولاء ذلك تلك ذاك اوليك هنا هناك
      الذي التي الذين اللذان اللتان اللواتي من ما ماذا لماذا متي اين كيف كم اي ايه ايا هل مما ممن فيما عما بما لما
      كان كانت كانوا يكون تكون ليس ليست اصبح اصبحت يتم تم قد لقد سوف يمكن يجب
      و او ام ثم بل لكن لكنه ان انه انها انهم لان لانه اذا اذ لو حتي كي لكي كما كذلك ايضا فقط لا لم لن غير سوي الا اما
      وهو وهي وهم وهذا وهذه وكان وكانت ولم ولا وقد ومن وفي وان
      في علي الي عن مع بين عند عندما حين حيث بعد قبل خلال منذ ضد حول فوق تحت وراء دون بدون لدي نحو عبر بسبب مثل حسب
      كل بعض جميع كلا كلتا اخر اخري احد احدي نفس نفسه ذات
    `),
  ),
  clitics: new Set(),
};

/** Without vowel signs and tatweel, one alef, one ya, one kaf, and ha for the feminine ending. */
const oneForm = (word: string): string =>
  word
    .replace(/[\u0640\u064b-\u0655\u0670]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
    .replace(/ة/g, "ه");

const stem = stemmer("ء-ي", [
  beginnings({ 2: "ال وال بال كال فال لل ولل", 3: "و ب ل وب ول" }),
  endings({ 2: "ها ان ات ون ين يه ه ي ا", 3: "هم كم نا هما تين تان ته تها تهم وا ت" }),
  endings({ 2: "ها ان ات ون ين يه ه ي" }),
]);
