import { plainText } from "../html/plain.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, namesOf, textOf } from "../metadata/values.ts";
import { isCutOff } from "./body.ts";
import { type Body, type Item, type Items, known } from "./item.ts";
import { type JsonObject, lineFinder, objectsIn } from "./json.ts";

/**
 * The items of a JSON Feed, version 1 or 1.1.
 *
 * @param text the file, in which lines are looked for
 * @returns null for what is no JSON Feed
 */
export function jsonFeedItems(feed: JsonObject, text: string): Items | null {
  const isFeed = typeof feed.version === "string" && /^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(feed.version);
  if (!isFeed) return null;
  return () => {
    const lineOf = lineFinder(text);
    return objectsIn(feed.items).map((item) => jsonItem(item, feed, lineOf(item.id ?? item.url ?? item.title)));
  };
}

function jsonItem(item: JsonObject, feed: JsonObject, line: number): Item {
  const base = addressOf(feed.home_page_url) ?? addressOf(feed.feed_url);
  const [full, summary] = [bodyIn(item, line), textOf(item.summary)?.trim()];
  const body: Body | undefined = full ?? (summary ? { text: summary, lineOf: () => line } : undefined);
  const authors = [item.authors, item.author, feed.authors, feed.author].map((names) => namesOf(names));
  const id = textOf(item.id);
  const fields = known({
    title: plainText(textOf(item.title) ?? ""),
    url: addressOf(item.url, base) ?? addressOf(id) ?? addressOf(item.external_url, base),
    lang: languageOf(item.language) ?? languageOf(feed.language),
    date: dateOf(item.date_published) ?? dateOf(item.date_modified),
    authors: authors.find((names) => names.length > 0),
    tags: namesOf(item.tags),
    description: full && summary,
    image: addressOf([item.image, item.banner_image], base),
  });
  const isSummary = body !== undefined && (!full || ("html" in full && isCutOff(full.html)));
  return { line, fields, names: id === undefined ? [] : [id], body, summary: isSummary };
}

function bodyIn({ content_html, content_text }: JsonObject, line: number): Body | undefined {
  const lineOf = () => line;
  if (typeof content_html === "string" && content_html.trim() !== "") return { html: content_html, lineOf };
  if (typeof content_text === "string" && content_text.trim() !== "") return { text: content_text, lineOf };
  return undefined;
}
