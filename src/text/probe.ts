/** Every kind of input that the analysis treats in its own way and that any content or query may hold. */
const ALWAYS = [
  "India’s state-of-the-art weapons, O'Brien-Smith, don't, they'll, rock 'n' roll, north–south, Xi’an, col·lecció",
  "a-b-c-d-e-f-g-h-i and/or the U.S.-led U.S.A., e.g. in the US. 12.05.2020 2011-15 1999–00 33% 50\u00a0% a%20b",
  "foo_bar camelCase HTTPServer MPs iPhone C++17 F# .NET string.startsWith std::vector v2.1.0 v1.5 #42 @name $scope $5",
  "--dry-run name@example.com https://www.example.com:80/a_b/c.ts?d=1#e 12:30 3:1 a++b x#y __init__ ÉcoleDirecte",
  "1,000 1,00,000 1\u202f000 3.5 3.5-2 1.2.3 -5 3rd 1990s ½ 1½ m² CO₂ Ⅷ 1\ufe0f\u20e3",
  "Café Cafe\u0301 ﬁrst Ｆｕｌｌ straße Ærø Łódź İstanbul ışık Việt co\u00adoperate a\u200bb É.U. l’École đi ŉ",
  "😀 Ⓐ 👩‍🚀 \u{1d400} \ud800 a\u20ddb \u0301",
  "organisation organization analysing analyzed colourful travelled centres defence catalogue anaemia grey MPs women",
  "connection discussions skies dying news proceeding generously universities weapons' constructor __proto__",
];

/** What only matters to words with such letters. */
const BY_LETTERS: readonly (readonly [letters: RegExp, text: string])[] = [
  [/\p{Script=Greek}/u, "Σίσυφος ΣΊΣΥΦΟΣ"],
  [/\p{Script=Cyrillic}/u, "Йод йод ёлка"],
  [/\p{Script=Hebrew}/u, "שָׁלוֹם דו־קיום"],
  [/\p{Script=Arabic}/u, "مُدَرِّسَة أحمد ٱحمد مسؤول على کتابی كتــاب ہ ۀ ١٬٠٠٠٫٥ ١٢٪ ﷺ"],
  [/[\u0900-\u0dff]/u, "हिन्दी १२३"],
  [/[\u0e00-\u10ff\u1780-\u17ff]/u, "ทำ ไทยแลนด์ น้ำใจ นํ้า เเละ ๒๕๖๓ ຫ້ອງສະໝຸດ ນ້ໍາ ស្ត្រី បន្ទាប់\u200bពី တက္ကသိုလ်"],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    "ウラジーミル・プーチン ｶﾞｽ か\u309a々 中文iPhone用 2月 \u{20000}",
  ],
  [/\p{Script=Hangul}/u, "한국어 \u1112\u1161\u11ab ㅋㅋ"],
];

/** What analyses are told apart by, whatever they are given, in characters that have long been in Unicode. */
export const PROBE = [...ALWAYS, ...BY_LETTERS.map(([, text]) => text)].join("\n");

/**
 * Of PROBE what a content can tell analyses apart by. An index carries it along, so that the code that opens it need not,
 * and looks at nothing that is not in it.
 *
 * @param words all of the content
 */
export function probeFor(words: readonly string[]): string {
  const others = words.filter((word) => /[^\0-\x7f]/.test(word));
  const own = BY_LETTERS.filter(([letters]) => others.some((word) => letters.test(word)));
  return [...ALWAYS, ...own.map(([, text]) => text)].join("\n");
}
