import { languagesOf } from "../../index/languages.ts";
import { createAnalyser } from "../../src/text/analyser.ts";
import type { Token } from "../../src/text/token.ts";
import { SCRIPTS } from "../search/scripts.ts";

/** A few words in every script that somebody may write in, and every kind of sign: language, text. */
const TEXTS: readonly (readonly [lang: string, text: string])[] = [
  [
    "en",
    "India’s state-of-the-art U.S.-led weapons fell 33% in 2011–15; don't they'll O'Brien-Smith’s, e.g. 1,000.5 m²",
  ],
  [
    "en",
    "foo_bar camelCase HTTPServer C++17 C# .NET std::vector v2.1.0 #42 @name $scope --dry-run me@example.com /etc/hosts",
  ],
  [
    "en",
    "12:30 3:1 12.05.2020 ½ 1½ CO₂ Ⅷ ﬁrst Ｆｕｌｌ ｗｉｄｔｈ co\u00adoperate a\u200bb 1\ufe0f\u20e3 \u{1d400} ﷺ ŉ l\u0140l",
  ],
  ["de", "Die Straße nach München, STRASSE GRÜSSE Mäuse-Öfen"],
  ["fr", "L’été à l’École, ça coûte 1\u202f000 € ; œuvre naïve"],
  ["es", "¿Dónde está el niño? ¡Aquí!"],
  ["it", "Perché dell’arte c’è più"],
  ["pt", "A ação não é só coração"],
  ["ca", "La col·lecció i l’àvia"],
  ["ro", "Știința și țara, ştiinţa şi ţara"],
  ["pl", "Zażółć gęślą jaźń, Łódź"],
  ["cs", "Příliš žluťoučký kůň"],
  ["hu", "Árvíztűrő tükörfúrógép"],
  ["fi", "Äidin yö, EU:n ja USA:ssa"],
  ["sv", "Räksmörgås på en ö"],
  ["da", "Rødgrød med fløde, Ærø"],
  ["is", "Það er gott að læra"],
  ["tr", "Türkiye'nin İstanbul'da ışık ILIK"],
  ["az", "Azərbaycan dili"],
  ["vi", "Tiếng Việt, Đường phố, tie\u0302\u0301ng"],
  ["yo", "Ọjọ́ dára"],
  ["eo", "Ĉiuĵaŭde ŝi"],
  ["el", "Ο ΟΔΥΣΣΕΥΣ, ο Οδυσσεύς· ἄνθρωπος"],
  ["ru", "Ёлка, йод и и\u0306од; СССР и С.Ш.А."],
  ["uk", "Їжак об'їв ґанок"],
  ["sr", "Љубав и џеп"],
  ["hy", "Բարև Ձեզ, և աշխարհ"],
  ["ka", "გამარჯობა ᲛᲡᲝᲤᲚᲘᲝ"],
  ["he", "שָׁלוֹם דו־קיום צה״ל"],
  ["ar", "مُدَرِّسَة أحمد في المدرسة، كتــاب على الطاولة ١٬٢٣٤٫٥ ﻛﺘﺎﺏ"],
  ["fa", "می\u200cخواهم کتاب‌ها را بخوانم، ۱۲۳"],
  ["ur", "یہ اردو زبان ہے"],
  ["ckb", "زمانی کوردی ئەم"],
  ["syr", "ܫܠܡܐ ܥܠܡܐ"],
  ["dv", "ދިވެހި ބަސް"],
  ["nqo", "ߒߞߏ ߞߊ߲"],
  ["am", "ሰላም ለዓለም።"],
  ["hi", "हिन्दी में क्षमा, संस्कृत १२३"],
  ["bn", "ওহে বিশ্ব ১২৩"],
  ["pa", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ"],
  ["gu", "નમસ્તે દુનિયા"],
  ["or", "ନମସ୍କାର ବିଶ୍ୱ"],
  ["ta", "வணக்கம் உலகம்"],
  ["te", "నమస్కారం ప్రపంచం"],
  ["kn", "ನಮಸ್ಕಾರ ಜಗತ್ತು"],
  ["ml", "നമസ്കാരം ലോകമേ"],
  ["si", "ආයුබෝවන් ලෝකය"],
  ["bo", "བཀྲ་ཤིས་བདེ་ལེགས།"],
  ["mn", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ"],
  ["jv", "ꦗꦮ ꦧꦱ"],
  ["ban", "ᬩᬮᬶ"],
  ["chr", "ᎣᏏᏲ ꭳꮟᏺ"],
  ["iu", "ᐃᓄᒃᑎᑐᑦ ᓄᓇᕗᑦ"],
  ["zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ"],
  ["ii", "ꆈꌠꉙ"],
  ["ff", "𞤆𞤵𞤤𞤢𞤪 𞥑𞥒"],
  ["osa", "𐓏𐓘𐓻𐓘𐓻𐓟 𐒷"],
  ["ccp", "𑄌𑄋𑄴𑄟𑄳𑄦"],
  ["th", "ทำ น้ํา นํ้า เเละ ๒๕๖๓ กรุงเทพฯ ต่างๆ"],
  ["lo", "ນ້ຳ ນ້ໍາ ໑໒໓"],
  ["km", "ស្ត្រី ខ្មែរ\u200bយើង ១២៣"],
  ["my", "တက္ကသိုလ် မြန်မာ ၁၂၃"],
  ["ja", "ウラジーミル・プーチン ｶﾞｽ か\u309aき 人々 〇 〻 ㌔ ㍿ 例:iPhone用 2月3日"],
  ["zh", "中文“服务器”，𠮷野家—北京-上海 ㄅㄆㄇ 叱\u{e0100}"],
  ["ko", "한국어 \u1112\u1161\u11ab\u1100\u116e\u11a8 ﾡￂ ㅋㅋㅋ 한·미 \u{1112}\u{119e}\u{11ab}"],
  ["und", "😀 👩‍🚀 🇮🇳 Ⓐ € ₹ … \ud800 a\u20ddb \u0301 \u0600\u0661 ́"],
  ...Object.entries(SCRIPTS).flatMap(([lang, paragraphs]) => paragraphs.map((text) => [lang, text] as const)),
];

declare module "vitest" {
  interface ProvidedContext {
    /** What analyseEveryScript gives in Node, as JSON. */
    readonly analysis: string;
  }
}

/** What the analysis makes of each of them, in its own language and as a query; in the order of the texts. */
export function analyseEveryScript(): { text: string; own: Token[]; query: Token[] }[] {
  const languages = languagesOf(TEXTS.map(([lang]) => ({ lang }))).map(({ language }) => language);
  const { tokens } = createAnalyser(languages);
  return TEXTS.map(([lang, text]) => ({ text, own: tokens(text, lang), query: tokens(text) }));
}
