import { Hono } from "hono/tiny";
import { assetPages } from "../../../../src/assets.ts";
import { LARGE_BOUNDS, SEARCH_BOUNDS } from "../../../../src/config.ts";
import { type Demands, findCandidates } from "../../../../src/search/candidates.ts";
import { partsOf } from "../../../../src/search/find.ts";
import { parseQuery } from "../../../../src/search/query/query.ts";
import { createEvidence } from "../../../../src/search/rank/evidence.ts";
import { expressionsOf, type Rules } from "../../../../src/search/rules.ts";
import { unpackContainer } from "../../../../src/search/store/container.ts";
import { openPaged } from "../../../../src/search/store/paged/engine.ts";
import { readJson } from "../../../../src/search/store/sections.ts";
import { createAnalyser } from "../../../../src/text/analyser.ts";
import { english } from "../../../../src/text/languages/english.ts";
// Beside the bundle: what a deploy has, and which bounds its content is searched within.
import boundsName from "./bounds.txt";
import artefact from "./index.bin";
import version from "./version.txt";

const container = unpackContainer(artefact, true);
if (!("section" in container)) throw new Error("This is no artefact of this code.");
const { section } = container;
const rules: Rules = readJson(section("rules"));
const bounds = boundsName === "LARGE_BOUNDS" ? LARGE_BOUNDS : SEARCH_BOUNDS;
const analyser = createAnalyser([english], expressionsOf(rules));
let bindings: unknown;
const pages = { read: (name: string) => assetPages(bindings, version).read(name) };
const engine = openPaged({ version, section, analyser, pages });
const parts = partsOf(engine, analyser, rules, bounds);

async function find(query: string, env: object): Promise<readonly number[]> {
  bindings = env;
  const asked = parseQuery(query, analyser, bounds);
  const { found } = await findCandidates(asked, true, TEN, createEvidence(engine), parts);
  return found.best.map(({ paragraph }) => paragraph);
}

/** Ten, as the other engines are asked for. */
const TEN: Demands = { passes: null, keep: "best", always: new Set(), mostOf: () => 10 };

/**
 * Pilcrow's finding alone, answered as the other engines answer: the numbers of the ten best. Queries are read, corrected and
 * weighed as they are in a search; then no texts are looked at, neither to bring near words to the top nor to show. Only who
 * wants to know whether the right ones were found asks for their texts.
 */
export default new Hono<{ Bindings: object }>()
  .get("/search", async (c) => c.json(await find(c.req.query("q") ?? "", c.env)))
  .get("/texts", async (c) => {
    const stored = await engine.paragraphs(await find(c.req.query("q") ?? "", c.env));
    return c.json(stored.map(({ paragraph }) => paragraph.text));
  })
  .get("/*", (c) => c.json({ paragraphs: engine.summary.paragraphs }));
