import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test("folders alone are measured, all their queries, Pilcrow only", () => {
  expect(readArguments(["a", "b"])).toEqual({
    ...{ folders: ["a", "b"], task: "measure", json: false, engines: null, sample: Number.POSITIVE_INFINITY },
    ...{ language: null, grouping: "document", keep: false },
  });
});

test.each([
  { given: ["a", "--engines"], is: { engines: [] } },
  { given: ["a", "--only", "lunr,orama"], is: { engines: ["lunr", "orama"] } },
  { given: ["--json", "a"], is: { json: true, folders: ["a"] } },
  { given: ["a", "--sample", "300"], is: { sample: 300 } },
  { given: ["a", "--articles", "title"], is: { grouping: "title" } },
  { given: ["a", "--speed"], is: { task: "speed" } },
  { given: ["a", "--checks"], is: { task: "checks" } },
])("$given", ({ given, is }) => expect(readArguments(given)).toMatchObject(is));

test.each([
  { given: [], says: /Name at least one folder[\s\S]*npm run relevance/ },
  { given: ["a", "--jsno"], says: /--jsno/ },
  { given: ["a", "--sample", "0"], says: /--sample must be a whole number from 1 on; it is “0”/ },
  { given: ["a", "--sample", "some"], says: /it is “some”/ },
  { given: ["a", "--articles", "page"], says: /--articles must be document or title or field; it is “page”/ },
  { given: ["a", "--speed", "--checks"], says: /one at a time/ },
])("$given is refused with what is wrong", ({ given, says }) => expect(() => readArguments(given)).toThrow(says));
