import { describe, expect, test } from "vitest";
import { marksOf } from "./marks.ts";

describe("in scripts without spaces", () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    ["words of a question", "zh", "服务器安装在哪里", "新的服务器由工程师安装。", ["服务器", "安装"]],
    ["pairs of ideographs, wherever they stand", "zh", "北京的天气", "今天天气很好，人在北京。", ["天气", "北京"]],
    [
      "a name with a dot that its query has not",
      "ja",
      "ウラジーミルプーチン",
      "ウラジーミル・プーチンと",
      ["ウラジーミル・プーチン"],
    ],
    ["what overlaps and touches, as one", "zh", "京都 东京", "东京都厅", ["东京都"]],
    ["one character, alone or at the beginning of others", "ja", "水", "水曜日に水を飲む、海水", ["水", "水", "水"]],
    ["one character of half width", "ja", "ガ", "ｶﾞｽのガ", ["ｶﾞ", "ガ"]],
    ["letters that are decomposed", "ko", "한", "\u1112\u1161\u11ab국어", ["\u1112\u1161\u11ab"]],
    [
      "the beginning that Korean words keep",
      "ko",
      "서울에서 부산까지",
      "서울은 부산의 북쪽이고 산에서 멀다",
      ["서울", "부산"],
    ],
    ["Thai words to their last consonant", "th", "คริสตจักรโรมัน", "คริสตจักรของเมือง", ["คริสตจักร"]],
    ["no vowel of a consonant that differs", "th", "จำนวนเฉพาะคู่", "มีจำนวนเต็มบวก", ["จำนวน"]],
    ["Thai words at the end of a query", "th", "น้ำใจ", "คนไทยมีน้ำใจดี", ["น้ำใจ"]],
    ["characters alone, and not what stands between them", "zh", "这 在", "这是在", ["这", "在"]],
    ["a Korean syllable, and not the rest of its word", "ko", "어 학생은", "어린 학생은", ["어", "학생은"]],
    ["Latin words among them", "zh", "iPhone照片", "用iPhone拍的照片", ["iPhone", "照片"]],
  ])("%s", async (_, lang, query, text, marked) => {
    expect(await marksOf(lang, [text], query)).toEqual([marked]);
  });

  test("a piece of a longer word is not marked where it is part of another", async () => {
    const text = "公園でクリスマスの木を飾る";
    expect(await marksOf("ja", [text], "アイリスの咲く公園")).toEqual([["公園"]]);
  });

  test("unless nothing else of the query is there: a hit shows why it is one", async () => {
    expect(await marksOf("ja", ["クリスマスの夜"], "アイリス")).toEqual([["リス"]]);
  });

  test("what stands nearly everywhere is marked with other words only", async () => {
    const others = ["絵", "本", "歌", "花", "船"].map((thing) => `${thing}が公開された`);
    const [marked] = await marksOf("ja", ["料理が出された後に、魚が料理された", ...others], "料理された");
    expect(marked).toEqual(["料理", "料理された"]);
  });
});
