import { BASE, type Texts } from "../../src/page/built.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import type { OpenApi, Path } from "./document.ts";
import { GROUPS, OPERATIONS } from "./operations.ts";
import { type Answered, pathOf } from "./paths.ts";
import { problemAnswers } from "./problems.ts";
import { askOf, sampleOf } from "./sample.ts";
import { answerSchemas } from "./schemas.ts";
import { ABOUT } from "./words/about.ts";

/**
 * The API as an OpenAPI document. Parameters and answers come from the schemas that the Worker checks them with; content
 * types, headers and examples from what the app itself answers about this content.
 * @param texts what the app sends as it was built, but for what is made of this document
 * @param code see createService
 * @param version of Pilcrow
 */
export async function describeApi(
  index: Searcher,
  texts: Partial<Record<keyof Texts, string>>,
  code: string,
  version: string,
): Promise<OpenApi> {
  const ask = askOf(index, code, texts);
  const sample = await sampleOf(index, texts.boxFiles);
  const paths: Record<string, Path> = {};
  for (const route of OPERATIONS) {
    const answered: Answered[] = [];
    for (const asking of route.examples(sample)) answered.push({ ...asking, received: await ask(asking.path) });
    paths[route.path] = pathOf(route, answered);
  }
  return {
    openapi: "3.1.1",
    info: { title: "Pilcrow", version, ...ABOUT, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: BASE, description: "Where this document is." }],
    tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: answerSchemas(), responses: await problemAnswers(ask) },
  };
}
