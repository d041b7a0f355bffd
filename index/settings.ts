import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsProblem } from "../src/config.ts";
import type { ContentProblem } from "./problems.ts";

/** A setting as it mostly stands in wrangler.toml: one line, one string. */
const SETTING = /^\s*(PREFIX|ORIGINS)\s*=\s*(["'])(.*?)\2\s*(?:#.*)?$/;

/**
 * Settings that the Worker could not mean: with them it would answer nothing, so nothing is built. What is written over
 * several lines or set elsewhere (`--var`) is told by the Worker itself.
 */
export function settingsProblems(root: string): ContentProblem[] {
  const file = "wrangler.toml";
  return readFileSync(join(root, file), "utf8")
    .split(/\r?\n/)
    .flatMap((line, i) => {
      const [, name = "", , value] = SETTING.exec(line) ?? [];
      const problem = settingsProblem({ [name]: value });
      return problem === undefined ? [] : [{ file, line: i + 1, ...problem }];
    });
}
