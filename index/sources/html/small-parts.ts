import type { Element } from "domhandler";
import { ancestorsOf, textWithin } from "./tree.ts";

/**
 * Why a small part of a text is none of its words: what is there to be clicked, or to point elsewhere. Undefined for
 * everything else.
 */
export function whyNoText(element: Element): string | undefined {
  const { name, attribs } = element;
  if (CONTROLS.has(name) || CONTROL_ROLES.has(attribs.role ?? "")) return "it is there to be used, not read";
  if (name === "a" && BUTTON.test(attribs.class ?? "")) return "it is there to be used, not read";
  if (name === "summary" && OPENS.test(textWithin(element, 60))) return "it is there to be used, not read";
  if (SOURCE_CLASS.test(attribs.class ?? "") && SOURCE_TEXT.test(textWithin(element, 40))) {
    return "it leads to the source code";
  }
  if (name === "a" && attribs.href?.includes("#")) return whyNoLink(element);
  if (name === "sup" || name === "span") {
    const link = element.children.length === 1 ? element.children[0] : undefined;
    if (name === "sup" && NOTE_CLASS.test(attribs.class ?? "")) return "it points to a note";
    if (link !== undefined && "name" in link && link.name === "a") return whyNoLink(link as Element);
  }
  if (attribs.class !== undefined && LINE_NUMBERS.test(attribs.class) && isNumbers(element)) {
    return "it numbers lines of code";
  }
  if (name === "span" && attribs.class === "boring" && CODE_FRAME.test(parentClass(element))) {
    return "its class hides it";
  }
  if (CALLOUT_TITLE.test(attribs.class ?? "") && CALLOUT_KIND.test(textWithin(element, 40))) {
    return "it names the kind of a note";
  }
  if (name === "span" && attribs.class === "lang" && CODE_FRAME.test(parentClass(element))) {
    return "it names the language of code";
  }
  return undefined;
}

const CONTROLS: ReadonlySet<string> = new Set(["button", "input", "select", "textarea", "option", "meter", "progress"]);
const CONTROL_ROLES: ReadonlySet<string> = new Set([
  "button",
  "tablist",
  "toolbar",
  "search",
  "progressbar",
  "tooltip",
]);

/** Links that look like buttons: “Get started”. */
const BUTTON = /(?:^|\s)(?:btn|button|[\w-]+-(?:btn|button)|VPButton)(?=\s|$)/;

/** What says nothing but what a click does. */
const OPENS =
  /^(?:(?:click|tap) (?:here )?to )?(?:expand|collapse|show|hide|view|toggle)(?: (?:all|more|less|(?:the )?(?:details|description|code|source|example|answer|solution|contents?)))?\W*$/i;

const SOURCE_CLASS = /(?:^|\s)(?:src|src-?link|source-?link|view-?source|view-?code(?:-link)?)(?=\s|$)/i;
const SOURCE_TEXT = /^\[?\s*(?:view )?(?:source|src)(?: code)?\s*\]?$/i;

const NOTE_CLASS = /(?:^|[\s_-])(?:foot|end)?note(?:-?ref(?:erence)?)(?:$|[\s_-])|^reference$/i;
// Of docutils, `toc-backref` is a whole heading, which leads back to the table of contents.
const BACK_CLASS = /(?:(?<!toc-)back-?ref|backlink|reversefootnote|footnote-?return)/i;
const BACK = /^[↩↑⤴^⏎]+\s*\d*[\ufe0e\ufe0f]?$/u;
const MARK = /^[[(]?(?:\d{1,3}|[a-z*†‡§¶]{1,2}|note \d{1,3})[\])]?$/iu;
/** Sign that stands for “link to this heading”; also nothing but a character that is not seen. */
const PERMALINK_SIGN = /^[^\p{L}\p{N}]{0,3}$/u;
const PERMALINK_TEXT =
  /^(?:permalink|anchor|direct link|(?:direct )?link (?:to|for) (?:this )?\S.*|permanent link.*|copy link.*|section titled .*)$/iu;
const PERMALINK_CLASS =
  /(?:^|\s)(?:headerlink|header-?anchor|hash-?link|heading-?(?:anchor|link)|anchorjs-link|anchor-?link|permalink|anchor|sl-anchor-link|header-link|headline-hash|direct-link|td-heading-self-link|docs-heading-anchor-permalink)(?=\s|$)/i;

/** A link within a page that is a mark and no words. */
function whyNoLink(link: Element): string | undefined {
  const { attribs } = link;
  const text = textWithin(link, 120);
  const role = attribs.role ?? "";
  const names = attribs.class ?? "";
  if (role === "doc-backlink" || BACK_CLASS.test(names) || BACK.test(text)) return "it leads back to the text";
  if (isOwnName(link, text)) return "it is a link to its own place";
  const inSup = [...firstFew(link, 3)].some(({ name }) => name === "sup") || hasSup(link);
  if (role === "doc-noteref" || (NOTE_CLASS.test(names) && MARK.test(text)) || (inSup && MARK.test(text))) {
    return "it points to a note";
  }
  if (!attribs.href?.startsWith("#") && !PERMALINK_CLASS.test(names)) return undefined;
  if (PERMALINK_SIGN.test(text) || PERMALINK_TEXT.test(text)) return "it is a link to its own place";
  return undefined;
}

/**
 * The number of a line of code, or the name of a paragraph for who cites it: a link to the very place where it stands,
 * that says no more than the address does.
 */
function isOwnName(link: Element, text: string): boolean {
  const place = link.attribs.href!.slice(1);
  const name = text.replace(/^[[(]|[\])]$/g, "");
  if (link.attribs.href![0] !== "#" || name === "" || /\s/.test(name) || !place.endsWith(name)) return false;
  const around = [...firstFew(link, 3)];
  if (around.some((each) => each.name === "pre")) return /^\d+$/.test(name);
  const [parent] = around;
  // A term that is defined links to itself as well, and so does a heading.
  return parent?.attribs.id === place && /^(?:div|p|section|span)$/.test(parent.name) && name !== text;
}

function* firstFew(element: Element, count: number): Generator<Element> {
  for (const around of ancestorsOf(element)) {
    if (count-- === 0) return;
    yield around;
  }
}

function hasSup(link: Element): boolean {
  return link.children.some((child) => "name" in child && child.name === "sup");
}

const LINE_NUMBERS =
  /(?:^|\s)(?:line-?(?:no|nos|num|nums|number|numbers)|ln|lnt|lntd|gutter|rouge-gutter|line-numbers-(?:rows|wrapper)|hljs-ln-numbers|linenodiv|react-syntax-highlighter-line-number)(?=\s|$)/i;

function isNumbers(element: Element): boolean {
  return /^[\d\s.|:]*$/.test(textWithin(element));
}

/** What generators put above notes of a kind; a title that someone wrote is another text. */
const CALLOUT_TITLE = /(?:admonition|custom-block|callout|alert|aside|hint)[\w-]*(?:title|heading|label)/i;
const CALLOUT_KIND =
  /^\W*(?:tip|note|info|information|warning|danger|caution|important|attention|hint|error|success|see also|tipp|hinweis|warnung|achtung|wichtig|gefahr|astuce|remarque|attention|avertissement|consejo|nota|advertencia|dica|aviso|提示|注意|警告|ヒント|备注|信息)\W*$/iu;

const CODE_FRAME = /(?:^|\s)language-/;

function parentClass({ parent }: Element): string {
  return parent !== null && "attribs" in parent ? ((parent as Element).attribs.class ?? "") : "";
}
