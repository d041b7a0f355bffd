import { describe, expect, test } from "vitest";
import { createApp, openIndex, paragraph, search } from "../src/library.ts";
import { openResident } from "../src/search/store/resident.ts";
import { english } from "../src/text/languages/english.ts";
import { artefactOf, contentOf } from "./search/content.ts";

const artefact = artefactOf(contentOf(["The lamp was lit.", "A lamp is a light.", "Nothing here."]));
const content = { artefact, version: "0123456789ab", languages: [english], openEngine: openResident, code: "code" };

describe("an index that another Worker carries", () => {
  test("answers its operations as its app does", async () => {
    const index = openIndex(content);
    const response = await createApp(index).request("/v1/search?q=lamp");
    expect(await search(index, { q: "lamp" })).toEqual(await response.json());
    expect(await paragraph(index, "nothing.00000000")).toBeNull();
  });

  test("is searched within the bounds that it is opened with, and the usual ones besides", async () => {
    const { partial, total } = await search(openIndex(content, { maxWords: 1 }), { q: "lamp light lit" });
    expect([partial, total]).toEqual([true, 2]);
    expect(await search(openIndex(content, {}), { q: "lamp light lit" })).not.toHaveProperty("partial");
  });

  test("may be damaged: then every operation says so, as the app does", async () => {
    const damaged = new Uint8Array(artefact.slice(0));
    damaged[damaged.length - 1]! ^= 1;
    const index = openIndex({ ...content, artefact: damaged.buffer });
    const asking = search(index, { q: "lamp" });
    await expect(asking).rejects.toMatchObject({ name: "Problem", kind: "index-mismatch" });
    const response = await createApp(index).request("/v1/search?q=lamp");
    const { detail } = JSON.parse(await response.text());
    expect(response.status).toBe(503);
    await expect(asking).rejects.toThrow(detail);
  });
});
