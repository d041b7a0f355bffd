/** The same operations for other Workers, by service binding; no HTTP between. */

import { WorkerEntrypoint } from "cloudflare:workers";
import { type Call, failureOf, runBatch } from "./api/batch.ts";
import type { SearchBinding } from "./api/binding.ts";
import * as operations from "./api/operations.ts";
import type {
  ArticleInput,
  ArticlesInput,
  ParagraphInput,
  SearchInput,
  SuggestInput,
} from "./api/schema/parameters.ts";
import type { Service } from "./api/service.ts";

type Entrypoint = new (ctx: ExecutionContext, env: Cloudflare.Env) => WorkerEntrypoint & SearchBinding;

/**
 * The entrypoint class over a service. Arguments are validated as over HTTP, answers are the same plain data, and a
 * failure rejects with an Error whose message begins with the kind of problem: `invalid-parameter: limit must be …`. It
 * carries `kind`, `detail` and `errors`, too.
 */
export function searchService(service: Service): Entrypoint {
  return class extends WorkerEntrypoint implements SearchBinding {
    search(parameters: SearchInput) {
      return settle(operations.search(service, parameters));
    }

    suggest(parameters: SuggestInput) {
      return settle(operations.suggest(service, parameters));
    }

    paragraph(id: string, context?: ParagraphInput["context"]) {
      return settle(operations.paragraph(service, id, context));
    }

    articles(parameters?: ArticlesInput) {
      return settle(operations.articles(service, parameters));
    }

    article(id: string, parameters?: ArticleInput) {
      return settle(operations.article(service, id, parameters));
    }

    status() {
      return settle(operations.status(service));
    }

    batch<const Calls extends readonly Call[]>(calls: Calls) {
      return settle(runBatch(service, calls));
    }
  };
}

/** Of an Error only name, message and its own properties reach the caller, and older Workers see no properties. */
async function settle<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (thrown) {
    const failure = failureOf(thrown);
    const { kind, detail, errors } = failure;
    const details = errors.length === 0 ? detail : errors.map(({ detail }) => detail).join(" ");
    throw Object.assign(new Error(`${kind}: ${details}`), failure);
  }
}
