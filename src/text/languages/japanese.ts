import type { Language } from "../language.ts";
import { words } from "./endings.ts";

/** Japanese, read by pairs of letters: those with a particle tie the words on its two sides. */
export const japanese: Language = {
  tag: "ja",
  stem: (word) => word,
  common: new Set(
    words(`
      や か な ね よ へ こ そ
      なに 何年 何人 何時 何処 何故 だれ 誰か どこ どれ どち どん どう いつ なぜ なん いく いか はな どの この その あの これ それ ここ そこ
      ます まし した する てい ある いる ない なる った れる れた され たち こと から まで より など ため よう とき また しか なお
      いう うか すか たか るか しょ しょう ょう あり おり なり なっ あっ られ せる させ
    `),
  ),
  commonGrams: /[はがをにでとのも]/,
  clitics: new Set(),
};
