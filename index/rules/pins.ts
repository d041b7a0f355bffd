import { RULE_LIMITS, SEARCH_BOUNDS } from "../../src/config.ts";
import { isPlain, parseQuery } from "../../src/search/query/query.ts";
import { pinKey } from "../../src/search/rank/pins.ts";
import type { PinRule } from "../../src/search/rules.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { fieldsOf, quoted, type Report, readEntries, textsOf, type Wrong } from "./entries.ts";
import { createResolver, type Indexed, type NamedTargets } from "./targets.ts";

const SHAPE = 'Write it like `{ query: "returns", show: ["how-to-return"] }`.';

/**
 * Reads the pins of a site; entries with a problem are reported and left out.
 *
 * @param content in which ids are looked up; null where they are not, and then no pin is given
 */
export function readPins(
  entries: readonly unknown[],
  content: Indexed | null,
  analyser: Analyser,
  report: Report,
): PinRule[] {
  const resolve = content === null || entries.length === 0 ? null : createResolver(content);
  const queries: MetQueries = new Map();
  return readEntries(entries, report, (entry, number, wrong) => {
    const fields = fieldsOf(entry, ["query", "show", "hide", "boost"], wrong);
    if (fields === null) {
      wrong(`${quoted(entry)} is no pin`, SHAPE);
      return null;
    }
    const asked = queriesOf(fields.query, wrong);
    for (const query of asked) checkQuery(query, number, queries, analyser, wrong);
    const targets: NamedTargets = {
      show: idsOf("show", fields.show, wrong),
      hide: idsOf("hide", fields.hide, wrong),
      boost: factorsOf(fields.boost, wrong),
    };
    if ([fields.show, fields.hide, fields.boost].every(isNothing)) {
      wrong("it does nothing", "Name paragraphs or articles to `show`, to `hide` or to `boost`.");
    }
    checkContradictions(targets, wrong);
    const resolved = resolve?.(targets, wrong);
    return resolved === undefined ? null : { queries: asked, ...resolved };
  });
}

function queriesOf(value: unknown, wrong: Wrong): readonly string[] {
  const queries = textsOf(value);
  if (queries !== null) return queries;
  wrong(value === undefined ? "`query` is missing" : "`query` is no text and no list of texts", SHAPE);
  return [];
}

/** By the words of a query, the entry that has it. */
type MetQueries = Map<string, number>;

/** A query must hold words and no signs that ask for more, and belong to one entry. */
function checkQuery(text: string, entry: number, queries: MetQueries, analyser: Analyser, wrong: Wrong): void {
  const { maxWords } = SEARCH_BOUNDS;
  const query = parseQuery(text, analyser, SEARCH_BOUNDS);
  const said = `the query ${quoted(text)}`;
  if (query.words.length === 0) wrong(`${said} holds no word`, "Write the words that people search for.");
  else if (!isPlain(query))
    wrong(`${said} asks for more than words`, "A pin is for words only: write them without `-`, `OR` and `field:`.");
  else if (query.cut) wrong(`${said} has more than ${maxWords} words`, "Shorten it to what people type.");
  else {
    const key = pinKey(query);
    const other = queries.get(key);
    if (other === undefined) queries.set(key, entry);
    else if (other === entry) wrong(`${said} stands there twice`, "Take one of them away.");
    else wrong(`${said} is that of entry ${other}, too`, "Make the two entries one.");
  }
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

function idsOf(name: "show" | "hide", value: unknown, wrong: Wrong): readonly string[] {
  if (isNothing(value)) return [];
  const ids = textsOf(value);
  if (ids === null) {
    wrong(`\`${name}\` is no list of ids`, `Write it like \`${name}: ["how-to-return"]\`.`);
    return [];
  }
  if (name === "show" && ids.length > RULE_LIMITS.shown) {
    wrong(`\`show\` has ${ids.length} ids; at most ${RULE_LIMITS.shown} are shown`, "Keep those that matter most.");
  }
  return ids;
}

function factorsOf(value: unknown, wrong: Wrong): NamedTargets["boost"] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    wrong("`boost` is no object of ids with factors", 'Write it like `boost: { "how-to-return": 2 }`.');
    return [];
  }
  return Object.entries(value).map(([id, factor]: [string, unknown]) => {
    if (typeof factor === "number" && factor > 0 && factor <= RULE_LIMITS.factor) return [id, factor];
    const cure = `Give a number over 0 and at most ${RULE_LIMITS.factor}: 2 doubles the score, 0.5 halves it.`;
    wrong(`the factor of ${quoted(id)} is ${quoted(String(factor))}`, cure);
    return [id, 1];
  });
}

function checkContradictions({ show, hide, boost }: NamedTargets, wrong: Wrong): void {
  for (const id of new Set(hide)) {
    if (show.includes(id)) wrong(`${quoted(id)} is both shown and hidden`, "Take it away from `show` or from `hide`.");
    if (boost.some(([boosted]) => boosted === id)) {
      wrong(`${quoted(id)} is both boosted and hidden`, "Take it away from `boost` or from `hide`.");
    }
  }
}
