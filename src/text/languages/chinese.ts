import type { Language } from "../language.ts";
import { words } from "./endings.ts";

/** Chinese, in either form of its letters; read by pairs of letters, which ask and tie by a few of them. */
export const chinese: Language = {
  tag: "zh",
  aliases: ["cmn", "yue"],
  stem: (word) => word,
  common: new Set(
    words(`
      和 有 及 或 把 从 從 对 對 这 這 那 我 你 他 她 它 何 不 也 就 都 而 但 并 並 以 于 於 中 上 下 之 其 所
      我们 你们 他们 她们 它们 我們 你們 他們 她們 它們 自己 这种 那种 这样 那样 這種 那種 這樣 那樣 其中 其他 一种 一種
      哪里 哪裡 多少 几何 怎样 怎樣 如何 何时 何時 何地 何种 何種 何人 有何 有多 有几 为何 為何
      可以 能够 能夠 没有 沒有 就会 还有 還有 所以 但不 如果 虽然 雖然 或者 以及 并且 並且 而且 已经 已經 关于 關於 对于 對於 通过 通過 根据 根據
      由于 由於 之后 之後 之前 以前 以后 以後 时候 時候
    `),
  ),
  commonGrams: /[的了是在与與个個些被为為什么甚麼麽哪谁誰吗嗎呢]/,
  clitics: new Set(),
};
