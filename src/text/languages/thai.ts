import type { Language } from "../language.ts";
import { words } from "./endings.ts";

/** Thai, read by threes of characters; those here are of words that ask or tie. */
export const thai: Language = {
  tag: "th",
  stem: (word) => word,
  common: new Set(
    words(`
      ที่ ของ และ ได้ ให้ ว่า การ ใน เป็ ป็น มี จะ ไม่ กับ จาก โดย หรื รือ แต่ ซึ่ อยู ยู่ ถูก แล้ ด้ว เมื
      มื่ ต้อ อะไ ะไร ใคร ไหน ไหร กี่ ทำไ อย่ ไร ใด เท่ คือ นี้ นั้ เขา เรา ตาม ต่อ ก็ ถึง ทุก ไว้
    `),
  ),
  clitics: new Set(),
};
