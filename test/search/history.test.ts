import { expect, test } from "vitest";
import { find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const CONTENT = contentOf({ paragraphs: [{ text: "album", headings: ["Alder"] }, "alder", "other"] });

test.each(["al* ", "al", "album OR alder "])("“%s” changes nothing in what is found afterwards", async (before) => {
  const [fresh, used] = [openContent(CONTENT), openContent(CONTENT)];
  await find(used, before);
  for (const query of ["alder ", "album ", "al* "]) expect(await find(used, query)).toEqual(await find(fresh, query));
  // What only a heading says does not make a paragraph match.
  expect(await find(used, "alder ")).toEqual(["alder"]);
});

test("a beginning finds the words that begin so, one of them below a heading with another", async () => {
  expect((await find(openContent(CONTENT), "al* ")).sort()).toEqual(["album", "alder"]);
});
