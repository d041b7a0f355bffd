import { describe, expect, test } from "vitest";
import { firstHit } from "./marks.ts";

describe("a passage of", () => {
  const before = "The talks began at nine in the morning, as they had for years. ";
  const behind = " Nobody else said anything of note, and the room was soon empty again.";

  test.each([
    [
      "a sentence of half the room is that sentence",
      `${before}The minister spoke of weapons at length and left.${behind}`,
      "… The minister spoke of weapons at length and left. …",
    ],
    [
      "a sentence that fills most of the room is that sentence",
      `${before}The minister spoke of weapons at length, as others had done, and left.${behind}`,
      "… The minister spoke of weapons at length, as others had done, and left. …",
    ],
    [
      "a short sentence goes on with the next, which is cut",
      `The minister spoke of weapons.${behind} ${behind}`,
      "The minister spoke of weapons. Nobody else said anything of note, and the room…",
    ],
    [
      "a long sentence begins with a clause",
      `${before}Of the old treaties there was no word on that day in spring, but the minister spoke of weapons for hours on end.${behind}`,
      "…but the minister spoke of weapons for hours on end. …",
    ],
    [
      "an end reaches back to the sentence before",
      `${before}Everyone else went home. The minister spoke of weapons.`,
      "… Everyone else went home. The minister spoke of weapons.",
    ],
    [
      "a sentence with initials and abbreviations is not cut there",
      `${before}Dr. J. Rao of the U.S. Army spoke of weapons for 3.5 hours.${behind}`,
      "… Dr. J. Rao of the U.S. Army spoke of weapons for 3.5 hours. …",
    ],
    [
      "another match is not left out for the sake of a whole sentence",
      `${before}The minister spoke of weapons at length and left. He said all weapons were gone.${behind}`,
      "… The minister spoke of weapons at length and left. He said all weapons were…",
    ],
    [
      "quotes keeps them",
      `${before}“The weapons are here,” he said. (So they were.)${behind}`,
      "… “The weapons are here,” he said. (So they were.) …",
    ],
  ])("%s", async (_, text, snippet) => {
    const hit = await firstHit(text, "weapons ", 80);
    expect(hit?.snippet.text).toBe(snippet);
  });

  test.each([
    [
      "Chinese ends with a sentence",
      "武器",
      "会谈在上午九点开始。部长长时间地谈到了武器，然后离开了会场。没有人再说什么，房间很快就空了，灯也一盏一盏地灭了。",
      "…部长长时间地谈到了武器，然后离开了会场。…",
    ],
    [
      "Japanese begins with a clause, where the sentence is too long",
      "兵器",
      "その日の会談では昔の条約についての言及はまったくなかったとされるが、大臣は兵器について何時間も話し続けたと伝えられている。",
      "…大臣は兵器について何時間も話し続けたと伝えられている。",
    ],
    [
      "Thai is cut at its spaces",
      "อาวุธ",
      "การเจรจาเริ่มเวลาเก้าโมงเช้า รัฐมนตรีพูดถึงอาวุธ แล้วก็กลับบ้านไป ไม่มีใครพูดอะไรอีก",
      "…รัฐมนตรีพูดถึงอาวุธ แล้วก็กลับบ้านไป…",
    ],
    [
      "Hindi ends with a sentence",
      "हथियार ",
      "बातचीत सुबह शुरू हुई। मंत्री हथियार पर बोले। फिर किसी ने कुछ नहीं कहा और सब चले गए।",
      "… मंत्री हथियार पर बोले। …",
    ],
  ])("%s", async (_, query, text, snippet) => {
    const hit = await firstHit(text, query, 40);
    expect(hit?.snippet.text).toBe(snippet);
  });

  test("Thai without spaces is cut between syllables", async () => {
    const text = "ประเทศไทยแม่น้ำเจ้าพระยาไหลผ่านกรุงเทพมหานครและเมืองเก่าแก่ไปสู่ทะเลอ่าวไทย";
    for (let length = 20; length < text.length; length++) {
      const hit = await firstHit(text, "กรุงเทพ", length);
      const shown = hit!.snippet.text.replaceAll("…", "");
      expect(shown).toMatch(/^[^\p{M}]/u);
      if (!text.endsWith(shown)) expect(shown).toMatch(/[^เแโใไ]$/u);
      if (!text.startsWith(shown)) expect(text[text.indexOf(shown) - 1]).toMatch(/[^เแโใไ]/u);
    }
  });
});
