import type { ParagraphKind } from "../../../src/search/document.ts";

/** A page of a site: its blocks as HTML, in which the words of links are looked for. */
export interface NastyPage {
  readonly name: string;
  readonly lang: string;
  readonly title: string;
  /** What stands around the text that is indexed. */
  readonly before?: string;
  readonly blocks: readonly (readonly [ParagraphKind, html: string])[];
}

const body = (...html: readonly string[]) => html.map((one) => ["body", one] as const);

/** Everything that makes browsers miss, in pages that look like real ones. */
export const PAGES: readonly NastyPage[] = [
  {
    name: "duplicates",
    lang: "en",
    title: "Minutes of the harbour board",
    blocks: [
      ["heading", "Opening"],
      ...body("The chair opened the meeting at ten.", "The minutes of the last meeting were read and agreed."),
      ["heading", "Second session"],
      ...body("The chair opened the meeting at ten. Nobody had left.", "The minutes of the last meeting were read."),
      ["heading", "Opening"],
      ...body(
        "The chair opened the meeting at ten past two.",
        "Agreed.",
        "The board was asked about the lamp, and the board was asked about the bell.",
        "Agreed.",
        "The board was asked about the lamp, and the board was asked about the bell and about the boat of the keeper.",
      ),
    ],
  },
  {
    name: "signs",
    lang: "en",
    title: "Hyphens, dashes & quotation marks",
    blocks: body(
      "A state-of-the-art, well-kept lamp-house — the keeper’s pride – stands 33–35 m above the sea.",
      "“It’s a ‘fine’ lamp,” she said; ‘nobody’s’ better (1/2, 50%, 3,000, #4 & more).",
      "\"Straight\" quotes, it's said, don't matter.",
      "- A dash begins this one, and another ends it -",
      "Non‑breaking hyphen, en–dash, em—dash, minus − and soft&shy;hyphen in one.",
      "E-mail: keeper@example.com, see https://example.com/a-b_c?d=e&amp;f=g#h.",
      "What?! No… really: «oui», „ja“, “yes”.",
      "C++ and C#, .NET, node.js, a_b, $HOME/.config — and 100 % of it.",
    ),
  },
  {
    name: "inline",
    lang: "en",
    title: "Inline markup",
    blocks: [
      ...body(
        "Run <code>npm run build</code>, then <a href='#x'>look at <em>the <b>re</b>port</em></a> and deploy<sup>1</sup>.",
        "<strong>Note.</strong> The <kbd>Ctrl</kbd>+<kbd>C</kbd> key stops <abbr title='the Worker'>it</abbr> at once, whatever it does.",
        "H<sub>2</sub>O and E = mc<sup>2</sup> stand in <i>one</i> line of text here.",
        "<a href='#y'>This whole paragraph is a link that leads nowhere at all</a>",
        "A <mark>marked</mark> word, a <del>deleted</del> <ins>inserted</ins> one, <span>and</span> a <q>quoted</q> one.",
        "<!-- a comment -->The keeper<!-- another --> wrote it down<wbr>, word by word.",
        "<img alt='' src='data:,'>A picture stands before these words of the keeper.",
      ),
      ["heading", "A heading with <code>code_in_it()</code> and a link <a href='#z' aria-label='here'></a>"],
      ...body("Below the heading stands a paragraph that mentions a heading with code_in_it() and a link."),
    ],
  },
  {
    name: "lists",
    lang: "en",
    title: "Lists",
    blocks: [
      ["list", "Oil"],
      ["list", "Wicks, and a spare one"],
      ["list", "Matches"],
      ["list", "Oil for the bell"],
      ["list", "<p>An item that has a paragraph of its own</p>"],
      ["list", "<b>Matches:</b> two boxes, dry"],
      ["list", "Oil"],
      ["list", "Yes, and no"],
      ["list", "Check the lamp, the wick and the oil before the sun goes down every day"],
      ["list", "Check the lamp, the wick and the oil after the sun comes up every day"],
    ],
  },
  {
    name: "tables",
    lang: "en",
    title: "Tables",
    blocks: [
      ["table", "<th>City<th>People<th>Since"],
      ["table", "<td>Oslo<td>700 000<td>1048"],
      ["table", "<td>Bergen<td>290 000<td>1070"],
      ["table", "<td>Tromsø<td>77 000<td>1794"],
      ["table", "<td>Lamp oil, best quality<td>12 barrels<td>kept dry in the cellar"],
      ["table", "<td>Lamp oil, second quality<td>2 barrels<td>kept dry in the yard"],
      ["table", "<td>Total<td>14 barrels<td>"],
    ],
  },
  {
    name: "breaks",
    lang: "en",
    title: "Breaks",
    blocks: body(
      "The lamp burns low tonight,<br>the keeper trims the wick,<br>the ships go by without a sound,<br>the fog is coming thick.",
      "Harbour Office<br>12 Pier Road<br>Oslo",
      "First line of a long address that goes on for a while<br>second line of it, which goes on as well",
      "Call us<br>any day between nine and five o’clock in the afternoon",
    ),
  },
  {
    name: "chinese",
    lang: "zh",
    title: "灯塔的故事",
    blocks: [
      ["heading", "灯塔"],
      ...body(
        "灯塔建在海边的岩石上，守塔人每天晚上点亮油灯。",
        "灯塔建在海边的岩石上，已经有一百年了。",
        "守塔人说：“没有船的时候，海很安静。”",
        "他在2015年来到这里，带着3本书和一只猫。",
        "船从远处看到灯光，就知道港口在哪里。".repeat(22),
        "好。",
      ),
    ],
  },
  {
    name: "japanese",
    lang: "ja",
    title: "灯台の話",
    blocks: body(
      "灯台は海の上の船に光を送り続けている。",
      "灯台守は毎晩、ランプに火をともした。「静かな海だ」と彼は言った。",
      "<ruby>灯台<rt>とうだい</rt></ruby>のランプは夜通し燃える。",
      "カタカナとひらがな、そして漢字がABCと混ざる文章です。",
      "はい。",
      "灯台は海の上の船に光を送り続けている。昔からそうだった。",
    ),
  },
  {
    name: "korean",
    lang: "ko",
    title: "등대 이야기",
    blocks: body(
      "등대는 바위 위에 서 있고, 등대지기는 매일 밤 불을 켭니다.",
      "등대는 바위 위에 서 있고, 백 년이 되었습니다.",
      "“바다가 조용하다”고 그는 말했다.",
      "네.",
    ),
  },
  {
    name: "thai",
    lang: "th",
    title: "เรื่องของประภาคาร",
    blocks: body(
      "ประภาคารส่องแสงให้เรือที่แล่นผ่านในเวลากลางคืน",
      "ผู้ดูแลประภาคารจุดตะเกียงทุกเย็น และเขียนบันทึกก่อนนอน",
      "ประภาคารส่องแสงให้เรือที่แล่นผ่าน แม้ในคืนที่มีหมอก",
      "เรือแล่นผ่านไปอย่างช้า ๆ ในคืนที่มีหมอกหนา ".repeat(12),
      "ใช่",
    ),
  },
  {
    name: "arabic",
    lang: "ar",
    title: "حارس المنارة",
    blocks: [
      ["heading", "المنارة"],
      ...body(
        "أشعل الحارس المصباح قبل الغروب، ثم كتب في دفتره عن Pilcrow وعن السفن التي مرّت.",
        "أشعل الحارس المصباح قبل الغروب، ثم نام.",
        "كَتَبَ الحارِسُ رِسالَةً طَويلَةً إلى أُمِّهِ.",
        "هل رأيت السفينة؟ نعم؛ في الساعة ٣:٣٠ صباحًا.",
        "نعم.",
      ),
    ],
  },
  {
    name: "hebrew",
    lang: "he",
    title: "שומר המגדלור",
    blocks: body(
      "השומר הדליק את המנורה לפני השקיעה, ואז כתב ביומנו על האוניות.",
      "השומר הדליק את המנורה לפני השקיעה – והלך לישון.",
      "צה״ל וחז״ל, וגם 'גרש' ו\"גרשיים\" בטקסט אחד ארוך.",
      "בְּרֵאשִׁית בָּרָא הַשּׁוֹמֵר אֶת הָאוֹר.",
      "כן.",
    ),
  },
  {
    name: "long",
    lang: "en",
    title: "Long paragraphs",
    blocks: body(
      `The night was long. ${"The keeper wrote the weather down and trimmed the lamp again. ".repeat(20)}At last the sun came up.`,
      `The night was long. ${"The keeper wrote the weather down and trimmed the lamp again. ".repeat(20)}At last the ship came in.`,
      `${"Nothing happened, and it went on happening for hours. ".repeat(12)}`,
      `The morning report begins here. ${"Wind from the north, no ships. ".repeat(15)}Nothing happened, and it went on happening for hours. The end.`,
    ),
  },
  {
    name: "letters",
    lang: "de",
    title: "Buchstaben",
    blocks: body(
      "Der Donau&shy;dampf&shy;schiff&shy;fahrts&shy;kapitän fährt&nbsp;heute nicht.",
      "Der ﬁnanziell eﬀektive Kauf war ein ﬂotter Entschluss des Leiters.",
      "Café und cafe\u0301, Straße und STRASSE, ÆØÅ und I\u0307stanbul, Ελλάς.",
      "<span>GROSSBUCHSTABEN</span> stehen hier in Kapitälchen, aber kleine daneben.",
      "😀 Ein Gesicht beginnt, ein Zeichen endet 🏳️‍🌈",
      "Zeichen ohne Breite: Wort\u200bteil und Wort\u2060teil stehen nebeneinander.",
      "½ Liter Öl, 3 × 4 m², 20 °C und x² + y² = z².",
    ),
  },
  {
    name: "captions",
    lang: "en",
    title: "Pictures",
    blocks: [
      ["caption", "The lamp, seen from the sea"],
      ["body", "The lamp, seen from the sea, is small. That is what everybody says who comes by ship."],
      ["caption", "Keeper"],
      ["caption", "<em>The boat</em> of the keeper in the harbour (1911)"],
      ["quote", "Nothing burns like oil that is paid for."],
      ["quote", "Oil."],
      ["body", "Nothing burns like oil that is paid for, as the keeper used to say."],
    ],
  },
  {
    name: "headings",
    lang: "en",
    title: "Guide",
    before:
      "<nav><ul><li>Install<li>Use it<li>How to configure the lamp<li>How to put out the lamp again<li>Options</ul></nav>",
    blocks: [
      ["heading", "Install"],
      ["body", "Take the lamp out of its box, and read what is written on the lid before you light it."],
      ["heading", "Options"],
      ["body", "There are two of them, and both are explained below in all the detail that anybody could want."],
      ["heading", "Use it"],
      ["heading", "How to configure the lamp"],
      ["body", "Turn the wheel until the flame is as high as a thumb, then wait for a minute or so."],
      ["heading", "Options"],
      ["body", "None."],
      ["heading", "How to put out the lamp again"],
      ["body", "Turn the wheel back. See also: how to configure the lamp, and options of the lamp in the guide."],
    ],
  },
  {
    name: "code",
    lang: "en",
    title: "Code",
    blocks: [
      ["code", "npm install pilcrow"],
      ["code", "const lamp = new Lamp({ oil: 1.5 });\nlamp.light();\nlamp.trim({ every: '2h' });"],
      ["body", "Then <code>lamp.light();</code> lights it, as the example above has shown."],
      ["code", "const lamp = new Lamp({ oil: 3 });\nif (lamp.isLit &amp;&amp; !fog) {\n  ring(bell, 3);\n}"],
      ["code", "$ curl -s 'https://search.example/v1/search?q=lamp&amp;limit=3' | jq '.hits[0].link'"],
      ["code", '{\n  "lamp": true\n}'],
      ["code", "exit"],
    ],
  },
];
