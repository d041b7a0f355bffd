import type { Language } from "../language.ts";
import { words } from "./endings.ts";

/** Korean, read by pairs of syllables: a pair that ends in a particle says more of the sentence than of the word. */
export const korean: Language = {
  tag: "ko",
  stem: (word) => word,
  common: new Set(
    words(`
      그 이 저 것 수 등 및 더 또 왜 몇
      무엇 누구 누가 어디 언제 어떤 어떻 떻게 어느 얼마 마나 무슨 인가 일까 까요 나요 는가 은가
      그는 그녀 그것 이것 저것 우리 그들 자신 그의 이런 그런 저런
      하는 하고 하여 해서 했다 한다 하다 했던 되는 되어 됐다 된다 있는 있다 있었 었다 았다 이다 였다 이며 있으 으며 없는 없다 않은 않는 않다 습니 니다
      에서 에게 으로 로서 로써 까지 부터 보다 처럼 만큼 마다 조차 밖에 에는 에도 과의 와의
      그리 리고 그러 러나 하지 지만 또는 또한 때문 문에 위해 대한 대해 통해 따라 의해 관한 이후 이전 동안 모든 다른 같은 가장 매우 아주
    `),
  ),
  commonGrams: /^.[는를은]$/,
  clitics: new Set(),
};
