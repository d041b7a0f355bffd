import type { Article } from "../../../src/search/document.ts";
import { articleOf } from "../article.ts";
import { withCredit } from "../credit.ts";
import { itemId } from "../feeds/item-id.ts";
import { blocksOfFragment } from "../html/blocks.ts";
import { siteAddress } from "../identity.ts";
import { blocksOfMarkdown } from "../markdown/blocks.ts";
import { type Fields, readFields } from "../metadata/fields.ts";
import type { Values } from "../metadata/lookup.ts";
import { reasonToSkip } from "../metadata/skip.ts";
import { paragraphsOf } from "../plain-text.ts";
import type { Block, Dropped, Report, SourceArticle, SourceFile, SourceSettings } from "../source.ts";
import { type JsonContent, type JsonParagraph, readJsonContent } from "./schema.ts";

/** Where an object stands. */
export interface Place {
  readonly line: number;
  /** Which it is in its file, for messages, such as `item 3`; empty where its line says it, absent where it is the only one. */
  readonly item?: string;
}

/**
 * The article that an object of Pilcrow's JSON is.
 *
 * @returns null where it is left out or cannot be read, which has been reported
 */
export function articleOfObject(
  values: Values,
  { line, item }: Place,
  source: Omit<SourceFile, "bytes">,
  settings: SourceSettings,
  report: Report,
): SourceArticle | null {
  const skip = reasonToSkip(values);
  if (skip !== undefined) {
    report.skipped(skip);
    return null;
  }
  const refuse = (name: string, what: string, cure: string) =>
    report.problem({ line, what: `${item ? `${item}: ` : ""}\`${name}\` ${what}`, cure });
  const fields = readFields(values, settings.site, refuse);
  const content = readJsonContent(values);
  if (Array.isArray(content)) {
    for (const { field, what } of content) refuse(field, what, "See the fields in index/README.md.");
  }
  if (!fields || Array.isArray(content)) return null;
  const { title, blocks, dropped = [] } = blocksOf(content, line, fields.title, settings);
  if (blocks.length === 0) {
    report.skipped("there is no text in it");
    return null;
  }
  const article = item === undefined ? articleOf(source, withTitle(fields, title), settings, report) : itemOf();
  return article && { file: source.file, article, blocks, ...(dropped.length === 0 ? {} : { dropped }) };

  /** One of several cannot be called by its file's name. */
  function itemOf(): Article | null {
    const { slug, ...own } = withTitle(fields!, title);
    const id = itemId({ fields: own, names: slug === undefined ? [] : [slug] }, settings.site);
    if (id === "") refuse("id", "is missing", "Give it an `id`, a `url` or a `slug`.");
    if (own.title === undefined) refuse("title", "is missing", "Give it a `title`.");
    if (id === "" || own.title === undefined) return null;
    const url = own.url ?? (slug === undefined ? undefined : siteAddress(settings.site, "", slug));
    const { title: name, lang = settings.language } = own;
    return { ...own, id, title: name, lang, ...(url === undefined ? {} : { url }) };
  }
}

function withTitle(fields: Fields, title: string | undefined): Fields {
  return fields.title === undefined && title !== undefined ? { ...fields, title } : fields;
}

interface Content {
  readonly blocks: readonly Block[];
  readonly dropped?: readonly Dropped[];
  readonly title?: string;
}

/** All lines are that on which the object begins: its texts are each on one line of their own. */
function blocksOf(
  { paragraphs, markdown, html, text }: JsonContent,
  line: number,
  title: string | undefined,
  settings: SourceSettings,
): Content {
  const { creditPatterns } = settings;
  if (paragraphs) return { blocks: paragraphs.map((each) => blockOf(each, line, settings)) };
  if (markdown !== undefined) return blocksOfMarkdown(markdown, settings, { title, lineOf: () => line });
  const { blocks, dropped } =
    html === undefined
      ? { blocks: paragraphsOf(text ?? "", 1).map((each) => blockOf(each.text, line, settings)), dropped: [] }
      : blocksOfFragment(html, { line: () => line });
  return { blocks: blocks.map((block) => withCredit(block, creditPatterns)), dropped };
}

function blockOf(paragraph: JsonParagraph, line: number, { creditPatterns }: SourceSettings): Block {
  if (typeof paragraph === "string") {
    return withCredit({ kind: "body", text: paragraph, line, headings: [] }, creditPatterns);
  }
  const { kind = "body", headings = [], text, anchor, credit, lang } = paragraph;
  const known = Object.entries({ anchor, credit, lang }).filter(([, value]) => value !== undefined);
  const block: Block = { kind, text, line, headings, ...Object.fromEntries(known) };
  return paragraph.kind === undefined ? withCredit(block, creditPatterns) : block;
}
