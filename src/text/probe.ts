/**
 * Every kind of input that the analysis treats in its own way, in characters that have long been in Unicode: what analyses
 * are told apart by. An index carries it along, so that the code that opens it need not.
 */
export const PROBE = [
  "India’s state-of-the-art weapons, O'Brien-Smith, don't, they'll, rock 'n' roll, north–south, Xi’an, col·lecció",
  "a-b-c-d-e-f-g-h-i and/or the U.S.-led U.S.A., e.g. in the US. 12.05.2020 2011-15 1999–00 33% 50\u00a0% a%20b",
  "foo_bar camelCase HTTPServer MPs iPhone C++17 F# .NET string.startsWith std::vector v2.1.0 v1.5 #42 @name $scope $5",
  "--dry-run name@example.com https://www.example.com:80/a_b/c.ts?d=1#e 12:30 3:1 a++b x#y __init__ ÉcoleDirecte",
  "1,000 1,00,000 1\u202f000 3.5 3.5-2 1.2.3 -5 3rd 1990s ½ 1½ m² CO₂ Ⅷ १२३ ١٢٪ 1\ufe0f\u20e3",
  "Café Cafe\u0301 ﬁrst Ｆｕｌｌ straße Ærø Łódź İstanbul ışık Σίσυφος Йод йод ёлка Việt co\u00adoperate a\u200bb",
  "हिन्दी ทำ שָׁלוֹם דו־קיום ウラジーミル・プーチン ｶﾞｽ か\u309a々 한국어 \u1112\u1161\u11ab ㅋㅋ 中文iPhone用 2月 ŉ ﷺ",
  "ไทยแลนด์ น้ำใจ นํ้า เเละ ๒๕๖๓ ຫ້ອງສະໝຸດ ນ້ໍາ ស្ត្រី បន្ទាប់\u200bពី တက္ကသိုလ်",
  "مُدَرِّسَة أحمد ٱحمد مسؤول على کتابی كتــاب ہ ۀ ١٬٠٠٠٫٥ É.U. l’École ΣΊΣΥΦΟΣ đi",
  "😀 Ⓐ 👩‍🚀 \u{1d400} \u{20000} \ud800 a\u20ddb \u0301",
  "organisation organization analysing analyzed colourful travelled centres defence catalogue anaemia grey MPs women",
  "connection discussions skies dying news proceeding generously universities weapons' constructor __proto__",
].join("\n");
