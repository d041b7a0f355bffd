import { withParagraphs } from "../feeds/auto-paragraphs.ts";
import { type Item, known, linesFrom } from "../feeds/item.ts";
import { plainText } from "../html/plain.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, namesOf } from "../metadata/values.ts";
import { childOf, childrenOf, textIn, textOfElement, type XmlElement } from "../xml/element.ts";
import { withoutShortcodes } from "./shortcodes.ts";

/** Whether an item of RSS is one of a WordPress export (WXR). */
export function isWordPress(item: XmlElement): boolean {
  return childOf(item, "wp:post_type") !== undefined;
}

/**
 * Reads the items of a WordPress export: posts and pages that anybody may read. Pictures and reusable blocks are items of
 * their own, anywhere in the file: they are known once it has been read to its end.
 */
export class WordPressReader {
  readonly #pictures = new Map<string, string>();
  readonly #blocks = new Map<string, string>();
  #authors: { readonly of: XmlElement; readonly names: ReadonlyMap<string, string> } | undefined;

  /** @returns null for what is part of other items or of the site's looks */
  read(item: XmlElement, channel: XmlElement): Item | null {
    const type = textIn(item, "wp:post_type") ?? "post";
    const id = textIn(item, "wp:post_id") ?? "";
    if (type === "attachment") {
      const picture = addressOf(textIn(item, "wp:attachment_url"));
      if (picture !== undefined) this.#pictures.set(id, picture);
    }
    if (type === "wp_block") this.#blocks.set(id, textIn(item, "content:encoded") ?? "");
    if (PARTS.test(type)) return null;
    const names = [textIn(item, "wp:post_name"), id === "" ? undefined : `${type}-${id}`].filter(
      (name) => name !== undefined,
    );
    const leftOut = reasonToLeaveOut(item, type);
    const fields = this.#fields(item, channel);
    const common = { line: item.line, fields, names, summary: false };
    if (leftOut !== undefined) return { ...common, body: undefined, leftOut };
    const content = childOf(item, "content:encoded");
    const html = content === undefined ? "" : this.#html(textOfElement(content));
    return { ...common, body: content && html.trim() !== "" ? { html, lineOf: linesFrom(content.line) } : undefined };
  }

  #fields(item: XmlElement, channel: XmlElement): Item["fields"] {
    const home = addressOf(textIn(channel, "wp:base_blog_url", "link"));
    const terms = (domain: string) =>
      namesOf(
        childrenOf(item, "category")
          .filter(({ attributes }) => attributes.get("domain") === domain)
          .filter(({ attributes }) => attributes.get("nicename") !== "uncategorized")
          .map((term) => plainText(textOfElement(term))),
      );
    const [section, ...others] = terms("category");
    const language = childrenOf(item, "category").find(({ attributes }) => attributes.get("domain") === "language");
    const login = textIn(item, "dc:creator");
    return known({
      title: plainText(textIn(item, "title") ?? ""),
      url: addressOf(textIn(item, "link"), home),
      lang: languageOf(language?.attributes.get("nicename")) ?? languageOf(textIn(channel, "language")),
      date: dateIn(item),
      authors: login === undefined ? [] : [this.#displayNames(channel).get(login) ?? login],
      section,
      tags: namesOf([...others, ...terms("post_tag")]),
      description: plainText(textIn(item, "excerpt:encoded") ?? metaIn(item, "_yoast_wpseo_metadesc") ?? ""),
      image: this.#pictures.get(metaIn(item, "_thumbnail_id") ?? ""),
    });
  }

  #displayNames(channel: XmlElement): ReadonlyMap<string, string> {
    if (this.#authors?.of !== channel) {
      const authors = childrenOf(channel, "wp:author").flatMap((author): [string, string][] => {
        const [login, name] = [textIn(author, "wp:author_login"), textIn(author, "wp:author_display_name")];
        return login === undefined || name === undefined ? [] : [[login, name]];
      });
      this.#authors = { of: channel, names: new Map(authors) };
    }
    return this.#authors.names;
  }

  /** Content of the block editor has its paragraphs, that of the classic editor blank lines between them. */
  #html(content: string): string {
    const whole = content.replace(REUSED, (_, id: string) => this.#blocks.get(id) ?? "");
    return withoutShortcodes(/<!-- wp:/.test(whole) ? whole : withParagraphs(whole));
  }
}

/** A block of the block editor that stands for an item of the type `wp_block`. */
const REUSED = /<!-- wp:block \{[^{}]{0,99}"ref":\s*(\d+)[^{}]{0,99}\} \/-->/g;

/** Types of items that no reader sees by themselves. */
const PARTS =
  /^(attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|wpcf7_contact_form)$/;

function reasonToLeaveOut(item: XmlElement, type: string): string | undefined {
  const status = textIn(item, "wp:status") ?? "publish";
  if (status === "draft" || status === "auto-draft") return "it is a draft";
  if (status === "private") return "it is private";
  if (status !== "publish") return "it is not published";
  if (textIn(item, "wp:post_password") !== undefined) return "it is protected by a password";
  if (metaIn(item, "_yoast_wpseo_meta-robots-noindex") === "1") return "it asks not to be indexed";
  if (type !== "post" && type !== "page") return `it is neither post nor page, but of the type ${type}`;
  return undefined;
}

function metaIn(item: XmlElement, key: string): string | undefined {
  const meta = childrenOf(item, "wp:postmeta").find((each) => textIn(each, "wp:meta_key") === key);
  return meta && textIn(meta, "wp:meta_value");
}

/** The time at the site's own place, with its zone, which WordPress tells by giving the same time twice. */
function dateIn(item: XmlElement): string | undefined {
  const [local, universal] = [textIn(item, "wp:post_date"), textIn(item, "wp:post_date_gmt")];
  const minutes = (time(local) - time(universal)) / 60_000;
  if (local === undefined || Number.isNaN(minutes) || Math.abs(minutes) > 14 * 60) {
    return dateOf(local) ?? dateOf(textIn(item, "pubDate"));
  }
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const size = Math.abs(minutes);
  return dateOf(`${local} ${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`);
}

function time(written: string | undefined): number {
  return written === undefined ? Number.NaN : Date.parse(`${written.replace(" ", "T")}Z`);
}
