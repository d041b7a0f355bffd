import type { Article } from "../../../src/search/document.ts";
import type { Report, SourceArticle, SourceFile, SourceSettings } from "../source.ts";
import { contentOf } from "./content.ts";
import type { Finding, Item, Items } from "./item.ts";
import { itemId, withoutTracking } from "./item-id.ts";

/**
 * The articles of a feed or an export, one at a time. The file is read twice, so that of an item that stands in it several
 * times only the newest is given, and nothing of a file that breaks off. What happens to many items is told once.
 */
export function* articlesOf(
  { file }: Pick<SourceFile, "file">,
  items: Items,
  settings: SourceSettings,
  report: Report,
): Generator<SourceArticle> {
  const survey = surveyOf(items, settings, report);
  if (survey === null) return;
  const tally = new Tally(report);
  let shown = 0;
  for (const [number, item] of numbered(items({ problem: () => {}, warning: () => {} }))) {
    const id = itemId(item, settings.site);
    if (item.leftOut !== undefined) report.skipped(item.leftOut);
    else if (id === "") tally.add(NAMELESS, item);
    else if (survey.newest.get(id) !== number) tally.add(DOUBLED, item);
    else {
      const { blocks, dropped } = contentOf(item, settings);
      if (blocks.length === 0) tally.add(EMPTY, item);
      else {
        shown++;
        if (item.summary) tally.add(SUMMARY, item);
        const article = articleOfItem(id, item, blocks[0]!.text, settings.language);
        yield { file, article, blocks, ...(dropped.length === 0 ? {} : { dropped }) };
      }
    }
  }
  tally.tell();
  if (survey.items === 0) report.warning({ what: "there is no item in it", cure: "Check that it is the right file." });
  else if (shown === 0 && survey.wanted > 0) {
    report.warning({ what: "none of its items could be read", cure: "See what else is said of it." });
  }
}

function articleOfItem(id: string, { fields }: Item, text: string, language: string): Article {
  const { slug: _, url, title = beginning(text), lang = language, ...others } = fields;
  return { id, title, lang, ...(url === undefined ? {} : { url: withoutTracking(url) }), ...others };
}

function* numbered<T>(items: Iterable<T>): Generator<[number, T]> {
  let number = 0;
  for (const item of items) yield [number++, item];
}

interface Survey {
  /** By id, the number of the item that is read of those that have it. */
  readonly newest: ReadonlyMap<string, number>;
  readonly items: number;
  /** How many of them are not left out on purpose. */
  readonly wanted: number;
}

/** null when the file cannot be read to its end, which has been reported. */
function surveyOf(items: Items, { site }: SourceSettings, report: Report): Survey | null {
  const newest = new Map<string, number>();
  const times: number[] = [];
  let broken = false;
  let count = 0;
  let wanted = 0;
  const problem = (finding: Finding) => {
    broken = true;
    report.problem(finding);
  };
  for (const [number, item] of numbered(items({ problem, warning: report.warning }))) {
    count++;
    times.push(timeOf(item.fields.date));
    if (item.leftOut !== undefined) continue;
    wanted++;
    const id = itemId(item, site);
    const other = newest.get(id);
    if (other === undefined || times[other]! < times[number]!) newest.set(id, number);
  }
  return broken ? null : { newest, items: count, wanted };
}

/** In milliseconds; before all others where there is no date. */
function timeOf(date: string | undefined): number {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/** What stands for a title that an item does not have, as in microblogs. */
function beginning(text: string): string {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/u, "")}…`;
}

interface Happening {
  readonly one: string;
  readonly many: string;
  readonly cure: string;
}

const EMPTY: Happening = {
  one: "holds no text and was left out",
  many: "hold no text and were left out",
  cure: "Nothing is to be done if they are only pictures or links.",
};
const NAMELESS: Happening = {
  one: "has no address, no guid and no title, and was left out",
  many: "have no address, no guid and no title, and were left out",
  cure: "Let the software that writes the file give each a link.",
};
const DOUBLED: Happening = {
  one: "stands in it again with a newer date or further up, and was left out here",
  many: "stand in it again with a newer date or further up, and were left out here",
  cure: "Nothing is to be done if they are older versions.",
};
const SUMMARY: Happening = {
  one: "seems to be a summary, and only that is searched",
  many: "seem to be summaries, and only these are searched",
  cure: "Let the feed give the full text, or build from the site's pages.",
};

/** What happened to how many items; told with the first as an example. */
class Tally {
  readonly #report: Report;
  readonly #counts = new Map<Happening, { count: number; line: number; title: string }>();

  constructor(report: Report) {
    this.#report = report;
  }

  add(happening: Happening, { line, fields: { title = "" } }: Item): void {
    const known = this.#counts.get(happening);
    if (known) known.count++;
    else this.#counts.set(happening, { count: 1, line, title });
  }

  tell(): void {
    for (const [{ one, many, cure }, { count, line, title }] of this.#counts) {
      const example = title === "" ? "" : `“${title}”`;
      const what =
        count === 1 ? `the item ${example} ${one}` : `${count} items ${many}${example && `, such as ${example}`}`;
      this.#report.warning({ line, what: what.replace("  ", " "), cure });
    }
  }
}
