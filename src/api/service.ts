/** What HTTP and RPC answer from: an index that could be read, or the reason why not. */

import { logUnforeseen } from "../errors.ts";
import type { IndexProblem } from "../search/problem.ts";
import type { Searcher } from "../search/searcher.ts";
import type { Opened } from "../search/store/artefact.ts";
import { answerVersion } from "./answer/answer.ts";

export type Service = { readonly searcher: Searcher; readonly answers: string } | { readonly problem: IndexProblem };

/**
 * Opens the index. Never throws: a Worker that throws while it starts shows visitors a bare error of the platform.
 * @param code a hash of the code that answers
 */
export function createService(open: () => Opened, code: string): Service {
  try {
    const opened = open();
    if ("problem" in opened) return opened;
    return { searcher: opened.searcher, answers: answerVersion(opened.searcher.summary.version, code) };
  } catch (thrown) {
    logUnforeseen(thrown);
    return { problem: UNFORESEEN };
  }
}

const UNFORESEEN: IndexProblem = {
  detail: "The search index could not be opened.",
  cure: "Build it again with the code that is deployed (npm run build), then deploy.",
};
