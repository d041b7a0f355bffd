import type { Language } from "../language.ts";
import { words } from "./endings.ts";

/** Vietnamese, whose words never change; its accents make other words of them. */
export const vietnamese: Language = {
  tag: "vi",
  keepsAccents: true,
  stem: (word) => word,
  common: new Set(
    words(`
      tôi ta chúng tớ mình bạn chị em ông bà nó họ hắn
      này đó kia ấy đây đấy
      ai gì nào đâu sao bao nhiêu mấy thế
      là có được bị đã đang sẽ vẫn còn cũng phải cần nên hãy đừng chưa không chẳng
      và hoặc hay nhưng mà nếu thì vì bởi do tuy dù khi rằng để như cùng lại nữa chỉ rất quá lắm hơn nhất vậy
      ở trong ngoài trên dưới từ đến tới với cho của về theo bằng qua tại giữa vào ra lên xuống trước sau
      các những mọi mỗi một vài cái con chiếc cả
      nhu duoc da dang se va cua voi nhung cac mot khong la co o de nao
    `),
  ),
  clitics: new Set(),
};
