/** Error kinds and how they are told (RFC 9457); the only onError and notFound. */

import type { Context } from "hono";
import type { Hono } from "hono/tiny";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { respond, setHeader } from "./api/answer/respond.ts";
import { baseOf } from "./api/request/base.ts";
import type { ProblemAnswer } from "./api/schema/answers.ts";
import { CACHE_CONTROL, type SettingsProblem } from "./config.ts";
import type { Site } from "./page/document.ts";
import { problemPage } from "./page/problem.ts";
import { sendProblem } from "./page/send.ts";
import { type IndexProblem, PageProblem } from "./search/problem.ts";

/** Every way to fail. A kind that is missing here cannot be raised. */
const KINDS = {
  "invalid-parameter": { status: 400, title: "A parameter cannot be used" },
  "not-found": { status: 404, title: "Nothing is here" },
  "method-not-allowed": { status: 405, title: "This method does nothing here" },
  "index-mismatch": { status: 503, title: "The index cannot be read" },
  "too-many-requests": { status: 429, title: "Too many searches" },
  misconfigured: { status: 503, title: "The settings cannot be used" },
  internal: { status: 500, title: "Something failed inside" },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>;

export type ProblemKind = keyof typeof KINDS;

/** What is wrong with one parameter; `detail` is a sentence that names it. */
export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
}

/** A failure that a caller may hear of: `message` is shown as it stands, so it says nothing of the inside. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemKind;
  readonly errors: readonly ParameterError[];

  constructor(kind: ProblemKind, detail: string, errors: readonly ParameterError[] = []) {
    super(detail);
    this.kind = kind;
    this.errors = errors;
  }
}

export function invalidParameters(errors: readonly ParameterError[]): Problem {
  const [first] = errors;
  const detail =
    errors.length === 1 && first !== undefined
      ? first.detail
      : `${errors.length} parameters cannot be used; “errors” says why for each.`;
  return new Problem("invalid-parameter", detail, errors);
}

export function misconfigured({ what, cure }: SettingsProblem): Problem {
  return new Problem("misconfigured", `${what}. ${cure}`);
}

export function indexMismatch({ detail, cure }: IndexProblem): Problem {
  return new Problem("index-mismatch", `${detail} ${cure}`);
}

/** The problem to tell for anything that was thrown; the unforeseen is logged, and told in words true of all of it. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof PageProblem) return indexMismatch(thrown.problem);
  logUnforeseen(thrown);
  return new Problem("internal", "The request is not at fault. Try it again; if that does not help, tell the site.");
}

declare function reportError(thrown: unknown): void;

/** The web's standard way for what nobody caught: `wrangler tail` and Workers Logs show it, callers do not see it. */
export function logUnforeseen(thrown: unknown): void {
  reportError(thrown);
}

/** Answers every failure of the app, and every request that no route takes. */
export function answerProblems(app: Hono, site: Site): void {
  const send = (c: Context, problem: Problem) => sendAs(c, problem, site);
  app.onError((thrown, c) => send(c, toProblem(thrown)));
  app.notFound((c) => {
    const allowed = allowedMethods(app, c.req.path);
    if (allowed === "OPTIONS") {
      const routes = wantsPage(c) ? "" : ` ${routesOf(app, baseOf(c))}`;
      return send(c, new Problem("not-found", `Nothing answers at this address.${routes}`));
    }
    setHeader(c, "Allow", allowed);
    return send(c, new Problem("method-not-allowed", `${c.req.method} does nothing here; use one of: ${allowed}.`));
  });
}

/** The value of `Allow` for a path, read off the routes themselves so that it cannot differ from them. */
export function allowedMethods(app: Hono, path: string): string {
  const has = (method: string) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method);
  const methods = ["GET", "POST"].filter(has);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function routesOf(app: Hono, base: string): string {
  const routes = app.routes.filter(({ method }) => method !== "ALL");
  return `Routes: ${routes.map(({ method, path }) => `${method} ${base}${path.replace(/:(\w+)/g, "{$1}")}`).join(", ")}.`;
}

/** Who follows a link with a browser reads pages; whoever asks the API, or for parts of the box, gets problem details. */
function wantsPage(c: Context): boolean {
  return !/^\/(v1|search-box)(\/|$)/.test(c.req.path) && (c.req.header("Accept") ?? "").includes("text/html");
}

function sendAs(c: Context, { kind, message, errors }: Problem, site: Site): Response | Promise<Response> {
  const { status, title } = KINDS[kind];
  if (wantsPage(c)) {
    return sendProblem(c, problemPage(site, baseOf(c), title, message, kind !== "index-mismatch"), status);
  }
  // A name, not an address: the same at every installation, so that programs can compare it letter by letter.
  const type = `urn:pilcrow:problem:${kind}`;
  const body: ProblemAnswer = { type, title, status, detail: message, errors };
  return respond(c, JSON.stringify(body), status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": CACHE_CONTROL.never,
  });
}
