import { type Item, type Items, known } from "../feeds/item.ts";
import { isObject, type JsonObject, lineFinder, objectsIn } from "../feeds/json.ts";
import { plainText } from "../html/plain.ts";
import { siteRoot } from "../identity.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, textOf } from "../metadata/values.ts";

/**
 * The posts and pages of a Ghost export. Ghost keeps its own address out of exports: that of the site stands for it.
 *
 * @param text the file, in which lines are looked for
 * @returns null for what is no Ghost export
 */
export function ghostItems(file: JsonObject, text: string, site: string | undefined): Items | null {
  const [first] = objectsIn(file.db);
  const data = first?.data ?? file.data;
  if (!isObject(data) || !Array.isArray(data.posts)) return null;
  const tables = tablesOf(data);
  return (report) => {
    const lineOf = lineFinder(text);
    const items = objectsIn(data.posts).map((post) => ghostItem(post, tables, site, lineOf(post.id ?? post.slug)));
    const unreadable = items.filter(({ leftOut }) => leftOut === NO_HTML);
    if (unreadable.length > 0) {
      const { line, fields } = unreadable[0]!;
      const what = `${unreadable.length} posts are kept as Lexical or Mobiledoc only, such as “${fields.title}”, and were left out`;
      report.warning({ line, what, cure: "Export again with a newer Ghost, whose exports hold HTML too." });
    }
    return items;
  };
}

const NO_HTML = "it is kept as Lexical or Mobiledoc only";

interface Tables {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, JsonObject>;
  readonly language: string | undefined;
}

function tablesOf(data: JsonObject): Tables {
  // Tags that begin with a number sign are for the theme, not for readers.
  const tags = objectsIn(data.tags).filter(
    ({ visibility, name }) => visibility !== "internal" && !String(name).startsWith("#"),
  );
  const settings = objectsIn(data.settings);
  const locale = settings.find(({ key }) => key === "locale" || key === "lang")?.value;
  return {
    tags: named(data.posts_tags, "tag_id", tags),
    authors: named(data.posts_authors, "author_id", objectsIn(data.users)),
    meta: new Map(objectsIn(data.posts_meta).map((meta) => [String(meta.post_id), meta])),
    language: languageOf(locale),
  };
}

/** The names that belong to each post, in their order. */
function named(links: unknown, key: string, rows: readonly JsonObject[]): Map<string, string[]> {
  const names = new Map(rows.map(({ id, name }) => [String(id), textOf(name)?.trim()]));
  const byPost = new Map<string, string[]>();
  for (const link of objectsIn(links).sort((a, b) => Number(a.sort_order ?? 0) - Number(b.sort_order ?? 0))) {
    const name = names.get(String(link[key]));
    const post = String(link.post_id);
    if (name) byPost.set(post, [...(byPost.get(post) ?? []), name]);
  }
  return byPost;
}

function ghostItem(
  post: JsonObject,
  { tags, authors, meta, language }: Tables,
  site: string | undefined,
  line: number,
): Item {
  const id = String(post.id);
  const slug = textOf(post.slug)?.trim();
  const own = (value: unknown) => {
    const text = textOf(value)?.replaceAll("__GHOST_URL__", site === undefined ? "" : siteRoot(site));
    return addressOf(text, site);
  };
  const [section] = tags.get(id) ?? [];
  const place = slug && site !== undefined ? `${siteRoot(site)}/${encodeURIComponent(slug)}/` : undefined;
  const fields = known({
    title: plainText(textOf(post.title) ?? ""),
    url: own(post.canonical_url) ?? place,
    lang: languageOf(post.locale) ?? language,
    date: dateOf(post.published_at),
    authors: authors.get(id),
    section,
    tags: tags.get(id),
    description: textOf(post.custom_excerpt ?? meta.get(id)?.meta_description ?? post.meta_description)?.trim(),
    image: own(post.feature_image),
    ...(slug ? { id: slug } : {}),
  });
  const [html, plain] = [textOf(post.html)?.trim(), textOf(post.plaintext)?.trim()];
  const lineOf = () => line;
  const body = html ? { html, lineOf } : plain ? { text: plain, lineOf } : undefined;
  const leftOut = reasonToLeaveOut(post) ?? (!body && (post.lexical || post.mobiledoc) ? NO_HTML : undefined);
  return { line, fields, names: [id], body, summary: false, ...(leftOut === undefined ? {} : { leftOut }) };
}

function reasonToLeaveOut({ status, visibility, email_only }: JsonObject): string | undefined {
  if (status === "draft") return "it is a draft";
  if (status === "sent" || email_only === true) return "it was sent by mail only";
  if (status !== "published") return "it is not published yet";
  if (visibility !== undefined && visibility !== null && visibility !== "public") return "it is for members only";
  return undefined;
}
