import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../process/random.ts";

/** Words that hold sentences together, and syllables that the others are made of. */
const COMMON =
  "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years".split(
    " ",
  );
const SYLLABLES =
  "ba be bo da de di du fa ga ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve wa za".split(
    " ",
  );
const ENDINGS = ["", "", "", "s", "ing", "ed", "er", "tion"];
const VOCABULARY = 20_000;

/**
 * Writes a generated site, the same for the same numbers: pages as a generator makes them, with a menu, a sidebar,
 * icons, scripts and a footer around an article of some eight paragraphs and two or three headings. About 45 kB each.
 *
 * @param plain the articles alone, as plain text
 */
export function writePages(folder: string, pages: number, plain = false): void {
  const random = seeded(20261123);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const words = [...COMMON];
  while (words.length < VOCABULARY) {
    words.push(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join("") + pick(ENDINGS));
  }
  // Zipf's law: the second most frequent word is half as frequent as the first.
  const word = () => words[Math.floor(VOCABULARY ** random()) - 1]!;
  const sentence = () => {
    const all = Array.from({ length: 8 + Math.floor(random() * 14) }, word);
    if (random() < 0.4) for (const at of [2, 3]) all[at] = capital(all[at]!);
    return `${capital(all.join(" "))}.`;
  };
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(" ");
  const icon = `<svg viewBox="0 0 24 24"><path d="${"M12 2 L13.4 5.7 C 4 9 21 3 8 8 Z ".repeat(6)}"/></svg>`;
  const link = (i: number) =>
    `<li class="menu__item"><a class="menu__link" href="/section-${i}/">${icon}Section number ${i}</a></li>`;
  const menu = Array.from({ length: 24 }, (_, i) => link(i)).join("");
  const sidebar = Array.from({ length: 80 }, (_, i) => link(i + 100)).join("\n");
  for (let page = 0; page < pages; page++) {
    const section = join(folder, `section-${page % 100}`);
    if (page < 100) mkdirSync(section, { recursive: true });
    const title = sentence().slice(0, -1);
    const parts = Array.from({ length: 6 + Math.floor(random() * 5) }, paragraph);
    if (plain) {
      writeFileSync(join(section, `page-${page}.txt`), `---\ntitle: "${title}"\n---\n${parts.join("\n\n")}\n`);
      continue;
    }
    const body = parts.map(
      (text, i) => `${i % 3 === 1 ? `<h2 id="part-${i}">${sentence().slice(0, -1)}</h2>\n` : ""}<p>${text}</p>`,
    );
    writeFileSync(
      join(section, `page-${page}.html`),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} – Example</title><style>${".a{color:red}".repeat(200)}</style></head>
<body><a href="#main">Skip to content</a><header><nav aria-label="Main"><ul>${menu}</ul></nav></header>
<aside><ul>${sidebar}</ul></aside>
<main id="main"><article><h1>${title}</h1>
${body.join("\n")}
</article></main>
<footer><p>© Example. All rights reserved.</p><ul>${menu}</ul></footer><script>${"window.a=1;".repeat(200)}</script></body></html>`,
    );
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
