import { RETRY_AFTER } from "../../src/config.ts";
import type { Answer, Header } from "./document.ts";
import { type Ask, askOf } from "./sample.ts";

const NEVER_KEPT: Header = {
  description: "Never kept.",
  required: true,
  schema: { type: "string", const: "no-store" },
};

const RETRY: Header = {
  description: "In how many seconds to come back.",
  required: true,
  schema: { type: "integer", minimum: 1 },
  example: RETRY_AFTER,
};

const ALLOW: Header = {
  description: "The methods that this address answers.",
  required: true,
  schema: { type: "string" },
  example: "GET, HEAD, OPTIONS",
};

/** What goes wrong, by status. `ask` gives an example; undefined: nothing that a caller can bring about. */
interface Wrong {
  readonly name: string;
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly ask?: (ask: Ask) => ReturnType<Ask>;
}

export const PROBLEMS: Readonly<Record<number, Wrong>> = {
  400: {
    name: "BadRequest",
    description:
      "`invalid-parameter`: a parameter is unknown, missing, given more than once or not as it must be. Every one that is wrong is named.",
    ask: (ask) => ask("/v1/search?querry=peace&limit=1000"),
  },
  404: {
    name: "NotFound",
    description: "`not-found`: nothing is at this address, or nothing has this id.",
    ask: (ask) => ask("/v1/articles/nothing"),
  },
  405: {
    name: "MethodNotAllowed",
    description: "`method-not-allowed`: to any other method than GET, HEAD and OPTIONS, at every address.",
    headers: { Allow: ALLOW },
    ask: (ask) => ask("/v1/search", { method: "PUT" }),
  },
  429: {
    name: "TooManyRequests",
    description:
      "`too-many-requests`: too many searches came from one network. Only what is searched counts: no 304, and no hit of a cache.",
    headers: { "Retry-After": RETRY },
    ask: (ask) => {
      const headers = { "CF-Connecting-IP": "192.0.2.1" };
      return ask("/v1/search?q=", { headers }, { RATE_LIMITER: { limit: async () => ({ success: false }) } });
    },
  },
  500: {
    name: "InternalError",
    description: "`internal`: something failed inside. The request is not at fault.",
  },
  503: {
    name: "Unavailable",
    description:
      "`index-mismatch`: the Worker cannot read the index that it was deployed with. `misconfigured`: a setting of the deployment cannot be meant. Both are told at every address, with the cure.",
    ask: () => askOf(null, "")("/v1/search?q="),
  },
};

/** The answers under their names, each with a real one. */
export async function problemAnswers(ask: Ask): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const { name, description, headers, ask: bringAbout } of Object.values(PROBLEMS)) {
    const told = await bringAbout?.(ask);
    const schema = { $ref: "#/components/schemas/ProblemAnswer" };
    const examples =
      told === undefined ? {} : { examples: { problem: { summary: name, value: JSON.parse(told.text) } } };
    answers[name] = {
      description,
      headers: { "Cache-Control": NEVER_KEPT, ...headers },
      content: { "application/problem+json": { schema, ...examples } },
    };
  }
  return answers;
}
