import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { defaultArticle } from "../../search/texts.ts";
import { readSet } from "../sets.ts";
import { type Checked, prepare } from "./words.ts";

/** What the project has of its own to run the checks on: the default article and every judged set. */
export function ownContents(): Checked[] {
  const folder = join(import.meta.dirname, "../sets");
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "judgements.json")));
  const sets = names.sort().map((name) => prepare(name, readSet(join(folder, name)).collection));
  return [prepare("the default article", { ...defaultArticle(), queries: [] }), ...sets];
}

/** The same content, every answer of its search changed. */
export function altered(checked: Checked, change: Alteration): Checked {
  const { searcher } = checked.opened;
  const search: typeof searcher.search = async (request) => change(await searcher.search(request));
  return { ...checked, opened: { ...checked.opened, searcher: { ...searcher, search } } };
}

type Alteration = (result: Answer) => Answer;
type Answer = Awaited<ReturnType<Checked["opened"]["searcher"]["search"]>>;
