import { resolve } from "node:path";
import { IndexMismatch, openBuild } from "../open.ts";

/** `npm run verify`: opens the current build as the Worker would; exit code 1 with the Worker's words when it cannot. */
try {
  const { version, paragraphs } = openBuild(resolve(import.meta.dirname, "../../dist")).summary;
  console.log(`index ${version} is whole: ${paragraphs.toLocaleString("en")} paragraphs`);
} catch (error) {
  if (!(error instanceof IndexMismatch)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
