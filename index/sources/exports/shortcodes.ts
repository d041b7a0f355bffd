/**
 * HTML without the shortcodes of WordPress: what they enclose stays, they themselves go, as do players, galleries and
 * embedded pages, of which nothing is text. Captions become figures, code becomes code. Brackets that are no shortcode
 * (`[sic]`, `[1]`) stay: a shortcode has attributes, an end, or a name that WordPress itself knows.
 */
export function withoutShortcodes(html: string): string {
  if (!html.includes("[")) return html;
  // Every other piece is code, in which brackets mean themselves; two groups come with each.
  const pieces = html.split(/(<(pre|code)\b[\s\S]*?<\/\2>)/i);
  const kept = pieces.map((piece, i) => (i % 3 === 0 ? replaceShortcodes(piece) : i % 3 === 1 ? piece : ""));
  return kept.join("");
}

const CAPTION = /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/g;
const CODE = /\[(code|sourcecode)\b[^\]]*\]([\s\S]*?)\[\/\1\]/g;
const WITHOUT_TEXT = /\[(embed|audio|video|playlist|gallery)\b[^\]]*\](?:(?:(?!\[\1\b)[\s\S]){0,2000}?\[\/\1\])?/g;
const ANY =
  /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[“”″][^“”″]*[“”″]|[^\s\]"'“”″]+))*)\s*(\/?)\]/gi;
/** Twice the brackets is how a post shows a shortcode. */
const SHOWN = /\[(\[[a-z][^[\]]*\])\]/gi;

function replaceShortcodes(html: string): string {
  const shown: string[] = [];
  const text = html
    .replace(SHOWN, (_, inner: string) => `\uE000${shown.push(inner) - 1}\uE000`)
    .replace(CAPTION, (_, attributes: string, inner: string) => figure(attributes, inner))
    .replace(CODE, (_, _name: string, code: string) => `<pre>${code.replace(/<\/?(p|br)\b[^>]*>/gi, "")}</pre>`)
    .replace(WITHOUT_TEXT, "");
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name!.toLowerCase()));
  return text
    .replace(ANY, (whole: string, end: string, name: string, attributes: string, alone: string) => {
      const isShortcode = end !== "" || attributes !== "" || alone !== "" || closed.has(name.toLowerCase());
      return isShortcode ? "" : whole;
    })
    .replace(/\uE000(\d+)\uE000/g, (_, number: string) => shown[Number(number)] ?? "");
}

/** Older posts have the caption as an attribute, newer ones behind the picture. */
function figure(attributes: string, inner: string): string {
  const [, picture = "", behind = ""] = /^((?:\s|<p>|<a\b[^>]*>|<img\b[^>]*>|<\/a>)*)([\s\S]*)$/i.exec(inner) ?? [];
  const told = /\bcaption\s*=\s*"([^"]*)"/.exec(attributes)?.[1];
  return `<figure>${picture}<figcaption>${told ?? behind}</figcaption></figure>`;
}
