import { parse, TomlError } from "smol-toml";
import { type Dialect, lineOfName } from "./dialect.ts";

/** TOML, as Hugo and Zola write it. */
export const toml: Dialect = (source, problem) => {
  try {
    return { value: parse(source), lineOf: lineOfName(source, (name) => `["']?${name}["']?[ \\t]*=`) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Behind the first line of its message stands a drawing of the place.
    const what = error.message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    const cure = 'Write it as TOML, one `name = "value"` a line.';
    problem({ line: error.line, what: `front matter does not parse: ${what}`, cure });
    return null;
  }
};
