import { withCredit } from "./credit.ts";
import { decodePage } from "./html/charset.ts";
import { readPage } from "./html/read-page.ts";
import { articleId, readableTitle, siteRoot } from "./identity.ts";
import type { Source } from "./source.ts";

/**
 * A page as a site generator or server wrote it: its main content, without what stands around it. Pages that ask not to be
 * found, that lead elsewhere or hold no text are left out.
 */
export const html: Source = ({ file, path, bytes, listed, isTwin }, settings, report) => {
  const text = decodePage(bytes, report);
  if (text === null) return [];
  const read = readPage(text, path, settings.html);
  if ("skipped" in read) {
    report.skipped(read.skipped);
    return [];
  }
  const { id, fields, from, blocks, dropped } = read;
  if (id !== undefined && !/^[\p{L}\p{M}\p{N}_-]+$/u.test(id)) {
    const what = `\`data-pilcrow-id\` is “${id}”`;
    report.problem({ what, cure: "Use letters, digits, `_` and `-`, as in `my-article`." });
    return [];
  }
  const own = id ?? `${articleId(path)}${isTwin ? "-index" : ""}`;
  if (own === "") {
    report.problem({ what: "its name gives no id", cure: 'Add `data-pilcrow-id="…"` to its `<body>`, or rename it.' });
    return [];
  }
  const url = fields.url ?? listed?.url ?? addressOnSite(settings.site, path);
  const date = fields.date ?? listed?.date;
  const lang = fields.lang ?? listed?.lang ?? settings.language;
  const article = {
    ...fields,
    id: own,
    title: fields.title ?? readableTitle(path),
    lang,
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
  };
  return [{ file, article, blocks: blocks.map((block) => withCredit(block, settings.creditPatterns)), dropped, from }];
};

/** Where a static host serves a file: an index under its folder, everything else under its name. */
function addressOnSite(site: string | undefined, path: string): string | undefined {
  if (site === undefined) return undefined;
  const place = path.replace(/(^|\/)index\.x?html?$/i, "$1");
  return `${siteRoot(site)}/${place.split("/").map(encodeURIComponent).join("/")}`;
}
