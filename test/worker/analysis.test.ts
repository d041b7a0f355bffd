import { expect, inject, test } from "vitest";
import { analyseEveryScript } from "../text/every-script.ts";

// An index is made in one runtime and searched in another: a word that they cut, fold or stem in two ways is lost.
const built: ReturnType<typeof analyseEveryScript> = JSON.parse(inject("analysis"));
const here = analyseEveryScript();

test.each(here.map(({ text }, i) => [JSON.stringify(text), i] as const))(
  "the Worker reads %s as the build does",
  (_, i) => {
    expect(here[i]).toEqual(built[i]);
  },
);

test("there is nothing that only the build has read", () => {
  expect(here).toHaveLength(built.length);
  expect(built.flatMap(({ own }) => own).length).toBeGreaterThan(1000);
});
