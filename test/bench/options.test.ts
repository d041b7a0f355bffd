import { expect, test } from "vitest";
import { readOptions, WrongUsage } from "./options.ts";

test("without options the small sizes, every engine and every kind of query are measured", () => {
  const { sizes, engines, classes, collection, throughput, json } = readOptions([], {});
  expect({ sizes, collection, throughput, json }).toEqual({
    ...{ sizes: [8, 1000, 10_000], collection: undefined },
    ...{ throughput: true, json: false },
  });
  expect([engines[0], classes[0]]).toEqual(["resident", "word"]);
});

test("what is named is measured, in the order of the table", () => {
  const options = readOptions(["--sizes", "20,100_000", "--engines", "lunr,paged", "--classes", "typing,word"], {});
  expect(options).toMatchObject({ sizes: [20, 100_000], engines: ["paged", "lunr"], classes: ["word", "typing"] });
});

test("a collection is named on the command line or in the environment, and measured alone", () => {
  expect(readOptions([], { PILCROW_COLLECTION: "a.jsonl" })).toMatchObject({ collection: "a.jsonl", sizes: [] });
  const both = readOptions(["--collection", "b.jsonl", "--sizes", "8"], { PILCROW_COLLECTION: "a.jsonl" });
  expect(both).toMatchObject({ collection: "b.jsonl", sizes: [8] });
});

test.each([
  { argv: ["--sizes", "many"], says: "“many” is no size" },
  { argv: ["--sizes", "7"], says: "from 8 to 1000000" },
  { argv: ["--engines", "lunar"], says: "There is no engine “lunar”; there are resident" },
  { argv: ["--classes", "words,letters"], says: "There is no class “letters”" },
  { argv: ["--size", "8"], says: "--size" },
  { argv: ["10000"], says: "10000" },
])("$argv is refused with the reason", ({ argv, says }) => {
  expect(() => readOptions(argv, {})).toThrow(WrongUsage);
  expect(() => readOptions(argv, {})).toThrow(says);
});
