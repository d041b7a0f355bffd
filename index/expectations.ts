import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { SearchParameters } from "../src/api/schema/parameters.ts";
import { BadContent, type ContentProblem } from "./problems.ts";

const FILE = "index/expectations.json";

const Expectations = v.object({ searches: v.array(v.object({ query: SearchParameters.entries.q })) });

/**
 * The queries of index/expectations.json, cleaned as `/v1/search` cleans them.
 *
 * @throws BadContent where the file is missing or cannot be understood
 */
export function readExpectations(root: string): readonly string[] {
  const { success, output, issues } = v.safeParse(Expectations, parse(root));
  if (success) return output.searches.map(({ query }) => query);
  const problems = issues.map((issue) => {
    const path = v.getDotPath(issue) ?? "";
    // Our own messages go on from the name of what they are about; the library's are sentences.
    const what = path.endsWith(".query") ? `${path} ${issue.message}`.replace(/\.$/, "") : `${path}: ${issue.message}`;
    return { file: FILE, what, cure: SHAPE };
  });
  throw new BadContent(problems, []);
}

const SHAPE = `It holds { "searches": [{ "query": "…" }] }; with no searches at all, { "searches": [] }.`;

function parse(root: string): unknown {
  const stop = (problem: Omit<ContentProblem, "file">) => new BadContent([{ file: FILE, ...problem }], []);
  let text: string;
  try {
    text = readFileSync(join(root, FILE), "utf8");
  } catch {
    throw stop({ what: "there is no such file, or it cannot be read", cure: `Put it back. ${SHAPE}` });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw stop({ what: `it is no JSON: ${why}`, cure: "Mend it there." });
  }
}
