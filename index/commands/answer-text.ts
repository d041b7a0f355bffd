import type { FacetFields, SearchAnswer } from "../../src/api/schema/answers.ts";

type Range = readonly [number, number];

/** An answer for people at a terminal: hits in order, what matched in bold, or between `**` where colour is unwanted. */
export function formatAnswer(answer: SearchAnswer, colour: boolean): string {
  const lines: string[] = [];
  const mark = colour ? ["\x1b[1;33m", "\x1b[0m"] : ["**", "**"];
  const dim = colour ? ["\x1b[2m", "\x1b[0m"] : ["", ""];
  if (answer.total === 0) lines.push(`Nothing found${answer.query === "" ? "" : ` for ${printable(answer.query)}`}`);
  answer.hits.forEach((hit, i) => {
    const text = hit.text === undefined ? hit.snippet.text : hit.text;
    const ranges = hit.text === undefined ? hit.snippet.highlights : hit.highlights?.text;
    const credit = hit.credit ? ` (${withMarks(hit.credit, hit.highlights?.credit ?? [], mark)})` : "";
    lines.push(`${String(answer.offset + i + 1).padStart(2)}. ${withMarks(text, ranges ?? [], mark)}${credit}`);
    lines.push(`    ${dim[0]}¶ ${hit.id} · ${printable(hit.article.title)} · ${hit.kind} · ${hit.score}${dim[1]}`);
    if (hit.more && hit.more.total > 0) lines.push(`    ${dim[0]}+ ${hit.more.total} more in this article${dim[1]}`);
  });
  if (answer.suggestion) lines.push(meant(answer.suggestion, answer.total));
  if (answer.total > answer.hits.length) {
    lines.push(`${answer.hits.length} of ${answer.total}${answer.totalIsExact ? "" : " or more"}`);
  }
  for (const [property, facet] of Object.entries(answer.facets)) lines.push(facetLine(property, facet));
  return lines.join("\n");
}

/** `tag: economy 3, defence 1 (2 more)` */
function facetLine(property: string, { values, total }: FacetFields): string {
  const counts = values.map(({ value, count }) => `${printable(value)} ${count}`);
  const more = total > values.length ? ` (${total - values.length} more)` : "";
  return `${property}: ${counts.length === 0 ? "none" : counts.join(", ")}${more}`;
}

function meant({ query, reason }: NonNullable<SearchAnswer["suggestion"]>, total: number): string {
  if (reason === "phrase" && total > 0) {
    return `Nothing has the words in quotes as they stand; these are for ${printable(query)}`;
  }
  return `Did you mean ${printable(query)}?`;
}

function withMarks(text: string, ranges: readonly Range[], [on, off]: readonly string[]): string {
  let marked = "";
  let done = 0;
  for (const [start, end] of ranges) {
    marked += printable(text.slice(done, start)) + on + printable(text.slice(start, end)) + off;
    done = end;
  }
  return marked + printable(text.slice(done));
}

/** Control characters could steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
