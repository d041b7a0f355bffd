/** Asks the Worker and holds every answer to what all answers must be. */

import { exports } from "cloudflare:workers";
import * as v from "valibot";
import { expect } from "vitest";
import { ProblemAnswer } from "../../src/api/schema/answers.ts";

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, if it is JSON. */
  readonly json: unknown;
}

export type Fetch = (request: Request) => Response | Promise<Response>;

const worker: Fetch = (request) => exports.default.fetch(request);

/** @param fetch another app than the deployed one */
export async function ask(path: string, init: RequestInit = {}, fetch: Fetch = worker): Promise<Answered> {
  const response = await fetch(new Request(`https://search.example${path}`, init));
  const text = await response.text();
  const { status, headers } = response;
  const json: unknown =
    (headers.get("Content-Type") ?? "").includes("json") && text !== "" ? JSON.parse(text) : undefined;

  expect(Object.fromEntries(headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "cache-control": status === 200 || status === 304 ? expect.any(String) : "no-store",
  });
  // All else stays with the copy that the client has.
  if (status === 304) expect([...headers.keys()]).toEqual(["access-control-allow-origin", "cache-control", "etag"]);
  else
    expect(Object.fromEntries(headers)).toMatchObject({
      "access-control-expose-headers": "ETag, Link, Retry-After",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "cross-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  if (status >= 400) {
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(headers.get("ETag")).toBeNull();
    if (init.method !== "HEAD") {
      const problem = v.parse(ProblemAnswer, json);
      expect(problem.status).toBe(status);
      expect(problem.type).toMatch(/^urn:pilcrow:problem:[a-z-]+$/);
      expect(`${problem.detail} ${JSON.stringify(problem.errors)}`).not.toMatch(
        /undefined|\[object|TypeError|\.ts\b|\n/,
      );
    }
  }
  return { status, headers, text, json };
}

/** A good answer of the shape that the schema says, or a failed test. */
export async function answered<S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> {
  const { status, json, headers } = await ask(path);
  expect([path, status, json]).toEqual([path, 200, json]);
  expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  return v.parse(schema, json);
}

/** A problem, of the kind and status expected. */
export async function refused(
  path: string,
  status: number,
  kind: string,
  init: RequestInit = {},
  fetch: Fetch = worker,
) {
  const asked = await ask(path, init, fetch);
  expect([path, asked.status]).toEqual([path, status]);
  const problem = v.parse(ProblemAnswer, asked.json);
  expect(problem.type).toBe(`urn:pilcrow:problem:${kind}`);
  return { ...problem, headers: asked.headers };
}
