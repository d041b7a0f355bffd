import { literalPieces } from "../feeds/literal.ts";

/**
 * HTML without the shortcodes of WordPress: what they enclose stays, they themselves go, as do players, galleries and
 * embedded pages, of which nothing is text. Captions become figures, code becomes code. Brackets that are no shortcode
 * (`[sic]`, `[1]`) stay: a shortcode has attributes, an end, or a name that WordPress itself knows.
 */
export function withoutShortcodes(html: string): string {
  if (!html.includes("[")) return html;
  const coded = replaceEnclosing(html, CODE, (_, code) => `<pre>${code.replace(/<\/?(p|br)\b[^<>]*>/gi, "")}</pre>`);
  const pieces = literalPieces(coded, ["pre", "code"]);
  return pieces.map(({ html: piece, literal }) => (literal ? piece : replaceShortcodes(piece))).join("");
}

const CAPTION = /\[((?:wp_)?caption)\b([^\][]*)\]/g;
const CODE = /\[(code|sourcecode)\b([^\][]*)\]/g;
const WITHOUT_TEXT = /\[(embed|audio|video|playlist|gallery)\b([^\][]*)\]/g;
const ATTRIBUTE = String.raw`\s+[\w-]+\s*=\s*(?:"[^"]{0,500}"|'[^']{0,500}'|[“”″][^“”″]{0,500}[“”″]|[^\s\]"'“”″]+)`;
const ANY = new RegExp(String.raw`\[(\/?)([a-z][\w-]*)((?:${ATTRIBUTE}){0,40})\s*(\/?)\]`, "gi");
/** Twice the brackets is how a post shows a shortcode. */
const SHOWN = /\[(\[[a-z][^[\]]*\])\]/gi;

function replaceShortcodes(html: string): string {
  const shown: string[] = [];
  let text = html.replace(SHOWN, (_, inner: string) => `\uE000${shown.push(inner) - 1}\uE000`);
  text = replaceEnclosing(text, CAPTION, figure);
  // Most of them stand alone.
  text = replaceEnclosing(text, WITHOUT_TEXT, () => "").replace(WITHOUT_TEXT, "");
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name!.toLowerCase()));
  return text
    .replace(ANY, (whole: string, end: string, name: string, attributes: string, alone: string) => {
      const isShortcode = end !== "" || attributes !== "" || alone !== "" || closed.has(name.toLowerCase());
      return isShortcode ? "" : whole;
    })
    .replace(/\uE000(\d+)\uE000/g, (_, number: string) => shown[Number(number)] ?? "");
}

/** Replaces shortcodes with all between them and their ends, unless another begins in between. */
function replaceEnclosing(text: string, opening: RegExp, make: (attributes: string, inner: string) => string): string {
  const openings = [...text.matchAll(opening)];
  let replaced = "";
  let at = 0;
  openings.forEach(({ 0: whole, 1: name = "", 2: attributes = "", index }, i) => {
    const begin = index + whole.length;
    const next = openings[i + 1]?.index ?? text.length;
    const length = text.slice(begin, next).indexOf(`[/${name}]`);
    if (index < at || length < 0) return;
    replaced += text.slice(at, index) + make(attributes, text.slice(begin, begin + length));
    at = begin + length + name.length + 3;
  });
  return replaced + text.slice(at);
}

/** Older posts have the caption as an attribute, newer ones behind the picture. */
function figure(attributes: string, inner: string): string {
  const [picture = ""] = /^(?:\s|<p>|<a\b[^<>]*>|<img\b[^<>]*>|<\/a>)*/i.exec(inner) ?? [];
  const told = /\bcaption\s*=\s*"([^"]*)"/.exec(attributes)?.[1];
  return `<figure>${picture}<figcaption>${told ?? inner.slice(picture.length)}</figcaption></figure>`;
}
