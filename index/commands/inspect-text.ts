import type { Article } from "../../src/search/document.ts";
import { formatProblem } from "../problems.ts";
import type { InspectedArticle } from "../reading/inspect.ts";

/** Of a long text so much is shown. */
const SHOWN = 96;

const FIELDS: readonly (keyof Article)[] = [
  "title",
  "id",
  "url",
  "lang",
  "date",
  "authors",
  "section",
  "tags",
  "description",
  "image",
];

/** How a page was read, for people at a terminal. */
export function formatInspected({ file, article, from, blocks, dropped, warnings }: InspectedArticle): string {
  const values = FIELDS.filter((name) => article[name] !== undefined).map((name) => {
    const value = article[name];
    const where = from?.[name] ? `   ← ${printable(from[name])}` : "";
    return `  ${name.padEnd(12)} ${printable(Array.isArray(value) ? value.join("; ") : String(value))}${where}`;
  });
  let above = "";
  const lines = blocks.flatMap(({ line, kind, text, headings, anchor, credit, lang, id }) => {
    const path = headings.join(" › ");
    const under =
      path === above || kind === "heading" ? [] : [`        under ${path === "" ? "the title" : printable(path)}`];
    if (kind !== "heading") above = path;
    const marks = [anchor && `#${anchor}`, lang && `lang ${lang}`, credit && `© ${credit}`].filter(Boolean).join(" · ");
    const hash = id?.slice(article.id.length + 1) ?? "";
    return [
      ...under,
      `${String(line).padStart(6)}  ${kind.padEnd(8)} ${hash.padEnd(10)} ${short(text)}${marks ? `   ${printable(marks)}` : ""}`,
    ];
  });
  const left = dropped.map(({ what, why, text, line }) => {
    return `${String(line ?? "").padStart(6)}  ${printable(what)}: ${printable(why)}   “${short(text)}”`;
  });
  return [
    printable(file),
    ...values,
    "",
    `  ${blocks.length.toLocaleString("en")} blocks: line, kind, id behind “${article.id}.”, text`,
    ...lines,
    ...(left.length === 0
      ? ["", "  nothing was left out"]
      : ["", `  ${left.length.toLocaleString("en")} left out: line, what, why, how it begins`, ...left]),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map((warning) => `  ${formatProblem(warning)}`)]),
  ].join("\n");
}

/** Several articles of one file. */
export function formatList(articles: readonly InspectedArticle[]): string {
  const lines = articles.map(
    ({ article, blocks }) => `  ${article.id}  ${short(article.title)}  (${blocks.length} blocks)`,
  );
  return [`${articles.length.toLocaleString("en")} articles; name one of them to see how it was read`, ...lines].join(
    "\n",
  );
}

function short(text: string): string {
  const plain = printable(text);
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN).trimEnd()}…` : plain;
}

/** Control characters could steer the terminal. */
function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "�");
}
