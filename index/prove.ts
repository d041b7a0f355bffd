import type { Article, Paragraph } from "../src/search/document.ts";
import { sentenceStarts } from "../src/text/sentences.ts";
import type { ContentProblem } from "./problems.ts";
import type { TakenDown } from "./reading/takedown.ts";

/** What is shorter may be said by anybody (UTF-16 code units). */
const TELLING = 40;

/** What a build makes: its parts by name, such as `index` or `llms`. */
export type Made = Iterable<readonly [name: string, bytes: Uint8Array]>;

/**
 * Looks through every byte that a build has made for what was taken down: ids, and every sentence of the texts
 * that is long enough to be told from chance. What is still there is a problem that names the place.
 */
export function proveGone(
  { ids, texts }: TakenDown,
  made: Made,
  { articles, paragraphs }: { readonly articles: readonly Article[]; readonly paragraphs: readonly Paragraph[] },
): ContentProblem[] {
  const sought: { readonly what: string; readonly spellings: readonly string[]; readonly where: string[] }[] = [];
  const search = (what: string, spellings: readonly string[]) => sought.push({ what, spellings, where: [] });
  const holder = (text: string): string => {
    const holding = paragraphs.find((each) => each.text.includes(text) || each.credit?.includes(text));
    const article = articles.find(({ title, description = "" }) => `${title}\n${description}`.includes(text));
    const id = holding?.id ?? article?.id;
    return id === undefined ? "" : `: “${id}” says it`;
  };
  for (const id of ids) search(`the id “${id}”`, idSpellings(id));
  for (const text of new Set(texts)) {
    const sentences = sentencesOf(text).filter((sentence) => sentence.length >= TELLING);
    for (const sentence of sentences) search(`“${sentence.slice(0, TELLING)}…”`, textSpellings(sentence));
  }
  if (sought.length === 0) return [];
  // One after the other: those of a large content do not fit into memory together.
  for (const [name, part] of made) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    for (const { spellings, where } of sought) {
      if (spellings.some((spelling) => stands(bytes, spelling))) where.push(name);
    }
  }
  const problems = sought.filter(({ where }) => where.length > 0);
  return problems.map(({ what, spellings, where }) => {
    const told = `\`takedown\`: ${what} is still in ${where.join(", ")}`;
    return {
      file: "index/config.ts",
      what: `${told}${holder(spellings[0]!)}`,
      cure: "Take down what holds it, too.",
    };
  });
}

function sentencesOf(text: string): string[] {
  const starts = [0, ...sentenceStarts(text, 0, text.length), text.length];
  return starts.slice(1).map((end, i) => text.slice(starts[i], end).trim());
}

/** That of a paragraph is its own; that of an article may be a word like any, so it is looked for where ids stand. */
function idSpellings(id: string): string[] {
  if (id.includes(".")) return [id];
  return [`"id":${JSON.stringify(id)}`, `articles/${id}`, `articles/${encodeURIComponent(id)}`];
}

/** As it is, in JSON and in HTML. */
function textSpellings(text: string): string[] {
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  return [...new Set([text, JSON.stringify(text).slice(1, -1), html])];
}

/** Whether the bytes hold a text that does not just begin something longer, as `articles/a` begins `articles/ab`. */
function stands(bytes: Buffer, text: string): boolean {
  const sought = Buffer.from(text);
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) {
    const next = bytes[at + sought.length] ?? 0;
    if (!/[\w-]/.test(String.fromCharCode(next)) && next < 0x80) return true;
    if (/\s/.test(text)) return true;
  }
  return false;
}
