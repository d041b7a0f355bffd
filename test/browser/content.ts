import { readFileSync } from "node:fs";
import { join } from "node:path";

const TALKS = "india-russia-military-cooperation.txt";

/** What the searches of the browser tests are about: the project's own article, and what could trip a search box. */
export const ARTICLES: Readonly<Record<string, string>> = {
  [TALKS]: readFileSync(join(import.meta.dirname, "../../index/articles", TALKS), "utf8"),

  // More paragraphs than a popup shows.
  "lamps.txt": `---
title: A year at the lamp
lang: en
section: Journal
tags: [weather, night]
---
${Array.from({ length: 20 }, (_, night) => `On night ${night + 1} the keeper trimmed the lamp, wrote down the weather and slept until the fog bell rang.`).join("\n")}
`,

  "harbours.txt": `---
title: Harbours of the north, and who keeps them
lang: en
section: Places
tags: [weather]
---
A keeper of a harbour knows every vessel by its lamp long before the hull comes out of the fog.
`,

  "markup.txt": `---
title: "Notes on <script>hacked = 1</script> & <b>bold</b> titles"
lang: en
---
A raw <script>hacked = 2</script> stands in this paragraph about quoting.
A raw <img src=x onerror="hacked = 3"> stands in that paragraph about quoting.
`,

  "arabic.txt": `---
title: حارس المنارة
lang: ar
---
أشعل الحارس المصباح قبل الغروب، ثم كتب في دفتره عن Pilcrow وعن السفن التي مرّت.
`,

  "japanese.txt": `---
title: 日本の灯台
lang: ja
---
日本の灯台は海の上の船に光を送り続けている。
`,

  "thai.txt": `---
title: ประภาคารริมทะเล
lang: th
---
ประภาคารส่องแสงให้เรือที่แล่นผ่านในเวลากลางคืน
`,
};
