import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Dialect } from "./dialect.ts";

/**
 * YAML, each value as the text that was written: YAML's own numbers would make 7 of the id 007, and its dates lose their
 * zone. What stands for something else (`*name`) or asks for a type of its own (`!type`) is told: no generator means it in
 * front matter, so that it is a text without its quotes.
 */
export const yaml: Dialect = (source, problem) => {
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : counter.linePos(offset).line);
  const refuse = (offset: number | undefined, what: string, cure: string) =>
    problem({ line: lineAt(offset), what: `front matter does not parse: ${what}`, cure });
  const document = parseDocument(source, { schema: "failsafe", lineCounter: counter, prettyErrors: false });
  for (const { message, pos } of document.errors) {
    const cure = "Write it as YAML, one `name: value` a line; put quotes around values with a colon.";
    refuse(pos[0], message.split("\n")[0]!, cure);
  }
  if (document.errors.length > 0) return null;
  let foreign = false;
  visit(document, {
    Alias(_, { source: name, range }) {
      foreign = true;
      const what = `\`*${name}\` stands for something else in YAML`;
      refuse(range?.[0], what, "Put quotes around a value that begins with a star.");
    },
    Node(_, { tag, range }) {
      if (tag === undefined || /^(!|tag:yaml\.org,2002:(str|map|seq|int|float|bool|null))$/.test(tag)) return;
      foreign = true;
      const name = tag.replace("tag:yaml.org,2002:", "!!");
      refuse(range?.[0], `\`${name}\` asks for a type of its own`, "Remove it, or put quotes around the whole value.");
    },
  });
  if (foreign) return null;
  const { contents } = document;
  const keys = isMap(contents) ? contents.items.flatMap(({ key }) => (isScalar(key) ? [key] : [])) : [];
  return {
    value: document.toJS(),
    lineOf: (name) => {
      const key = keys.find(({ value }) => value === name) ?? keys.find(({ value }) => alike(value, name));
      return lineAt(key?.range?.[0]);
    },
  };
};

function alike(key: unknown, name: string): boolean {
  return String(key).toLowerCase() === name;
}
