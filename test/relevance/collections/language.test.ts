import { expect, test } from "vitest";
import { guessLanguage } from "./language.ts";

test.each([
  { name: "news-de", text: "the words do not matter", tag: "de", from: "the folder's name" },
  { name: "faq_ro-test", text: "", tag: "ro", from: "the folder's name" },
  { name: "help-zz", text: "Where is the station, and how do I get to it?", tag: "en", from: "its commonest words" },
  { name: "de", text: "Le train est en retard, et les voyageurs sont dans la gare.", tag: "fr" },
  { name: "a", text: "Der Zug ist zu spät, und die Reisenden sind in dem Bahnhof.", tag: "de" },
  { name: "a", text: "Поезд опоздал, и в нём не было мест: что с этим делать?", tag: "ru" },
  { name: "a", text: "Потяг запізнився, і в ньому не було місць: що з цим робити?", tag: "uk" },
  { name: "a", text: "القطار في المحطة من الصباح إلى المساء", tag: "ar" },
  { name: "a", text: "قطار در ایستگاه است و این را به آن", tag: "fa" },
  { name: "a", text: "列車は駅に着きました。東京駅", tag: "ja", from: "its letters" },
  { name: "a", text: "列车已经到站，请乘客下车。", tag: "zh", from: "its letters" },
  { name: "a", text: "기차가 역에 도착했습니다 KTX", tag: "ko", from: "its letters" },
  { name: "a", text: "รถไฟมาถึงสถานีแล้ว", tag: "th", from: "its letters" },
  { name: "a", text: "12 34 !", tag: "und", from: "nothing" },
])("$name, “$text”: $tag", ({ name, text, tag, from }) => {
  const guess = guessLanguage(name, [text]);
  expect(guess.tag).toBe(tag);
  if (from !== undefined) expect(guess.from).toBe(from);
});
