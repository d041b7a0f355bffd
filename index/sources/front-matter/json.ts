import { type Dialect, lineOfName } from "./dialect.ts";

/** JSON, as Hugo and Hexo write it; braces around it may be left out. */
export const json: Dialect = (source, problem) => {
  const whole = /^\s*([{[]|$)/.test(source) ? source : `{${source.replace(/,\s*$/, "")}}`;
  try {
    const value: unknown = whole.trim() === "" ? {} : JSON.parse(whole);
    return { value, lineOf: lineOfName(source, (name) => `"${name}"[ \\t]*:`) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? whole.length);
    const line = whole.slice(0, offset).split("\n").length;
    const what = error.message
      .replace(/ in JSON at position .*$| \(line .*$/, "")
      .replace(/^Unexpected token.*, (?=\.\.\.|")/, "");
    const cure = "Write it as JSON: names and texts in double quotes, a comma between two, none behind the last.";
    problem({ line, what: `front matter does not parse: ${what}`, cure });
    return null;
  }
};
