import type { Searcher } from "../../src/search/searcher.ts";
import type { Answer, Header, Media, OpenApi, Operation, Parameter, Path, Reference } from "./document.ts";
import { GROUPS, OPERATIONS, type Told } from "./operations.ts";
import { queryParameters } from "./parameters.ts";
import { PROBLEMS, problemAnswers } from "./problems.ts";
import { type Ask, askOf, type Told as Received, sampleOf } from "./sample.ts";
import { answerSchemas } from "./schemas.ts";
import { ABOUT } from "./words/about.ts";
import { parameterWords } from "./words/parameters.ts";

/**
 * The API as an OpenAPI document. Parameters and answers come from the schemas that the Worker checks them with; content
 * types, headers and examples from what the app itself answers about this content.
 * @param code see createService
 * @param version of Pilcrow
 */
export async function describeApi(index: Searcher, code: string, version: string): Promise<OpenApi> {
  const ask = askOf(index, code);
  const sample = await sampleOf(index);
  const paths: Record<string, Path> = {};
  for (const told of OPERATIONS) {
    const received: [name: string, summary: string, Received][] = [];
    for (const { name, summary, path } of told.examples(sample)) received.push([name, summary, await ask(path)]);
    paths[told.path] = pathOf(told, received);
  }
  return {
    openapi: "3.1.1",
    info: { title: "Pilcrow", version, ...ABOUT, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/", description: "Where this document is served." }],
    tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: answerSchemas(), responses: await problemAnswers(ask) },
  };
}
