import { decodeText } from "../decode.ts";
import type { Source } from "../source.ts";
import { parseJson, readItem } from "./json.ts";

/**
 * JSON Lines: an article of Pilcrow's schema on each line. Read line by line, so that a large file needs little memory
 * beside itself.
 */
export const jsonLines: Source = function* (source, settings, report) {
  const { bytes, ...file } = source;
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    line++;
    const here = { ...report, problem: onLine(report.problem, line) };
    const text = decodeText(bytes.subarray(start, end), here);
    start = end + 1;
    if (text === null) return;
    if (text.trim() === "") continue;
    const parsed = parseJson(text, here, line);
    const article = parsed && readItem(parsed.value, { item: "", line }, file, settings, report);
    if (article) yield article;
  }
};

const NEW_LINE = 0x0a;

type Problem = Parameters<Source>[2]["problem"];

function onLine(problem: Problem, line: number): Problem {
  return (finding) => problem({ ...finding, line });
}
