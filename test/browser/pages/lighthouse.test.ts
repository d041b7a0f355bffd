import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Auditor, startAuditor } from "../audit.ts";

describe("Lighthouse finds nothing to mend in accessibility and best practices of", () => {
  let auditor: Auditor;
  beforeAll(async () => {
    auditor = await startAuditor();
  });
  afterAll(() => auditor[Symbol.asyncDispose]());

  test.each([
    ["the home page", "/"],
    ["a page of results", "/search?q=keeper"],
    ["an article", "/articles/india-russia-military-cooperation"],
  ])("%s", async (_, path) => {
    const found = await auditor.audit(inject("search") + path, ["accessibility", "best-practices"]);
    expect(found).toEqual({ scores: { accessibility: 100, "best-practices": 100 }, lost: [] });
  });
});
